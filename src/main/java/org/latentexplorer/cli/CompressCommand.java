package org.latentexplorer.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.latentexplorer.analysis.Compression;
import org.latentexplorer.analysis.Sweeping;
import org.latentexplorer.model.CompressionTable;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.picture.ImageRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what images are worth once they were kept as codes of few bytes. */
@Command(name = "compress", sortOptions = false, abbreviateSynopsis = true)
final class CompressCommand extends MeasureCommand implements RecipeTaker {
    private static final int SHOWN = 10;

    @Parameters(paramLabel = "MODEL", arity = "0..1")
    private String model;
    @Option(names = "--data", paramLabel = "NAME|FOLDER")
    private String data;
    @Option(names = "--sizes", paramLabel = "N,N,...")
    private String sizes;
    @Mixin
    private RecipeOptions recipeOptions;

    private SavedModel saved;
    private DataSet set;
    private Recipe recipe;
    private List<Integer> widths;
    private int[] chosen;
    private CompressionTable table;
    private Sweep sweep;

    CompressCommand(Program program, Console console) {
        super(program, console);
    }

    @Override
    public RecipeOptions recipeOptions() {
        return recipeOptions;
    }

    @Override
    void prepare() {
        if ((model == null) == (sizes == null)) {
            throw usage("analysis.usage.compress");
        }
        if (model != null) {
            saved = ModelFiles.open(program.store(), model);
            recipe = saved.model().recipe();
        } else {
            widths = Numbers.whole(this, "--sizes", sizes, 1, Recipe.MAX_WIDTH);
            recipe = recipeOptions.fresh();
        }
        set = saved != null ? DataOption.of(program, console, data, saved)
                : DataOption.load(program, console, data != null ? data : TrainCommand.EMBEDDED);
    }

    @Override
    void measure(Progress progress) {
        if (saved == null) {
            Sweeping.byTest(program.trainer(), set).run(Sweep.Setting.LATENT, widths, recipe, null, true, progress,
                    part -> sweep = part);
        } else {
            chosen = Pairs.choose(set.test(), SHOWN).stream().mapToInt(i -> i).toArray();
            new Compression(saved.model(), set).measure(chosen, progress, part -> table = part);
        }
    }

    @Override
    Findings findings() {
        return table != null ? bits() : sweep != null ? curve() : null;
    }

    private Findings bits() {
        Findings found = new Findings(console, console.text("analysis.compress.title", table.images(), set.id(),
                table.raw()));
        List<List<String>> rows = new ArrayList<>();
        List<Map<String, Object>> told = new ArrayList<>();
        for (CompressionTable.Row row : table.rows()) {
            rows.add(List.of(name(row), String.valueOf(row.bytes()),
                    Findings.decimal((double) table.raw() / row.bytes(), 1),
                    Findings.decimal(row.fidelity().mse(), 5), Findings.decimal(row.fidelity().psnr(), 2),
                    Findings.decimal(row.fidelity().ssim(), 3)));
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("codes", row.model() ? "model" : "pca");
            one.put("bits", row.bits());
            one.put("bytes", row.bytes());
            fidelity(one, row.fidelity());
            told.add(one);
        }
        found.table(List.of(console.text("analysis.compress.kept"), console.text("analysis.compress.bytes"),
                console.text("analysis.compress.ratio"), console.text("analysis.mse"), console.text("analysis.psnr"),
                console.text("analysis.ssim")), rows);
        found.json("rows", told);
        if (reporting()) {
            images(found);
        }
        found.data(set.id(), set.checksum(), table.images());
        found.learned(saved, set);
        found.model(saved.model());
        found.seed(recipe.seed());
        return found;
    }

    private String name(CompressionTable.Row row) {
        return console.text(row.model() ? "analysis.compress.codes" : "analysis.compress.components", row.bits());
    }

    static void fidelity(Map<String, Object> to, Fidelity fidelity) {
        to.put("mse", Console.figure(fidelity.mse()));
        to.put("psnr", Console.figure(fidelity.psnr()));
        to.put("ssim", Console.figure(fidelity.ssim()));
    }

    private void images(Findings found) {
        ImageSet test = set.test();
        float[] originals = new float[chosen.length * test.size()];
        for (int i = 0; i < chosen.length; i++) {
            test.copy(chosen[i], originals, i * test.size());
        }
        List<ImageRows.Row> rows = new ArrayList<>();
        rows.add(new ImageRows.Row(console.text("picture.original"), originals));
        for (CompressionTable.Row row : table.rows()) {
            rows.add(new ImageRows.Row(name(row), row.examples()));
        }
        String title = console.text("analysis.compress.images");
        found.picture("images.png", ImageRows.draw(title, console.text("analysis.caption", table.images(), set.id(),
                Describe.model(console, saved.model()), recipe.family().id()), rows,
                Arrays.stream(chosen).mapToObj(i -> "").toList(), test.width(), test.height(), look(false)), title);
    }

    private Findings curve() {
        Findings found = new Findings(console, console.text("analysis.compress.curve", sweep.held(), set.id()));
        List<List<String>> rows = new ArrayList<>();
        List<Map<String, Object>> told = new ArrayList<>();
        for (Sweep.Point point : sweep.points()) {
            rows.add(List.of(String.valueOf(point.value()), String.valueOf(point.value() * Float.BYTES),
                    Findings.decimal(point.held().psnr(), 2), Findings.decimal(point.components().psnr(), 2),
                    Findings.decimal(point.held().ssim(), 3), Findings.decimal(point.components().ssim(), 3),
                    Findings.decimal(point.seconds(), 1)));
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("latent", point.value());
            one.put("bytes", point.value() * Float.BYTES);
            fidelity(one, point.held());
            Map<String, Object> components = new LinkedHashMap<>();
            fidelity(components, point.components());
            one.put("pca", components);
            one.put("seconds", point.seconds());
            told.add(one);
        }
        String pca = " (" + console.text("analysis.components") + ")";
        found.table(List.of(console.text("analysis.vary.latent"), console.text("analysis.compress.bytes"),
                console.text("analysis.psnr"), console.text("analysis.psnr") + pca, console.text("analysis.ssim"),
                console.text("analysis.ssim") + pca, console.text("analysis.seconds")), rows);
        found.json("points", told);
        if (reporting()) {
            SweepChart.compression(found, console, look(false), sweep, set.id());
        }
        found.data(set.id(), set.checksum(), sweep.held());
        found.basis("analysis.basis.learned", sweep.learned());
        found.recipe(NetworkSpec.of(sweep.points().getLast().recipe(), set.train()));
        found.seed(recipe.seed());
        return found;
    }
}
