package org.latentexplorer.report;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.latentexplorer.model.CompressionTable;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.picture.ImageRows;

/**
 * What images are worth that were kept as codes of a model, in fewer and fewer bits.
 *
 * @param examples the numbers of the test images given back in the table
 */
public record CompressionReport(Locale locale, DataSet set, LatentModel model, CompressionTable table,
                                int[] examples) {
    public Findings findings() {
        Findings found = new Findings(locale, "analysis.compress.title", table.images(), set.id(), table.raw());
        List<List<String>> rows = new ArrayList<>();
        List<Map<String, Object>> told = new ArrayList<>();
        for (CompressionTable.Row row : table.rows()) {
            rows.add(List.of(name(found, row), String.valueOf(row.bytes()),
                    Findings.decimal((double) table.raw() / row.bytes(), 1),
                    Findings.decimal(row.fidelity().mse(), 5), Findings.decimal(row.fidelity().psnr(), 2),
                    Findings.decimal(row.fidelity().ssim(), 3)));
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("codes", row.model() ? "model" : "pca");
            one.put("bits", row.bits());
            one.put("bytes", row.bytes());
            told(one, row.fidelity());
            told.add(one);
        }
        found.table(List.of(found.text("analysis.compress.kept"), found.text("analysis.compress.bytes"),
                found.text("analysis.compress.ratio"), found.text("analysis.mse"), found.text("analysis.psnr"),
                found.text("analysis.ssim")), rows);
        found.json("rows", told);
        String title = found.text("analysis.compress.images");
        found.picture("images.png", title, () -> images(found, title));
        notes(found);
        found.note("analysis.note.components");
        found.data(set, table.images());
        found.model(model);
        found.seed(model.recipe().seed());
        return found;
    }

    /** How likeness is measured. */
    static void notes(Findings found) {
        found.note("analysis.note.psnr");
        found.note("analysis.note.ssim");
    }

    static void told(Map<String, Object> to, Fidelity fidelity) {
        to.put("mse", Findings.finite(fidelity.mse()));
        to.put("psnr", Findings.finite(fidelity.psnr()));
        to.put("ssim", Findings.finite(fidelity.ssim()));
    }

    private static String name(Findings found, CompressionTable.Row row) {
        return found.text(row.model() ? "analysis.compress.codes" : "analysis.compress.components", row.bits());
    }

    private BufferedImage images(Findings found, String title) {
        ImageSet test = set.test();
        float[] originals = new float[examples.length * test.size()];
        for (int i = 0; i < examples.length; i++) {
            test.copy(examples[i], originals, i * test.size());
        }
        List<ImageRows.Row> rows = new ArrayList<>();
        rows.add(new ImageRows.Row(found.text("picture.original"), originals));
        for (CompressionTable.Row row : table.rows()) {
            rows.add(new ImageRows.Row(name(found, row), row.examples()));
        }
        return ImageRows.draw(title, found.caption(table.images(), set, model), rows,
                Arrays.stream(examples).mapToObj(i -> "").toList(), test.shape(), found.look());
    }
}
