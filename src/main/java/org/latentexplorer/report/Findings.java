package org.latentexplorer.report;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Messages;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Printable;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.picture.Look;
import org.latentexplorer.picture.Png;

/**
 * What an application has found: figures, tables and pictures, how they are defined, and what they rest on. A report is
 * a page of it and the pictures as files; the command line tells the same in words and as JSON.
 */
public final class Findings {
    /** The file with everything in it. */
    public static final String PAGE = "report.html";

    /** A number with its name; {@code value} is as it is written. */
    public record Figure(String name, String value) {
    }

    /** Numbers under their names; the first column is words. */
    public record Table(List<String> names, List<List<String>> rows) {
    }

    /** Drawn only if a report is made. */
    private record Picture(String file, String title, Supplier<BufferedImage> drawn) {
    }

    private final Locale locale;
    private final String title;
    private final Map<String, Object> json = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Object> sections = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> basis = new LinkedHashMap<>();
    private String of = "";

    /** @param key of the title: what was measured of what */
    public Findings(Locale locale, String key, Object... args) {
        this.locale = locale;
        this.title = Messages.text(locale, key, args);
    }

    String text(String key, Object... args) {
        return Messages.text(locale, key, args);
    }

    Look look() {
        return Look.light(locale);
    }

    /** A number with its name in words and in JSON. */
    void figure(String name, String key, double value, int decimals) {
        json.put(name, finite(value));
        figures.add(new Figure(text(key), decimal(value, decimals)));
    }

    /** A figure in words alone. */
    void words(String name, String value) {
        figures.add(new Figure(name, value));
    }

    /** Something for JSON alone. */
    void json(String name, Object value) {
        json.put(name, value);
    }

    void table(List<String> names, List<List<String>> rows) {
        sections.add(new Table(names.stream().map(Printable::of).toList(),
                rows.stream().map(row -> row.stream().map(Printable::of).toList()).toList()));
    }

    /**
     * @param file  its name in the report's folder
     * @param title what it shows
     */
    void picture(String file, String title, Supplier<BufferedImage> drawn) {
        sections.add(new Picture(file, title, drawn));
    }

    /** How a figure is defined, where that could be taken for another definition. */
    void note(String key, Object... args) {
        notes.add(text(key, args));
    }

    /** What the figures rest on, in words alone. */
    void basis(String key, Object value) {
        basis.put(text(key), String.valueOf(value));
    }

    /** Which trainings of a series diverged, and how: their rows are marked. */
    void diverged(Map<String, Failure> rows) {
        if (!rows.isEmpty()) {
            basis("analysis.basis.diverged", rows.entrySet().stream()
                    .map(row -> row.getKey() + ": " + row.getValue().text(locale)).collect(Collectors.joining(" ")));
        }
    }

    /** The trainings of a series that diverged, by the names of their rows. */
    void diverged(Sweep sweep) {
        Map<String, Failure> rows = new LinkedHashMap<>();
        sweep.points().stream().filter(p -> p.diverged() != null).forEach(p -> rows.put(p.value()
                + (p.regularized() ? " " + text("analysis.capacity.regularized") : ""), p.diverged()));
        diverged(rows);
    }

    /** What a row is called, with a mark if it diverged. */
    static String row(String name, Failure diverged) {
        return diverged == null ? name : name + " *";
    }

    /** The data, and how many images of it were measured. */
    void data(DataSet set, int images) {
        json.put("data", set.id());
        json.put("images", images);
        basis("analysis.basis.data", set.id());
        basis("analysis.basis.images", images);
        basis("analysis.basis.checksum", set.checksum());
    }

    void seed(long seed) {
        json.put("seed", seed);
        basis("analysis.basis.seed", seed);
    }

    /** The model that was measured: its recipe, and how far it had come. */
    void model(LatentModel model) {
        recipe(model.network(), model.epochs());
    }

    /** The recipe by which models were trained to its end to be measured. */
    void recipe(NetworkSpec network) {
        recipe(network, network.recipe().epochs());
    }

    private void recipe(NetworkSpec network, int epochs) {
        Map<String, Object> told = told(network, epochs);
        json.put("recipe", told);
        basis("analysis.basis.recipe", words(told));
        of = Describe.family(locale, network.recipe()) + ", " + Describe.encoder(network);
    }

    /** Several models, by their names. */
    void models(Map<String, LatentModel> models) {
        Map<String, Object> all = new LinkedHashMap<>();
        models.forEach((name, model) -> {
            Map<String, Object> told = told(model.network(), model.epochs());
            all.put(name, told);
            basis.put(text("analysis.basis.recipe") + " " + name, words(told));
        });
        json.put("recipes", all);
        of = models.values().stream().map(model -> Describe.family(locale, model.recipe())).distinct()
                .collect(Collectors.joining(", "));
    }

    /** What the model had learned from, if that is other data than it was measured on. */
    public Findings learned(SavedModel model, DataSet measured) {
        Provenance from = model.provenance();
        if (from.excludes(measured)) {
            json.put("trainedOn", from.dataName());
            basis("analysis.basis.trained", from.dataName() + " (" + from.dataChecksum() + ")");
        }
        return this;
    }

    /** @param epochs that it has learned for; -1 if nobody knows */
    private static Map<String, Object> told(NetworkSpec network, int epochs) {
        Recipe recipe = network.recipe();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("network", Describe.network(network));
        told.put("family", recipe.family().id());
        told.putAll(recipe.familyValues().plain());
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
        return told.entrySet().stream().filter(e -> e.getValue() != null)
                .map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "));
    }

    /** The grey line under the title of a picture: which images, which network. */
    String caption(int images, DataSet set, NetworkSpec network) {
        return text("analysis.caption", images, set.id(), Describe.encoder(network),
                Describe.family(locale, network.recipe()));
    }

    /** The same of a model, which may not have come as far as planned. */
    String caption(int images, DataSet set, LatentModel model) {
        return text("analysis.caption", images, set.id(), Describe.model(locale, model),
                Describe.family(locale, model.recipe()));
    }

    /** What was measured of what; ends with a colon. */
    public String title() {
        return title;
    }

    /** Large numbers, in their order. */
    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    public List<Table> tables() {
        return sections.stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
    }

    /** What the figures rest on, value by name. */
    public Map<String, String> basis() {
        return new LinkedHashMap<>(basis);
    }

    /** All figures by the names that scripts rely on. */
    public Map<String, Object> json() {
        return new LinkedHashMap<>(json);
    }

    /**
     * Draws the pictures and puts the page together.
     *
     * @param lead    what to say before the command; empty for nothing
     * @param command how to make it again, to be typed as it stands; empty if there is no such command
     * @param made    by which program, and when
     * @return what to write, by the names of the files: the pictures, and {@link #PAGE} with everything in it
     */
    public Map<String, byte[]> files(String lead, String command, String made) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String name = title.replaceFirst(":$", "");
        HtmlPage page = new HtmlPage(locale, of.isEmpty() ? name : name + " – " + of, made);
        if (!figures.isEmpty()) {
            page.figures(figures);
        }
        for (Object section : sections) {
            switch (section) {
                case Table table -> page.table(table);
                case Picture picture -> {
                    byte[] png = Png.bytes(picture.drawn.get());
                    files.put(picture.file, png);
                    page.picture(png, picture.title);
                }
                default -> throw new IllegalStateException(String.valueOf(section));
            }
        }
        if (!notes.isEmpty()) {
            page.heading(text("analysis.report.notes"));
            page.list(notes);
        }
        page.heading(text("analysis.report.how"));
        if (!lead.isEmpty()) {
            page.paragraph(lead);
        }
        if (!command.isEmpty()) {
            page.command(command);
        }
        page.facts(basis);
        files.put(PAGE, page.html().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** What JSON can say of a number: null for one that is not finite. */
    public static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** From the least to the greatest: {@code 0.405–0.446}. */
    static String range(DoubleSummaryStatistics of, int decimals) {
        return decimal(of.getMin(), decimals) + "–" + decimal(of.getMax(), decimals);
    }

    /** A number with so many decimals; a dash for one that is not finite, and no minus before zeros. */
    public static String decimal(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        String number = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return number.matches("-[0.]*") ? number.substring(1) : number;
    }
}
