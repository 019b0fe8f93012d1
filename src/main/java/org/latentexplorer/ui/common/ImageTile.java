package org.latentexplorer.ui.common;

import java.nio.IntBuffer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/** A grey image, as large as the tile. */
public final class ImageTile extends Region {
    private final ImageView view = new ImageView();
    private final BooleanProperty inverted = new SimpleBooleanProperty();
    private PixelBuffer<IntBuffer> buffer;
    private float[] pixels;

    /** @param side preferred width and height of the tile */
    public ImageTile(double side) {
        getStyleClass().add("image-tile");
        setSide(side);
        view.setSmooth(false);
        view.setManaged(false);
        getChildren().add(view);
        inverted.subscribe(value -> paint());
    }

    public void setSide(double side) {
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
    }

    /** Whether ink is black on white, and not white on black. */
    public BooleanProperty invertedProperty() {
        return inverted;
    }

    /** Whether pixels flow into each other, and are not shown as squares. */
    public BooleanProperty smoothProperty() {
        return view.smoothProperty();
    }

    /**
     * Shows an image.
     *
     * @param image {@code width * height} floats, 0 for paper and 1 for ink; null for none
     */
    public void show(float[] image, int width, int height) {
        pixels = image;
        view.setVisible(image != null);
        if (image == null) {
            return;
        }
        if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
            buffer = new PixelBuffer<>(width, height, IntBuffer.allocate(width * height),
                    PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(buffer));
            requestLayout();
        }
        paint();
    }

    private void paint() {
        if (pixels == null || buffer == null) {
            return;
        }
        int[] argb = buffer.getBuffer().array();
        boolean dark = inverted.get();
        for (int p = 0; p < argb.length; p++) {
            int grey = Math.round(255 * Math.clamp(pixels[p], 0f, 1f));
            grey = dark ? 255 - grey : grey;
            argb[p] = 0xFF000000 | grey * 0x010101;
        }
        buffer.updateBuffer(b -> null);
    }

    /** The image as it is shown, pixel for pixel; null for none. */
    public Image image() {
        return pixels == null ? null : view.getImage();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        view.setPreserveRatio(true);
        view.setFitWidth(width);
        view.setFitHeight(height);
        double shownWidth = view.getLayoutBounds().getWidth();
        double shownHeight = view.getLayoutBounds().getHeight();
        view.relocate(snappedLeftInset() + (width - shownWidth) / 2, snappedTopInset() + (height - shownHeight) / 2);
    }
}
