package org.latentexplorer.ui.plot;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.stage.Window;

/**
 * Very many points, panned, zoomed and picked. They are drawn in the background and shown with a frame's delay;
 * grid and overlays follow the picture, not the wish, so all of them always agree. At most one update a frame, and
 * none while nothing changes.
 *
 * <p>Colours by CSS, see {@link Axes}. All methods are for the JavaFX application thread.
 */
public final class ScatterPlot extends Region {
    /** How long points and views take to their new places, in nanoseconds. */
    static final long GLIDE = 400_000_000;
    /** The mini-map is there from this magnification on, where the area is so many times as large, this far inside. */
    private static final double MINI_FROM = 1.5;
    private static final double MINI_LEAST = 2.5;
    private static final double MINI_EDGE = 8;

    private final Axes axes = new Axes();
    private final ObservableValue<Insets> inner = axes.font().map(ScatterPlot::roomForNumbers);
    private final ImageView points = new ImageView();
    private final Canvas above = new Canvas();
    private final Pane area = new Pane(points, above);
    private final Camera camera = new Camera();
    private final Views views = new Views(camera, this::framed);
    private final BackgroundRenderer<PointOrder> renderer = new BackgroundRenderer<>("map-points",
            new Splatter(BackgroundRenderer.THREADS)::draw);
    private final Pulse pulse = new Pulse(this::frame);
    private final PointPicker picker = new PointPicker(this::pickable);
    private final List<Overlay> overlays = new ArrayList<>();
    private final ObservableValue<Number> pixelRatio = sceneProperty().flatMap(Scene::windowProperty)
            .flatMap(Window::renderScaleXProperty).orElse(1.0);

    private final ReadOnlyIntegerWrapper outside = new ReadOnlyIntegerWrapper();
    private final Contents contents = new Contents();
    private final MiniMap mini = new MiniMap(views::centre);
    private Runnable beforeFrame = () -> { };
    private Runnable onRest = () -> { };
    private boolean pointsStale = true;
    private boolean aboveStale = true;
    private Viewport shown = camera.at(0);
    private long shownTime;

    public ScatterPlot() {
        getStyleClass().add("scatter-plot");
        area.getStyleClass().add("plot-area");
        points.setMouseTransparent(true);
        above.setMouseTransparent(true);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(area.widthProperty());
        clip.heightProperty().bind(area.heightProperty());
        area.setClip(clip);
        getChildren().addAll(axes, area, mini);
        inner.addListener((property, old, now) -> requestLayout());
        pixelRatio.addListener((property, old, now) -> redraw());
    }

    /** The area of the points, for events: its local coordinates are the view's pixels. */
    public Pane area() {
        return area;
    }

    private static Insets roomForNumbers(Font font) {
        double em = font.getSize();
        return new Insets(8, 12, Math.ceil(2.3 * em), Math.ceil(4 * em));
    }

    /** Distances from this region's edges to the area of the points; they follow the size of type. */
    public ObservableValue<Insets> inner() {
        return inner;
    }

    /** Whether there is a grid with numbers at all. */
    public void setAxesVisible(boolean on) {
        axes.setVisible(on);
    }

    /** Whether the vertical axis has ticks. */
    public void setVerticalAxis(boolean on) {
        axes.setVertical(on);
    }

    /** Whether the coordinates are numbers that mean something; grid and ticks are for those. */
    public void setNumbered(boolean on) {
        axes.setNumbered(on);
    }

    public void addOverlay(Overlay overlay) {
        overlays.add(overlay);
        repaintOverlays();
    }

    /** What is done at each frame before anything is drawn; {@link #requestFrame()} asks for one. */
    public void setBeforeFrame(Runnable action) {
        beforeFrame = action;
    }

    /** What is done when another point may lie at a place and stay there: points and view rest, or are indexed. */
    public void setOnRest(Runnable action) {
        onRest = action;
    }

    /** The points; as many as before glide to their new places if asked to. */
    public void setCloud(PointCloud newCloud, boolean gliding) {
        long now = System.nanoTime();
        long time = contents.setCloud(newCloud, gliding, now, GLIDE);
        picker.setCloud(newCloud);
        camera.show(newCloud.centre(), newCloud.bounds(), now, time);
        views.tell();
        mini.redraw();
        framed();
    }

    public PointCloud cloud() {
        return contents.cloud();
    }

    /** Colours (0xAARRGGBB) by group; groups beyond them have the last one's. */
    public void setColours(int[] byGroup) {
        contents.setColours(byGroup);
        mini.redraw();
        redraw();
    }

    /**
     * Colours points one by one.
     *
     * @param inOrder the number of each point's colour, an unsigned byte, in drawing order; null for the groups'
     *                colours, which those of clouds with another number of points have in any case
     * @param byTint  colours (0xAARRGGBB) by number, for all that occur
     */
    public void setTints(byte[] inOrder, int[] byTint) {
        contents.setTints(inOrder, byTint);
        mini.redraw();
        redraw();
    }

    /**
     * Lets some points stand out: the others are dimmed and lie below.
     *
     * @param chosen whether each is one of them, in the order of the cloud's sources; null for all alike, which those
     *               of clouds with another number of points are in any case
     * @param ground the colour behind the points, 0xRRGGBB
     */
    public void setChosen(boolean[] chosen, int ground) {
        boolean fits = chosen != null && chosen.length == cloud().count();
        contents.setEmphasis(fits ? new Emphasis(cloud().inOrder(chosen), ground) : null);
        mini.redraw();
        redraw();
    }

    /** The colour (0xAARRGGBB) of a point, by its number in the sources. */
    public int colour(int source) {
        return contents.colour(source);
    }

    /** What is drawn behind the points; null for nothing. */
    public void setBackdrop(Backdrop picture) {
        if (contents.setBackdrop(picture)) {
            redraw();
        }
    }

    /** Images to show in the points' places where there is room; null for none. */
    public void setGallery(Gallery images) {
        if (contents.setGallery(images)) {
            redraw();
        }
    }

    /** Which groups are drawn and picked, {@value PointCloud#GROUPS} of them. */
    public void setVisible(boolean[] byGroup) {
        contents.setVisible(byGroup);
        mini.redraw();
        framed();
    }

    /** What is on screen now. */
    public Viewport viewport() {
        return shown;
    }

    /** How the view is changed, and gone back to. */
    public Views views() {
        return views;
    }

    /** How many points a fitted view leaves out; 0 in a view that a person chose. */
    public ReadOnlyIntegerProperty outsideProperty() {
        return outside.getReadOnlyProperty();
    }

    private void framed() {
        outside.set(camera.fitted() ? contents.cloud().outside(camera.target(), contents.visible()) : 0);
        redraw();
    }

    /** The point nearest to a place in the area, by its number in the cloud's sources; -1 if none is near. */
    public int pick(double x, double y, double radius) {
        return picker.pick(shown, contents.glide(), shownTime, x, y, radius, contents.visible());
    }

    /** Whether points are found by the index: not while they glide or are being indexed. */
    public boolean indexed() {
        return picker.ready();
    }

    /** Where a point (by its number in the sources) is at a time, to the right, in data units. */
    public double placeX(int source, long time) {
        return contents.glide().xAt(cloud().drawn(source), time);
    }

    /** Where a point is at a time, upwards. */
    public double placeY(int source, long time) {
        return contents.glide().yAt(cloud().drawn(source), time);
    }

    /** How far the points have come from their former places at a time, from 0 to 1. */
    public double glided(long time) {
        return contents.glide().progress(time);
    }

    /** Asks for a frame, and with it for the action set before frames. */
    public void requestFrame() {
        pulse.request();
    }

    /** Something drawn above the points has changed. */
    public void repaintOverlays() {
        aboveStale = true;
        pulse.request();
    }

    /** Whether the picture on screen is the newest and nothing moves. */
    public boolean settled() {
        long now = System.nanoTime();
        return !pointsStale && !aboveStale && !renderer.busy() && contents.glide().over(now) && !camera.moving(now);
    }

    /** How long the background took to draw the picture on screen, for measurements. */
    public long renderNanos() {
        return renderer.nanos();
    }

    private void redraw() {
        pointsStale = true;
        pulse.request();
    }

    @Override
    protected void layoutChildren() {
        Insets margins = inner.getValue();
        double width = Math.max(1, getWidth() - margins.getLeft() - margins.getRight());
        double height = Math.max(1, getHeight() - margins.getTop() - margins.getBottom());
        axes.resizeRelocate(0, 0, getWidth(), getHeight());
        area.resizeRelocate(margins.getLeft(), margins.getTop(), width, height);
        mini.relocate(Math.round(margins.getLeft() + width - mini.getWidth() - MINI_EDGE),
                Math.round(margins.getTop() + MINI_EDGE));
        if (width != above.getWidth() || height != above.getHeight()) {
            above.setWidth(width);
            above.setHeight(height);
            camera.resize(width, height);
            mini.fit(width, height);
            aboveStale = true;
            framed();
        }
    }

    /** One frame: shows what is finished, orders what is stale. */
    private boolean frame() {
        beforeFrame.run();
        PointOrder drawn = renderer.show(points);
        if (drawn != null) {
            shown = drawn.view();
            shownTime = drawn.time();
            axes.paint(shown, inner.getValue());
            aboveStale = true;
        }
        long now = System.nanoTime();
        if (pointsStale && !renderer.busy() && getWidth() > 0) {
            order(now);
        }
        if (aboveStale) {
            aboveStale = false;
            paintAbove();
        }
        if (contents.glide().over(now)) {
            picker.prepare();
        }
        if (drawn != null && !pointsStale && !renderer.busy()) {
            onRest.run();
        }
        boolean more = miniMap();
        return pointsStale && getWidth() > 0 || aboveStale || renderer.busy() || more;
    }

    private void order(long now) {
        Viewport view = camera.at(now);
        DotStyle dots = DotStyle.of(cloud().drawable(), view.width() * view.height(), camera.magnified(view));
        pointsStale = !contents.glide().over(now) || camera.moving(now);
        renderer.draw(contents.order(now, view, pixelRatio.getValue().doubleValue(), dots));
    }

    /** Shown while much lies outside the view. Returns whether it wants another frame. */
    private boolean miniMap() {
        boolean wanted = cloud().drawable() > 0 && camera.magnified(shown) > MINI_FROM
                && shown.width() > MINI_LEAST * mini.getWidth() && shown.height() > MINI_LEAST * mini.getHeight();
        mini.setVisible(wanted);
        return wanted && mini.update(contents, shown, pixelRatio.getValue().doubleValue());
    }

    private void paintAbove() {
        GraphicsContext g = above.getGraphicsContext2D();
        g.clearRect(0, 0, above.getWidth(), above.getHeight());
        for (Overlay overlay : overlays) {
            g.save();
            overlay.paint(g, shown, shownTime);
            g.restore();
        }
    }

    private void pickable() {
        if (picker.ready()) {
            onRest.run();
        }
        pulse.request();
    }
}
