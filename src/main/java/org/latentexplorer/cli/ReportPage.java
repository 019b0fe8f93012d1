package org.latentexplorer.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.latentexplorer.analysis.EvidenceBound;
import org.latentexplorer.analysis.ReconstructionMetrics;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.LossName;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.report.Describe;
import org.latentexplorer.report.Findings;
import org.latentexplorer.report.HtmlPage;

/**
 * The page of a report; its pictures are inside it, so that it can be sent as one file.
 *
 * @param metrics of the test images
 * @param bound   of the same; null if codes are no distributions
 * @param command the command line that makes it again
 */
record ReportPage(Console console, SavedModel saved, ReconstructionMetrics metrics, EvidenceBound bound,
                  String command) {
    /** @param pictures PNG bytes by file name, in the order to show them */
    String html(Map<String, byte[]> pictures) {
        HtmlPage page = new HtmlPage(console.locale(), title(), subtitle());
        page.figures(figures());
        pictures.forEach((name, png) -> page.picture(png, alt(name)));
        page.heading(console.text("analysis.report.notes"));
        page.list(notes());
        page.heading(console.text("analysis.report.how"));
        page.command(command);
        page.facts(rows());
        return page.html();
    }

    private String title() {
        return console.text("cli.report.title", Describe.family(console.locale(), saved.model().recipe()),
                Describe.encoder(saved.model().network()), saved.provenance().dataName());
    }

    private String subtitle() {
        LatentModel model = saved.model();
        return model.unfinished() ? console.text("cli.report.subtitle.part", saved.provenance().program(),
                console.text("epochs.reached", model.epochs(), model.recipe().epochs()))
                : console.text("cli.report.subtitle", saved.history().epochs().size(), saved.provenance().program());
    }

    private String alt(String file) {
        return console.text("picture." + file.substring(0, file.indexOf('.')) + ".title");
    }

    private List<Findings.Figure> figures() {
        List<Findings.Figure> figures = new ArrayList<>();
        figure(figures, "mse", Findings.decimal(metrics.mse(), 4));
        figure(figures, "bce", Findings.decimal(metrics.bce(), 4));
        figure(figures, "psnr", Findings.decimal(metrics.psnr(), 2));
        figure(figures, "ssim", Findings.decimal(metrics.ssim(), 3));
        if (bound != null) {
            figure(figures, "elbo", Findings.decimal(bound.negativeElbo(), 2));
            figure(figures, "kl", Findings.decimal(bound.kl(), 2));
        }
        return figures;
    }

    private void figure(List<Findings.Figure> to, String key, String value) {
        to.add(new Findings.Figure(console.text("cli.report.test", console.text("cli.evaluate." + key)), value));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(console.text("analysis.note.psnr"),
                console.text("analysis.note.ssim")));
        if (bound != null) {
            notes.add(console.text("analysis.note.bound", 1));
        }
        return notes;
    }

    private Map<String, String> rows() {
        Recipe recipe = saved.model().recipe();
        Provenance provenance = saved.provenance();
        Map<String, String> rows = new LinkedHashMap<>();
        row(rows, "network", Describe.network(saved.model().network()));
        row(rows, "parameters", String.valueOf(saved.model().network().parameterCount()));
        row(rows, "family", recipe.family().id());
        if (Describe.familyValues(recipe) != null) {
            row(rows, "hyperparameters", Describe.familyValues(recipe));
        }
        row(rows, "activation", recipe.activation().id());
        row(rows, "code", recipe.code().id());
        row(rows, "output", recipe.output().id());
        LossName name = new LossName(console.locale(), recipe);
        row(rows, "loss", name.of(saved.history().last()));
        row(rows, "optimizer", Describe.optimizer(recipe.optimizer()));
        row(rows, "batch", String.valueOf(recipe.batch()));
        row(rows, "validation", String.valueOf(recipe.validation()));
        row(rows, "seed", String.valueOf(recipe.seed()));
        if (!recipe.heldOut().isEmpty()) {
            row(rows, "heldOut", recipe.heldOut().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        losses(rows, name);
        row(rows, "trainImages", String.valueOf(provenance.images()));
        row(rows, "dataChecksum", provenance.dataChecksum());
        row(rows, "engine", provenance.engine());
        row(rows, "machine", provenance.machine());
        row(rows, "created", Describe.time(provenance.created()));
        return rows;
    }

    private void losses(Map<String, String> rows, LossName name) {
        History.Epoch last = saved.history().last();
        if (last != null) {
            row(rows, "trainLoss", name.sum(last));
        }
        if (last != null && Double.isFinite(last.validationLoss())) {
            row(rows, "validationLoss", LossName.digits(last.validationLoss()));
        }
    }

    private void row(Map<String, String> rows, String fact, String value) {
        rows.put(console.text("cli.info." + fact), value == null ? "" : value);
    }
}
