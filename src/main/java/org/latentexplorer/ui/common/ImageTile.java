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
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.picture.ImageColours;

/** An image, as large as the tile. */
public final class ImageTile extends Region {
    private final ImageView view = new ImageView();
    private final BooleanProperty inverted = new SimpleBooleanProperty();
    private PixelBuffer<IntBuffer> buffer;
    private float[] pixels;
    private ImageShape shape;

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

    /** Whether ink is black on white, and not white on black; images in colours of their own stay as they are. */
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
     * @param image {@code shape.size()} floats from 0 to 1; null for none, and then the shape does not matter
     */
    public void show(float[] image, ImageShape newShape) {
        pixels = image;
        view.setVisible(image != null);
        if (image == null) {
            return;
        }
        if (buffer == null || !newShape.equals(shape)) {
            shape = newShape;
            buffer = new PixelBuffer<>(shape.width(), shape.height(), IntBuffer.allocate(shape.pixels()),
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
        ImageColours colours = inverted.get() ? ImageColours.DARK_INK : ImageColours.LIGHT_INK;
        colours.paint(pixels, 0, shape, buffer.getBuffer().array());
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
