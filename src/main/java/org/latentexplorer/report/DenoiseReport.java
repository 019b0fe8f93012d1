package org.latentexplorer.report;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.latentexplorer.model.Corruption;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Messages;
import org.latentexplorer.model.NoiseCurve;
import org.latentexplorer.model.Restoration;
import org.latentexplorer.picture.ImageRows;
import org.latentexplorer.picture.LineChart;
import org.latentexplorer.picture.chart.Curve;
import org.latentexplorer.picture.chart.Tint;

/**
 * How well noise is taken out of images.
 *
 * @param images   those measured
 * @param models   by the names of the curve's rows
 * @param names    what the models are called, by the same
 * @param restorer puts the noise on one of the images that was measured with, and takes it out again
 */
public record DenoiseReport(Locale locale, DataSet set, ImageSet images, Map<String, LatentModel> models,
                            Map<String, String> names, NoiseCurve curve, Restorer restorer) {
    private static final int SHOWN = 10;

    /** Restores one image. */
    @FunctionalInterface
    public interface Restorer {
        Restoration restore(LatentModel model, int image, Corruption noise);
    }

    public Findings findings() {
        Findings found = new Findings(locale, "analysis.denoise.title", curve.images(), set.id(),
                noise());
        table(found, "analysis.psnr", 2, Fidelity::psnr);
        table(found, "analysis.ssim", 3, Fidelity::ssim);
        found.json("noise", curve.kind().id());
        found.json("strengths", curve.strengths());
        found.json("rows", curve.rows().stream().map(this::told).toList());
        pictures(found);
        CompressionReport.notes(found);
        found.note("analysis.note.noise");
        found.data(set, curve.images());
        Map<String, LatentModel> named = new LinkedHashMap<>();
        models.forEach((name, model) -> named.put(names.get(name), model));
        found.models(named);
        found.seed(curve.seed());
        return found;
    }

    private String noise() {
        return Messages.text(locale, "analysis.noise." + curve.kind().id());
    }

    private Map<String, Object> told(NoiseCurve.Row row) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", names.getOrDefault(row.name(), row.name()));
        told.put("mse", row.fidelity().stream().map(f -> Findings.finite(f.mse())).toList());
        told.put("psnr", row.fidelity().stream().map(f -> Findings.finite(f.psnr())).toList());
        told.put("ssim", row.fidelity().stream().map(f -> Findings.finite(f.ssim())).toList());
        return told;
    }

    private void table(Findings found, String key, int decimals, ToDoubleFunction<Fidelity> of) {
        List<String> columns = new ArrayList<>(List.of(found.text(key)));
        Arrays.stream(curve.strengths()).forEach(s -> columns.add(String.valueOf(s)));
        found.table(columns, curve.rows().stream().map(row -> {
            List<String> cells = new ArrayList<>(List.of(name(found, row.name())));
            row.fidelity().forEach(f -> cells.add(Findings.decimal(of.applyAsDouble(f), decimals)));
            return cells;
        }).map(List::copyOf).toList());
    }

    /** The rows that are no models have names in words. */
    private String name(Findings found, String row) {
        return names.containsKey(row) ? names.get(row) : found.text("analysis.denoise." + row);
    }

    private void pictures(Findings found) {
        String caption = found.text("analysis.denoise.caption", curve.images(), set.id(), noise());
        chart(found, "psnr", caption, Fidelity::psnr);
        chart(found, "ssim", caption, Fidelity::ssim);
        Corruption shown = new Corruption(curve.kind(), curve.strengths()[curve.strengths().length / 2]);
        String title = found.text("analysis.denoise.images", shown.strength());
        found.picture("images.png", title, () -> images(found, title, caption, shown));
    }

    private void chart(Findings found, String measure, String caption, ToDoubleFunction<Fidelity> of) {
        String title = found.text("analysis.denoise.chart");
        found.picture(measure + ".png", title, () -> {
            List<Curve> curves = new ArrayList<>();
            for (int r = 0; r < curve.rows().size(); r++) {
                NoiseCurve.Row row = curve.rows().get(r);
                curves.add(new Curve(name(found, row.name()), curve.strengths(),
                        row.fidelity().stream().mapToDouble(of).toArray(), r < 2 ? Tint.TEXT : Tint.series(r), r == 1,
                        r >= 2));
            }
            return LineChart.draw(new LineChart.Words(title, caption, found.text("analysis.denoise.strength"),
                    found.text("analysis." + measure), false, false), curves, found.look());
        });
    }

    private BufferedImage images(Findings found, String title, String caption, Corruption shown) {
        List<Integer> chosen = Examples.choose(images, SHOWN);
        Map<String, float[]> rows = new LinkedHashMap<>();
        for (int i = 0; i < chosen.size(); i++) {
            for (Map.Entry<String, LatentModel> model : models.entrySet()) {
                Restoration restored = restorer.restore(model.getValue(), chosen.get(i), shown);
                put(rows, found.text("picture.original"), restored.clean(), i, chosen.size());
                put(rows, name(found, NoiseCurve.NOISY), restored.noisy(), i, chosen.size());
                put(rows, name(found, NoiseCurve.MEDIAN), restored.median(), i, chosen.size());
                put(rows, names.get(model.getKey()), restored.restored(), i, chosen.size());
            }
        }
        return ImageRows.draw(title, caption, rows.entrySet().stream()
                .map(e -> new ImageRows.Row(e.getKey(), e.getValue())).toList(),
                chosen.stream().map(i -> "").toList(), images.shape(), found.look());
    }

    private static void put(Map<String, float[]> rows, String name, Restoration.Picture picture, int at, int count) {
        float[] image = picture.pixels();
        System.arraycopy(image, 0, rows.computeIfAbsent(name, n -> new float[count * image.length]), at * image.length,
                image.length);
    }
}
