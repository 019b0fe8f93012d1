package org.latentexplorer.ui.plot;

import java.util.ArrayList;
import java.util.Arrays;
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
    public static final long GLIDE = 400_000_000;
    private static final long SOFT = 140_000_000;

    private final Axes axes = new Axes();
    private final ObservableValue<Insets> inner = axes.font().map(ScatterPlot::roomForNumbers);
    private final ImageView points = new ImageView();
    private final Canvas above = new Canvas();
    private final Pane area = new Pane(points, above);
    private final Camera camera = new Camera();
    private final PointRenderer renderer = new PointRenderer();
    private final Pulse pulse = new Pulse(this::frame);
    private final PointPicker picker = new PointPicker(this::pickable);
    private final List<Overlay> overlays = new ArrayList<>();
    private final ObservableValue<Number> pixelRatio = sceneProperty().flatMap(Scene::windowProperty)
            .flatMap(Window::renderScaleXProperty).orElse(1.0);

    private final ReadOnlyIntegerWrapper outside = new ReadOnlyIntegerWrapper();
    private PointCloud cloud = PointCloud.EMPTY;
    private Glide glide = Glide.resting(cloud.x(), cloud.y());
    private int[] colours = new int[PointCloud.GROUPS];
    private byte[] tints;
    private int[] tintColours = new int[0];
    private Backdrop backdrop;
    private boolean[] visible = new boolean[PointCloud.GROUPS];
    private Runnable beforeFrame = () -> { };
    private Runnable onRest = () -> { };
    private boolean pointsStale = true;
    private boolean aboveStale = true;
    private Viewport shown = camera.at(0);
    private long shownTime;

    public ScatterPlot() {
        getStyleClass().add("scatter-plot");
        Arrays.fill(visible, true);
        area.getStyleClass().add("plot-area");
        points.setMouseTransparent(true);
        above.setMouseTransparent(true);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(area.widthProperty());
        clip.heightProperty().bind(area.heightProperty());
        area.setClip(clip);
        getChildren().addAll(axes, area);
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
        boolean glides = gliding && cloud.drawable() > 0 && cloud.glidesTo(newCloud);
        long time = glides ? GLIDE : 0;
        glide = glides ? glide.onTo(newCloud.x(), newCloud.y(), now, time)
                : Glide.resting(newCloud.x(), newCloud.y());
        cloud = newCloud;
        picker.setCloud(newCloud);
        camera.show(newCloud.centre(), newCloud.bounds(), now, time);
        framed();
    }

    public PointCloud cloud() {
        return cloud;
    }

    /** Colours (0xAARRGGBB) by group; groups beyond them have the last one's. */
    public void setColours(int[] byGroup) {
        colours = byGroup.clone();
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
        tints = inOrder;
        tintColours = byTint.clone();
        redraw();
    }

    /** The colour (0xAARRGGBB) of a point, by its number in the sources. */
    public int colour(int source) {
        return tinted() ? tintColours[tints[cloud.drawn(source)] & 0xff]
                : coloursOfAll()[cloud.group()[cloud.drawn(source)] & 0xff];
    }

    private boolean tinted() {
        return tints != null && tints.length == cloud.count();
    }

    /** What is drawn behind the points; null for nothing. */
    public void setBackdrop(Backdrop picture) {
        if (backdrop != picture) {
            backdrop = picture;
            redraw();
        }
    }

    /** Which groups are drawn and picked, {@value PointCloud#GROUPS} of them. */
    public void setVisible(boolean[] byGroup) {
        visible = byGroup.clone();
        framed();
    }

    /** What is on screen now. */
    public Viewport viewport() {
        return shown;
    }

    /** Whether the points' centre or all of them are kept in view. */
    public boolean fitted() {
        return camera.fitted();
    }

    /**
     * Brings the points into view and keeps them there until the next pan or zoom.
     *
     * @param everything all of them; otherwise their centre, without the few that may lie far away
     */
    public void fit(boolean everything) {
        camera.fit(everything, System.nanoTime(), GLIDE);
        framed();
    }

    /** Fits the view to the points' centre, and if that is so already, to all of them. */
    public void fitNext() {
        camera.fitNext(System.nanoTime(), GLIDE);
        framed();
    }

    /** How many points a fitted view leaves out; 0 in a view that a person chose. */
    public ReadOnlyIntegerProperty outsideProperty() {
        return outside.getReadOnlyProperty();
    }

    private void framed() {
        outside.set(camera.fitted() ? cloud.outside(camera.target(), visible) : 0);
        redraw();
    }

    /** Drags the content by so many pixels. */
    public void pan(double dx, double dy) {
        camera.pan(dx, dy, System.nanoTime());
        framed();
    }

    /** Moves the content softly by so many pixels. */
    public void glideBy(double dx, double dy) {
        camera.glideBy(dx, dy, System.nanoTime(), SOFT);
        framed();
    }

    /** Magnifies softly about a point of the area. */
    public void zoom(double factor, double x, double y) {
        camera.zoom(factor, x, y, System.nanoTime(), SOFT);
        framed();
    }

    /** The point nearest to a place in the area, by its number in the cloud's sources; -1 if none is near. */
    public int pick(double x, double y, double radius) {
        return picker.pick(shown, glide, shownTime, x, y, radius, visible);
    }

    /** Whether points are found by the index: not while they glide or are being indexed. */
    public boolean indexed() {
        return picker.ready();
    }

    /** Where a point (by its number in the sources) is at a time, to the right, in data units. */
    public double placeX(int source, long time) {
        return glide.xAt(cloud.drawn(source), time);
    }

    /** Where a point is at a time, upwards. */
    public double placeY(int source, long time) {
        return glide.yAt(cloud.drawn(source), time);
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
        return !pointsStale && !aboveStale && !renderer.busy() && glide.over(now) && !camera.moving(now);
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
        if (width != above.getWidth() || height != above.getHeight()) {
            above.setWidth(width);
            above.setHeight(height);
            camera.resize(width, height);
            aboveStale = true;
            framed();
        }
    }

    /** One frame: shows what is finished, orders what is stale. */
    private boolean frame() {
        beforeFrame.run();
        PointRenderer.Order drawn = renderer.show(points);
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
        if (glide.over(now)) {
            picker.prepare();
        }
        if (drawn != null && !pointsStale && !renderer.busy()) {
            onRest.run();
        }
        return pointsStale && getWidth() > 0 || aboveStale || renderer.busy();
    }

    private void order(long now) {
        Viewport view = camera.at(now);
        DotStyle dots = DotStyle.of(cloud.drawable(), view.width() * view.height(), camera.magnified(view));
        pointsStale = !glide.over(now) || camera.moving(now);
        renderer.draw(new PointRenderer.Order(glide, now, cloud.group(), visible, tinted() ? tints : cloud.group(),
                tinted() ? tintColours : coloursOfAll(), view, pixelRatio.getValue().doubleValue(), dots, backdrop));
    }

    private int[] coloursOfAll() {
        int needed = cloud.highestGroup() + 1;
        if (colours.length >= needed) {
            return colours;
        }
        int[] all = Arrays.copyOf(colours, needed);
        Arrays.fill(all, colours.length, needed, colours.length == 0 ? 0xff808080 : colours[colours.length - 1]);
        return all;
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
