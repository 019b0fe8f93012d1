package org.latentexplorer.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.latentexplorer.analysis.ReconstructionMetrics;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;

/** The page of a report; its pictures are inside it, so that it can be sent as one file. */
record ReportPage(Console console, SavedModel saved, ReconstructionMetrics metrics) {
    /** @param pictures PNG bytes by file name, in the order to show them */
    String html(Map<String, byte[]> pictures) {
        HtmlPage page = new HtmlPage(console.locale(), title(), subtitle());
        page.figures(figures());
        pictures.forEach((name, png) -> page.picture(png, alt(name)));
        page.facts(rows());
        return page.html();
    }

    private String title() {
        return console.text("cli.report.title",
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

    private Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put(console.text("cli.report.mse"), decimal(metrics.mse(), 4));
        figures.put(console.text("cli.report.bce"), decimal(metrics.bce(), 4));
        figures.put(console.text("cli.report.psnr"), decimal(metrics.psnr(), 2) + " dB");
        figures.put(console.text("cli.report.ssim"), decimal(metrics.ssim(), 3));
        return figures;
    }

    private Map<String, String> rows() {
        Recipe recipe = saved.model().recipe();
        Provenance provenance = saved.provenance();
        Map<String, String> rows = new LinkedHashMap<>();
        row(rows, "network", Describe.network(saved.model().network()));
        row(rows, "parameters", String.valueOf(saved.model().network().parameterCount()));
        row(rows, "family", recipe.family().id());
        row(rows, "activation", recipe.activation().id());
        row(rows, "code", recipe.code().id());
        row(rows, "output", recipe.output().id());
        row(rows, "loss", recipe.loss().id());
        row(rows, "optimizer", Describe.optimizer(recipe.optimizer()));
        row(rows, "batch", String.valueOf(recipe.batch()));
        row(rows, "validation", String.valueOf(recipe.validation()));
        row(rows, "seed", String.valueOf(recipe.seed()));
        if (!recipe.heldOut().isEmpty()) {
            row(rows, "heldOut", recipe.heldOut().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        losses(rows);
        row(rows, "trainImages", String.valueOf(provenance.images()));
        row(rows, "dataChecksum", provenance.dataChecksum());
        row(rows, "engine", provenance.engine());
        row(rows, "machine", provenance.machine());
        row(rows, "created", Describe.time(provenance.created()));
        return rows;
    }

    private void losses(Map<String, String> rows) {
        History.Epoch last = saved.history().last();
        if (last != null) {
            row(rows, "trainLoss", decimal(last.trainLoss(), 5));
        }
        if (last != null && Double.isFinite(last.validationLoss())) {
            row(rows, "validationLoss", decimal(last.validationLoss(), 5));
        }
    }

    private void row(Map<String, String> rows, String fact, String value) {
        rows.put(console.text("cli.info." + fact), value == null ? "" : value);
    }

    private static String decimal(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
