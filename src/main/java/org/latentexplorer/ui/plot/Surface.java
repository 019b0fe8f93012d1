package org.latentexplorer.ui.plot;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A picture that one thread draws and the screen shows without a copy. */
final class Surface {
    /** Sizes go in such steps, so that a window being resized does not ask for new memory at every frame. */
    private static final int STEP = 128;

    private int[] pixels = new int[0];
    private int capacityX;
    private int capacityY;
    private PixelBuffer<IntBuffer> buffer;
    private WritableImage image;

    /** The pixels to draw on; on the JavaFX application thread. */
    Raster raster(int width, int height) {
        if (width > capacityX || height > capacityY || width + 3 * STEP < capacityX || height + 3 * STEP < capacityY) {
            capacityX = (width + STEP - 1) / STEP * STEP;
            capacityY = (height + STEP - 1) / STEP * STEP;
            pixels = new int[capacityX * capacityY];
            buffer = new PixelBuffer<>(capacityX, capacityY, IntBuffer.wrap(pixels),
                    PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(buffer);
        }
        return new Raster(pixels, width, height, capacityX);
    }

    /** Puts what was drawn on screen; on the JavaFX application thread. */
    void show(ImageView view, Raster drawn, double pixelRatio) {
        Rectangle2D part = new Rectangle2D(0, 0, drawn.width(), drawn.height());
        buffer.updateBuffer(b -> part);
        view.setImage(image);
        view.setViewport(part);
        view.setFitWidth(drawn.width() / pixelRatio);
        view.setFitHeight(drawn.height() / pixelRatio);
    }
}
