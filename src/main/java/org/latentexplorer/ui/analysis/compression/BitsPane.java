package org.latentexplorer.ui.analysis.compression;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.latentexplorer.model.CompressionTable;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.ui.analysis.ApplicationPane;
import org.latentexplorer.ui.analysis.FidelityMeasure;
import org.latentexplorer.ui.analysis.Figure;
import org.latentexplorer.ui.common.ImageTile;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** A row a way to keep an image: its bytes, how alike what comes back is, and how that looks. */
final class BitsPane extends StackPane {
    private static final double SIDE = 30;
    private static final int COLUMNS = 6;
    private static final int FLOAT = 32;
    private static final int LEAST = 4;

    private final CompressionViewModel model;
    private final GridPane table = new GridPane(16, 4);
    private final Figure smallest = new Figure("compression.smallest");
    private final Figure ahead = new Figure("compression.ahead");
    private final Figure loss = new Figure("compression.loss");

    BitsPane(CompressionViewModel model, Node chooser) {
        this.model = model;
        getChildren().add(new ApplicationPane("bits",
                new ApplicationPane.Words("compression.bits.run", "compression.bits.idle"), model).settings(chooser)
                .content(content()));
        model.analysis().outcomeProperty().subscribe(outcome -> show());
        Texts.follow(this, locale -> show());
    }

    private Node content() {
        table.setId("compression-table");
        table.getStyleClass().add("compression-table");
        VBox figures = new VBox(14, smallest, ahead, loss);
        // beside the table where there is room, otherwise below it
        FlowPane content = new FlowPane(24, 14, table, figures);
        content.getStyleClass().add("application-content");
        return content;
    }

    private void show() {
        CompressionViewModel.CompressionResult kept = model.analysis().result();
        if (kept == null) {
            return;
        }
        ImageSet test = model.analysis().outcomeProperty().get().provenance().data().test();
        table.getChildren().clear();
        head();
        original(kept, test);
        for (int r = 0; r < kept.table().rows().size(); r++) {
            row(kept, kept.table().rows().get(r), 2 + r, test);
        }
        figures(kept.table());
    }

    private void head() {
        String[] keys = {"compression.kept", "compression.bytes", "compression.ratio", "applications.measure.psnr",
            "applications.measure.ssim", "compression.examples"};
        for (int c = 0; c < COLUMNS; c++) {
            Label name = Widgets.label(keys[c]);
            name.getStyleClass().add("figure-name");
            name.setMinWidth(USE_PREF_SIZE);
            table.add(name, c, 0);
            GridPane.setHalignment(name, c > 0 && c < COLUMNS - 1 ? HPos.RIGHT : HPos.LEFT);
        }
    }

    private void original(CompressionViewModel.CompressionResult kept, ImageSet test) {
        float[] originals = new float[kept.examples().length * test.size()];
        for (int i = 0; i < kept.examples().length; i++) {
            test.copy(kept.examples()[i], originals, i * test.size());
        }
        cells(1, true, Texts.get("compression.original"), String.valueOf(kept.table().raw()), "", "", "");
        table.add(pictures(originals, test), COLUMNS - 1, 1);
    }

    private void row(CompressionViewModel.CompressionResult kept, CompressionTable.Row row, int at, ImageSet test) {
        String key = row.model() ? "compression.model" : "compression.pca";
        String name = row.bits() == FLOAT ? Texts.get(key + ".float") : Texts.get(key, row.bits());
        cells(at, row.model(), name, String.valueOf(row.bytes()),
                Texts.get("compression.ratio.times", (double) kept.table().raw() / row.bytes()),
                FidelityMeasure.PSNR.text(row.fidelity()), FidelityMeasure.SSIM.text(row.fidelity()));
        table.add(pictures(row.examples(), test), COLUMNS - 1, at);
    }

    private void cells(int at, boolean strong, String... texts) {
        for (int c = 0; c < texts.length; c++) {
            Label cell = new Label(texts[c]);
            cell.getStyleClass().add(strong ? "compression-cell" : "compression-beside");
            cell.setMinWidth(USE_PREF_SIZE);
            table.add(cell, c, at);
            GridPane.setHalignment(cell, c > 0 ? HPos.RIGHT : HPos.LEFT);
        }
    }

    private static Node pictures(float[] images, ImageSet of) {
        HBox pictures = new HBox(3);
        pictures.setAlignment(Pos.CENTER_LEFT);
        pictures.setMinWidth(0);
        for (int i = 0; i < images.length / of.size(); i++) {
            float[] image = new float[of.size()];
            System.arraycopy(images, i * of.size(), image, 0, of.size());
            ImageTile tile = new ImageTile(SIDE);
            tile.show(image, of.shape());
            pictures.getChildren().add(tile);
        }
        return pictures;
    }

    private void figures(CompressionTable found) {
        CompressionTable.Row least = row(found, true, LEAST);
        smallest.show(least == null ? "–" : Texts.get("compression.bytes.number", least.bytes()), least == null ? ""
                : Texts.get("compression.smallest.beside", (double) found.raw() / least.bytes()));
        ahead.show(difference(row(found, true, FLOAT), row(found, false, FLOAT)),
                Texts.get("compression.ahead.bits"));
        loss.show(difference(row(found, true, LEAST), row(found, true, FLOAT)), Texts.get("compression.loss.beside"));
    }

    private static CompressionTable.Row row(CompressionTable found, boolean byModel, int bits) {
        return found.rows().stream().filter(r -> r.model() == byModel && r.bits() == bits).findFirst().orElse(null);
    }

    private static String difference(CompressionTable.Row one, CompressionTable.Row other) {
        return one == null || other == null ? "–" : decibels(one.fidelity(), other.fidelity());
    }

    /** How much more alike the one is than the other. */
    static String decibels(Fidelity one, Fidelity other) {
        return Figure.text("%+.1f", one.psnr() - other.psnr());
    }
}
