package org.latentexplorer.ui.plot;

import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * All points in small, with a frame about what the plot shows of them. A press or drag on it brings that place into
 * the middle of the plot. Its frame has the style class {@code plot-minimap-frame}.
 */
final class MiniMap extends Region {
    private static final double WIDTH = 124;
    private static final double LEAST_HEIGHT = 64;
    private static final double MARGIN = 6;
    private static final double LEAST_FRAME = 6;

    /** Moves the plot. */
    @FunctionalInterface
    interface Mover {
        void centre(double x, double y, boolean dragged);
    }

    private final ImageView image = new ImageView();
    private final Rectangle frame = new Rectangle();
    private final Rectangle clip = new Rectangle();
    private final BackgroundRenderer<PointOrder> renderer = new BackgroundRenderer<>("map-points",
            new Splatter(BackgroundRenderer.THREADS)::draw);
    private final Mover mover;
    private Viewport view = new Viewport(0, 0, 1, 1, 1, 1);
    private boolean stale = true;

    MiniMap(Mover mover) {
        this.mover = mover;
        setId("map-mini");
        getStyleClass().add("plot-minimap");
        frame.getStyleClass().add("plot-minimap-frame");
        image.setMouseTransparent(true);
        frame.setMouseTransparent(true);
        setClip(clip);
        setVisible(false);
        setManaged(false);
        getChildren().addAll(image, frame);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> move(event, false));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> move(event, true));
        addEventHandler(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    }

    private void move(MouseEvent event, boolean dragged) {
        if (event.getButton() == MouseButton.PRIMARY) {
            mover.centre(view.toDataX(event.getX()), view.toDataY(event.getY()), dragged);
        }
        event.consume();
    }

    /** Its size beside a plot's area of a size. */
    void fit(double areaWidth, double areaHeight) {
        double height = Math.clamp(WIDTH * areaHeight / areaWidth, LEAST_HEIGHT, WIDTH);
        if (height != getHeight()) {
            resize(WIDTH, height);
            clip.setWidth(WIDTH);
            clip.setHeight(height);
            stale = true;
        }
    }

    /** The points are others, elsewhere, or in other colours. */
    void redraw() {
        stale = true;
    }

    /** One frame of it while it is visible. Returns whether it wants another one. */
    boolean update(Contents contents, Viewport seen, double pixelRatio) {
        renderer.show(image);
        if (stale && !renderer.busy()) {
            stale = false;
            view = Viewport.fit(contents.cloud().centre(), getWidth(), getHeight(), MARGIN);
            renderer.draw(contents.overview(view, pixelRatio));
        }
        frame(seen);
        return renderer.busy();
    }

    private void frame(Viewport seen) {
        double left = view.toScreenX(seen.toDataX(0));
        double top = view.toScreenY(seen.toDataY(0));
        double width = Math.max(LEAST_FRAME, view.toScreenX(seen.toDataX(seen.width())) - left);
        double height = Math.max(LEAST_FRAME, view.toScreenY(seen.toDataY(seen.height())) - top);
        frame.setX(Math.clamp(left, 1 - width + LEAST_FRAME, getWidth() - 1 - LEAST_FRAME));
        frame.setY(Math.clamp(top, 1 - height + LEAST_FRAME, getHeight() - 1 - LEAST_FRAME));
        frame.setWidth(width);
        frame.setHeight(height);
    }
}
