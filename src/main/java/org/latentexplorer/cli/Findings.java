package org.latentexplorer.cli;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Printable;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.picture.Png;

/** What a command has found: told on the console, as JSON, and as a page with pictures. */
final class Findings {
    private final Console console;
    private final String title;
    private final Map<String, Object> json = new LinkedHashMap<>();
    private final Map<String, String> figures = new LinkedHashMap<>();
    private final Map<String, String> basis = new LinkedHashMap<>();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();
    private final List<Consumer<HtmlPage>> sections = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private String command = "";

    /** @param title what was measured of what */
    Findings(Console console, String title) {
        this.console = console;
        this.title = title;
    }

    /** A number with its name in words and in JSON. */
    void figure(String name, String key, double value, int decimals) {
        json.put(name, Console.figure(value));
        String number = decimal(value, decimals);
        figures.put(console.text(key), number);
        lines.add("  " + " ".repeat(Math.max(0, 9 - number.length())) + number + "  " + console.text(key));
    }

    /** Something for JSON alone. */
    void json(String name, Object value) {
        json.put(name, value);
    }

    /** Numbers under their names, on the console and on the page. */
    void table(List<String> columns, List<List<String>> cells) {
        List<String> names = columns.stream().map(Printable::of).toList();
        List<List<String>> rows = cells.stream().map(row -> row.stream().map(Printable::of).toList()).toList();
        int[] widths = new int[names.size()];
        for (int c = 0; c < widths.length; c++) {
            int column = c;
            widths[c] = Math.max(Columns.width(names.get(c)),
                    rows.stream().mapToInt(r -> Columns.width(r.get(column))).max().orElse(0));
        }
        lines.add(line(names, widths));
        rows.forEach(r -> lines.add(line(r, widths)));
        sections.add(page -> page.table(names, rows));
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String room = " ".repeat(widths[c] - Columns.width(cells.get(c)));
            line.append("  ").append(c == 0 ? cells.get(c) + room : room + cells.get(c));
        }
        return line.toString().stripTrailing();
    }

    /** @param file its name in the report's folder */
    void picture(String file, BufferedImage picture, String alt) {
        byte[] png = Png.bytes(picture);
        pictures.put(file, png);
        sections.add(page -> page.picture(png, alt));
    }

    /** What the figures rest on, in words alone. */
    void basis(String key, Object value) {
        basis.put(console.text(key), String.valueOf(value));
    }

    /** The data, and how many images of it were measured. */
    void data(String id, String checksum, int images) {
        json.put("data", id);
        json.put("images", images);
        basis("analysis.basis.data", id);
        basis("analysis.basis.images", images);
        basis("analysis.basis.checksum", checksum);
    }

    void seed(long seed) {
        json.put("seed", seed);
        basis("analysis.basis.seed", seed);
    }

    /** The model that was measured: its recipe, and how far it had come. */
    void model(LatentModel model) {
        Map<String, Object> told = told(model);
        json.put("recipe", told);
        basis("analysis.basis.recipe", words(told));
    }

    /** Several models, by their names. */
    void models(Map<String, LatentModel> models) {
        Map<String, Object> all = new LinkedHashMap<>();
        models.forEach((name, model) -> {
            Map<String, Object> told = told(model);
            all.put(name, told);
            basis.put(console.text("analysis.basis.recipe") + " " + name, words(told));
        });
        json.put("recipes", all);
    }

    /** The recipe by which models were trained to its end to be measured. */
    void recipe(NetworkSpec network) {
        Map<String, Object> told = told(network, network.recipe().epochs());
        json.put("recipe", told);
        basis("analysis.basis.recipe", words(told));
    }

    /** What the model had learned from, if that is other data than it was measured on. */
    void learned(SavedModel model, DataSet measured) {
        Provenance from = model.provenance();
        if (from.excludes(measured)) {
            json.put("trainedOn", from.dataName());
            basis("analysis.basis.trained", from.dataName() + " (" + from.dataChecksum() + ")");
        }
    }

    private static Map<String, Object> told(LatentModel model) {
        return told(model.network(), model.epochs());
    }

    /** @param epochs that it has learned for; -1 if nobody knows */
    private static Map<String, Object> told(NetworkSpec network, int epochs) {
        Recipe recipe = network.recipe();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("network", Describe.network(network));
        told.put("family", recipe.family().id());
        told.putAll(recipe.knobs().values());
        told.put("loss", recipe.loss().id());
        told.put("optimizer", Describe.optimizer(recipe.optimizer()));
        told.put("batch", recipe.batch());
        told.put("epochs", epochs < 0 ? null : epochs);
        if (epochs >= 0 && epochs < recipe.epochs()) {
            told.put("plannedEpochs", recipe.epochs());
        }
        if (recipe.patience() > 0) {
            told.put("patience", recipe.patience());
        }
        told.put("seed", recipe.seed());
        if (!recipe.heldOut().isEmpty()) {
            told.put("heldOut", List.copyOf(recipe.heldOut()));
        }
        return told;
    }

    private static String words(Map<String, Object> told) {
        return told.entrySet().stream().filter(e -> e.getValue() != null).map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "));
    }

    void command(String line) {
        command = line;
    }

    static String decimal(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        String number = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return number.matches("-[0.]*") ? number.substring(1) : number;
    }

    /** Tells the title, the figures, and what they rest on. */
    void say() {
        console.line(title);
        lines.forEach(console::line);
        basis.forEach((name, value) -> console.line("  " + name + ": " + value));
    }

    void sayJson() {
        console.json(json);
    }

    /**
     * Fills a folder: {@code report.html} with everything in it, and the pictures as files too.
     *
     * @return whether the page was written
     */
    boolean write(Path folder, String made, Outputs outputs) {
        pictures.forEach((file, png) -> outputs.attempt(
                () -> OutputFile.write(console, folder.resolve(file), png)));
        HtmlPage page = new HtmlPage(console.locale(), title, made);
        if (!figures.isEmpty()) {
            page.figures(figures);
        }
        sections.forEach(section -> section.accept(page));
        page.heading(console.text("analysis.report.how"));
        page.command(command);
        page.facts(basis);
        return outputs.attempt(() -> OutputFile.write(console, folder.resolve("report.html"), page.html()));
    }
}
