package org.latentexplorer.ui.latent;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;

/** A small grey image, its pixels shown as squares. */
final class ImageTile extends StackPane {
    private final ImageView view = new ImageView();
    private PixelBuffer<IntBuffer> buffer;

    ImageTile(double side) {
        getStyleClass().add("image-tile");
        setMinSize(side, side);
        setMaxSize(side, side);
        view.setFitWidth(side);
        view.setFitHeight(side);
        view.setPreserveRatio(true);
        view.setSmooth(false);
        getChildren().add(view);
    }

    /** @param image {@code width * height} floats, 0 for paper (black) and 1 for ink (white) */
    void show(float[] image, int width, int height) {
        if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
            buffer = new PixelBuffer<>(width, height, IntBuffer.allocate(width * height),
                    PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(buffer));
        }
        int[] argb = buffer.getBuffer().array();
        for (int p = 0; p < argb.length; p++) {
            argb[p] = 0xFF000000 | Math.round(255 * Math.clamp(image[p], 0f, 1f)) * 0x010101;
        }
        buffer.updateBuffer(b -> null);
    }
}
