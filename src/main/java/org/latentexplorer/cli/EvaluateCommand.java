package org.latentexplorer.cli;

import com.google.auto.service.AutoService;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.latentexplorer.analysis.EvidenceBound;
import org.latentexplorer.analysis.ReconstructionMetrics;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.report.Describe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well a model gives back images that it has not seen. */
@AutoService(BaseCommand.class)
@Command(name = "evaluate", sortOptions = false, abbreviateSynopsis = true)
public final class EvaluateCommand extends BaseCommand {
    @Parameters(paramLabel = "MODEL")
    private String model;
    @Mixin
    private DataOption data;
    @Option(names = "--json")
    private boolean json;

    public EvaluateCommand() {
        super(20);
    }

    @Override
    public Integer call() {
        SavedModel saved = ModelFiles.open(program.store(), model);
        DataSet set = data.load(program, console, saved);
        ImageSet images = data.part(set);
        ReconstructionMetrics metrics;
        EvidenceBound bound;
        try (ProgressLine line = new ProgressLine(console, console.text("cli.evaluating"))) {
            metrics = ReconstructionMetrics.measure(saved.model(), images, line);
            bound = EvidenceBound.measure(saved.model(), images, line);
        }
        console.say("cli.evaluate.of", metrics.images(), data.partName(console), set.id());
        console.line("  " + ModelFiles.name(model) + ": " + Describe.model(console.locale(), saved.model()));
        figure("cli.evaluate.mse", metrics.mse(), 5);
        figure("cli.evaluate.bce", metrics.bce(), 5);
        figure("cli.evaluate.psnr", metrics.psnr(), 2);
        figure("cli.evaluate.ssim", metrics.ssim(), 4);
        if (bound != null) {
            figure("cli.evaluate.elbo", bound.negativeElbo(), 2);
            figure("cli.evaluate.kl", bound.kl(), 2);
        }
        if (json) {
            console.json(figures(metrics, bound));
        }
        return 0;
    }

    private void figure(String key, double value, int decimals) {
        String number = String.format(Locale.ROOT, "%9." + decimals + "f", value);
        console.line("  " + number + "  " + console.text(key));
    }

    private static Map<String, Object> figures(ReconstructionMetrics metrics, EvidenceBound bound) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("mse", Console.figure(metrics.mse()));
        figures.put("bce", Console.figure(metrics.bce()));
        figures.put("psnr", Console.figure(metrics.psnr()));
        figures.put("ssim", Console.figure(metrics.ssim()));
        figures.put("images", metrics.images());
        if (bound != null) {
            figures.put("negativeElbo", Console.figure(bound.negativeElbo()));
            figures.put("kl", Console.figure(bound.kl()));
        }
        return figures;
    }
}
