package org.latentexplorer.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.latentexplorer.analysis.Denoising;
import org.latentexplorer.model.Corruption;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NoiseCurve;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.picture.ImageRows;
import org.latentexplorer.picture.LineChart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts noise on images and measures how well models take it out again. */
@Command(name = "denoise", sortOptions = false, abbreviateSynopsis = true)
final class DenoiseCommand extends MeasureCommand {
    private static final int SHOWN = 10;

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

    private final Map<String, LatentModel> opened = new LinkedHashMap<>();
    private double[] levels;
    private DataSet set;
    private ImageSet images;
    private NoiseCurve curve;

    DenoiseCommand(Program program, Console console) {
        super(program, console);
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
        curve = new Denoising(images, seed).curve(opened, noise, levels, progress,
                part -> curve = part);
    }

    @Override
    Findings findings() {
        if (curve == null) {
            return null;
        }
        Findings found = new Findings(console, console.text("analysis.denoise.title", curve.images(), set.id(),
                console.text("analysis.noise." + noise.id())));
        table(found, "analysis.psnr", 2, Fidelity::psnr);
        table(found, "analysis.ssim", 3, Fidelity::ssim);
        found.json("noise", noise.id());
        found.json("strengths", curve.strengths());
        found.json("rows", curve.rows().stream().map(DenoiseCommand::told).toList());
        if (reporting()) {
            pictures(found);
        }
        found.data(set.id(), set.checksum(), curve.images());
        found.models(opened);
        found.seed(seed);
        return found;
    }

    private static Map<String, Object> told(NoiseCurve.Row row) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", row.name());
        told.put("mse", row.fidelity().stream().map(f -> Console.figure(f.mse())).toList());
        told.put("psnr", row.fidelity().stream().map(f -> Console.figure(f.psnr())).toList());
        told.put("ssim", row.fidelity().stream().map(f -> Console.figure(f.ssim())).toList());
        return told;
    }

    private void table(Findings found, String key, int decimals, ToDoubleFunction<Fidelity> of) {
        List<String> names = new ArrayList<>(List.of(console.text(key)));
        Arrays.stream(curve.strengths()).forEach(s -> names.add(String.valueOf(s)));
        found.table(names, curve.rows().stream().map(row -> {
            List<String> cells = new ArrayList<>(List.of(name(row.name())));
            row.fidelity().forEach(f -> cells.add(Findings.decimal(of.applyAsDouble(f), decimals)));
            return cells;
        }).map(List::copyOf).toList());
    }

    /** The rows that are no models have names in words. */
    private String name(String row) {
        return opened.containsKey(row) ? row : console.text("analysis.denoise." + row);
    }

    private void pictures(Findings found) {
        String caption = console.text("analysis.denoise.caption", curve.images(), set.id(),
                console.text("analysis.noise." + noise.id()));
        chart(found, "psnr", caption, Fidelity::psnr);
        chart(found, "ssim", caption, Fidelity::ssim);
        Corruption shown = new Corruption(noise, curve.strengths()[curve.strengths().length / 2]);
        List<Integer> chosen = Pairs.choose(images, SHOWN);
        List<ImageRows.Row> rows = rows(chosen, shown);
        String title = console.text("analysis.denoise.images", shown.strength());
        found.picture("images.png", ImageRows.draw(title, caption, rows,
                chosen.stream().map(i -> "").toList(), images.width(), images.height(), look(false)), title);
    }

    private void chart(Findings found, String measure, String caption, ToDoubleFunction<Fidelity> of) {
        List<LineChart.Curve> curves = new ArrayList<>();
        for (int r = 0; r < curve.rows().size(); r++) {
            NoiseCurve.Row row = curve.rows().get(r);
            curves.add(new LineChart.Curve(name(row.name()), curve.strengths(),
                    row.fidelity().stream().mapToDouble(of).toArray(), r + 2, r < 2, r >= 2));
        }
        String title = console.text("analysis.denoise.chart");
        found.picture(measure + ".png", LineChart.draw(new LineChart.Words(title, caption,
                console.text("analysis.denoise.strength"), console.text("analysis." + measure), false, false), curves,
                look(false)), title);
    }

    private List<ImageRows.Row> rows(List<Integer> chosen, Corruption shown) {
        int size = images.size();
        Map<String, float[]> rows = new LinkedHashMap<>();
        Denoising denoising = new Denoising(images, seed);
        for (int i = 0; i < chosen.size(); i++) {
            int image = chosen.get(i);
            float[] clean = new float[size];
            images.copy(image, clean, 0);
            float[] noisy = denoising.noisy(image, shown);
            put(rows, console.text("picture.original"), clean, i, chosen.size());
            put(rows, name(NoiseCurve.NOISY), noisy, i, chosen.size());
            put(rows, name(NoiseCurve.MEDIAN), Denoising.median(noisy, images.width(), images.height()), i,
                    chosen.size());
            for (Map.Entry<String, LatentModel> model : opened.entrySet()) {
                put(rows, model.getKey(), Denoising.restored(model.getValue(), noisy, images.label(image)), i,
                        chosen.size());
            }
        }
        return rows.entrySet().stream().map(e -> new ImageRows.Row(e.getKey(), e.getValue())).toList();
    }

    private static void put(Map<String, float[]> rows, String name, float[] image, int at, int count) {
        System.arraycopy(image, 0, rows.computeIfAbsent(name, n -> new float[count * image.length]), at * image.length,
                image.length);
    }
}
