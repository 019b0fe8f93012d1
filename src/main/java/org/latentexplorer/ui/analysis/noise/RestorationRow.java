package org.latentexplorer.ui.analysis.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Restoration;
import org.latentexplorer.ui.analysis.FidelityMeasure;
import org.latentexplorer.ui.common.ImageTile;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** An image clean, noisy, filtered and restored, with how like the clean one each of them is. */
final class RestorationRow extends HBox {
    private static final double SMALLEST = 64;
    private static final double LARGEST = 176;
    private static final double GAP = 10;

    private record Column(ImageTile tile, Label psnr, Label ssim, Function<Restoration, Restoration.Picture> of) {
    }

    private final NoiseViewModel model;
    private final List<Column> columns = new ArrayList<>();

    RestorationRow(NoiseViewModel model) {
        super(GAP);
        this.model = model;
        setId("noise-pictures");
        setMinWidth(4 * SMALLEST + 3 * GAP);
        add("clean", Restoration::clean);
        add("noisy", Restoration::noisy);
        add("median", Restoration::median);
        add("restored", Restoration::restored);
        model.restorationProperty().subscribe(this::show);
        Texts.follow(this, locale -> show(model.restorationProperty().get()));
    }

    private void add(String name, Function<Restoration, Restoration.Picture> of) {
        Label title = Widgets.label("noise.picture." + name);
        title.getStyleClass().add("restored".equals(name) ? "section-title" : "figure-name");
        ImageTile tile = new ImageTile(96);
        tile.setId("noise-" + name);
        Label psnr = new Label();
        psnr.setId("noise-" + name + "-psnr");
        Label ssim = new Label();
        psnr.getStyleClass().add("noise-figure");
        ssim.getStyleClass().add("noise-figure");
        VBox column = new VBox(4, title, tile, new VBox(psnr, ssim));
        column.setAlignment(Pos.TOP_LEFT);
        columns.add(new Column(tile, psnr, ssim, of));
        getChildren().add(column);
    }

    /** Makes the pictures as large as there is room for. */
    void fit(double width, double height) {
        double side = Math.clamp(Math.floor(Math.min((width - 3 * GAP) / 4, height)), SMALLEST, LARGEST);
        columns.forEach(column -> column.tile().setSide(side));
    }

    private void show(Restoration restoration) {
        ImageSet from = model.image().images();
        setVisible(restoration != null && from != null);
        if (!isVisible()) {
            return;
        }
        for (Column column : columns) {
            Restoration.Picture picture = column.of().apply(restoration);
            column.tile().show(picture.pixels(), from.shape());
            boolean clean = picture == restoration.clean();
            column.psnr().setText(clean ? "" : Texts.get("noise.psnr", FidelityMeasure.PSNR.text(picture.fidelity())));
            column.ssim().setText(clean ? "" : Texts.get("noise.ssim", FidelityMeasure.SSIM.text(picture.fidelity())));
        }
    }
}
