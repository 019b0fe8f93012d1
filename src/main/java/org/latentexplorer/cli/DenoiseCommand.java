package org.latentexplorer.cli;

import com.google.auto.service.AutoService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.latentexplorer.model.Analyses;
import org.latentexplorer.model.Corruption;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Denoiser;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NoiseCurve;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.report.DenoiseReport;
import org.latentexplorer.report.Findings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts noise on images and measures how well models take it out again. */
@AutoService(BaseCommand.class)
@Command(name = "denoise", sortOptions = false, abbreviateSynopsis = true)
public final class DenoiseCommand extends MeasureCommand {
    @Parameters(paramLabel = "MODEL", arity = "1..*")
    private List<String> models;
    @Option(names = "--data", paramLabel = "NAME|FOLDER")
    private String data;
    @Option(names = "--noise", paramLabel = "NAME", defaultValue = "gaussian")
    private Corruption.Kind noise;
    @Option(names = "--strengths", paramLabel = "S,S,...", defaultValue = "0,0.1,0.2,0.3,0.4,0.5,0.6")
    private String strengths;
    @Option(names = "--count", paramLabel = "N", defaultValue = "1000")
    private int count;
    @Option(names = "--seed", paramLabel = "N", defaultValue = "0")
    private long seed;

    private final Denoiser denoiser = Analyses.SERVICES.get(Denoiser.class);
    private final Map<String, LatentModel> opened = new LinkedHashMap<>();
    private double[] levels;
    private DataSet set;
    private ImageSet images;
    private NoiseCurve curve;

    public DenoiseCommand() {
        super(120);
    }

    @Override
    void configure(CommandLine line) {
        line.registerConverter(Corruption.Kind.class, Corruption.Kind::of);
    }

    @Override
    void prepare() {
        bound("--count", count, 1, Integer.MAX_VALUE);
        levels = Numbers.decimal(this, "--strengths", strengths, 1);
        Map<String, SavedModel> saved = new LinkedHashMap<>();
        for (String model : models) {
            String name = ModelFiles.name(model);
            String told = name;
            for (int number = 2; saved.containsKey(told); number++) {
                told = name + " (" + number + ")";
            }
            saved.put(told, ModelFiles.open(program.store(), model));
        }
        saved.forEach((name, model) -> opened.put(name, model.model()));
        set = data != null ? DataOption.load(program, console, data)
                : DataOption.learned(program, console, saved.values().iterator().next());
        saved.forEach((name, model) -> {
            if (model.provenance().excludes(set)) {
                console.line(name + ": " + DataOption.other(console, model.provenance(), set));
            }
        });
        images = set.test().slice(0, Math.min(count, set.test().count()));
    }

    @Override
    void measure(Progress progress) {
        curve = denoiser.denoise(opened, images, noise, levels, seed, progress, part -> curve = part);
    }

    @Override
    Findings findings() {
        if (curve == null) {
            return null;
        }
        Map<String, String> names = new LinkedHashMap<>();
        opened.keySet().forEach(name -> names.put(name, name));
        return new DenoiseReport(console.locale(), set, images, opened, names, curve,
                (model, image, corruption) -> denoiser.restore(model, images, image, corruption, seed)).findings();
    }
}
