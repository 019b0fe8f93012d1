package org.latentexplorer.ui.images;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.ImageSource;
import org.latentexplorer.ui.common.ImageTile;

/** A picture as it is, and the square that it becomes; below them its label. */
final class SampleTile extends VBox {
    private static final double SIDE = 64;

    private final ImageView original = new ImageView();
    private final ImageTile square = new ImageTile(SIDE);
    private final Label label = new Label();
    private final Tooltip name = new Tooltip();

    SampleTile() {
        super(4);
        getStyleClass().add("import-sample");
        original.setPreserveRatio(true);
        original.setFitWidth(SIDE);
        original.setFitHeight(SIDE);
        StackPane frame = new StackPane(original);
        frame.getStyleClass().add("import-original");
        frame.setMinSize(SIDE, SIDE);
        frame.setMaxSize(SIDE, SIDE);
        FontIcon arrow = new FontIcon(Feather.ARROW_RIGHT);
        arrow.getStyleClass().add("import-arrow");
        HBox pair = new HBox(6, frame, arrow, square);
        pair.setAlignment(Pos.CENTER_LEFT);
        label.getStyleClass().add("figure");
        label.setMaxWidth(2 * SIDE + 30);
        getChildren().addAll(pair, label);
        setAccessibleRole(javafx.scene.AccessibleRole.IMAGE_VIEW);
        Tooltip.install(this, name);
    }

    /** @param side of the square in pixels */
    void show(ImageSource.Sample sample, int side) {
        WritableImage image = new WritableImage(sample.width(), sample.height());
        image.getPixelWriter().setPixels(0, 0, sample.width(), sample.height(), PixelFormat.getIntArgbInstance(),
                sample.original(), 0, sample.width());
        original.setImage(image);
        // small scans are to be seen pixel by pixel, as their squares are
        original.setSmooth(Math.max(sample.width(), sample.height()) > SIDE);
        square.show(sample.image(), ImageShape.square(side));
        label.setText(sample.label() == null ? sample.name() : sample.label());
        name.setText(sample.name());
        setAccessibleText(sample.label() == null ? sample.name() : sample.label() + ", " + sample.name());
    }
}
