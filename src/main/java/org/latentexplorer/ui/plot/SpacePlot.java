package org.latentexplorer.ui.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;

/**
 * Very many points in space, turned, zoomed and picked. They are drawn in the background, without help of a graphics
 * processor, and shown with a frame's delay; what is drawn behind and above them follows the picture, so all of them
 * agree. At most one update a frame, and none while nothing changes. All methods are for the JavaFX application thread.
 */
public final class SpacePlot extends Region {
    /** Points are hidden by others: it takes more of each than on a plane to see it. */
    private static final double STRONGER = 1.25;

    private final Canvas behind = new Canvas();
    private final ImageView points = new ImageView();
    private final Canvas above = new Canvas();
    private final Pane area = new Pane(behind, points, above);
    private final BackgroundRenderer<SpaceOrder> renderer = new BackgroundRenderer<>("space-points",
            new DepthSplatter(BackgroundRenderer.THREADS)::draw);
    private final Pulse pulse = new Pulse(this::frame);
    private final List<SpaceOverlay> backs = new ArrayList<>();
    private final List<SpaceOverlay> fronts = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Orbit> orbit = new ReadOnlyObjectWrapper<>(Orbit.START);
    private final ObservableValue<Number> pixelRatio = sceneProperty().flatMap(Scene::windowProperty)
            .flatMap(Window::renderScaleXProperty).orElse(1.0);
    private Drift drift = Drift.resting(SpacePoints.EMPTY);
    private SpacePoints framed = SpacePoints.EMPTY;
    private Orbit from = Orbit.START;
    private long turning;
    private int[] colours = {0xff808080};
    private byte[] tints;
    private int[] tintColours = new int[0];
    private Emphasis emphasis;
    private boolean[] visible = new boolean[PointCloud.GROUPS];
    private int fog = 0xffffff;
    private Runnable beforeFrame = () -> { };
    private Runnable onRest = () -> { };
    private boolean pointsStale = true;
    private boolean aboveStale = true;
    private SpaceView shown = new SpaceView(Orbit.START, SpacePoints.EMPTY, 1, 1);

    public SpacePlot() {
        getStyleClass().add("space-plot");
        area.getStyleClass().add("plot-area");
        Arrays.fill(visible, true);
        List.of(behind, points, above).forEach(layer -> layer.setMouseTransparent(true));
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(area.widthProperty());
        clip.heightProperty().bind(area.heightProperty());
        area.setClip(clip);
        getChildren().add(area);
        pixelRatio.addListener((property, old, now) -> redraw());
    }

    /** The area of the points, for events: its local coordinates are the view's pixels. */
    public Pane area() {
        return area;
    }

    /** What is drawn behind the points. */
    public void addBack(SpaceOverlay overlay) {
        backs.add(overlay);
    }

    /** What is drawn above the points. */
    public void addFront(SpaceOverlay overlay) {
        fronts.add(overlay);
    }

    /** What is done at each frame before anything is drawn. */
    public void setBeforeFrame(Runnable action) {
        beforeFrame = action;
    }

    /** What is done when points and view have come to rest. */
    public void setOnRest(Runnable action) {
        onRest = action;
    }

    /** The points; as many as before drift to their new places if asked to. */
    public void setPoints(SpacePoints newPoints, boolean drifting) {
        long now = System.nanoTime();
        boolean drifts = drifting && points().count() > 0 && points().count() == newPoints.count();
        framed = drifts ? points() : newPoints;
        drift = drifts ? drift.onTo(newPoints, now, ScatterPlot.GLIDE) : Drift.resting(newPoints);
        redraw();
    }

    public SpacePoints points() {
        return drift.to();
    }

    /** Colours (0xAARRGGBB) by group; groups beyond them have the last one's. */
    public void setColours(int[] byGroup) {
        colours = byGroup.length == 0 ? new int[] {0xff808080} : byGroup.clone();
        redraw();
    }

    /** Colours points one by one, like {@link ScatterPlot#setTints}. */
    public void setTints(byte[] inOrder, int[] byTint) {
        tints = inOrder;
        tintColours = byTint.clone();
        redraw();
    }

    /** Lets some points stand out, like {@link ScatterPlot#setChosen}; the others are dimmed. */
    public void setChosen(boolean[] chosen, int ground) {
        boolean fits = chosen != null && chosen.length == points().count();
        emphasis = fits ? new Emphasis(points().plane().inOrder(chosen), ground) : null;
        redraw();
    }

    /** Which groups are drawn and picked, {@value PointCloud#GROUPS} of them. */
    public void setVisible(boolean[] byGroup) {
        visible = byGroup.clone();
        redraw();
    }

    /** @param colour 0xRRGGBB that what is far away fades into: the background's */
    public void setFog(int colour) {
        fog = colour;
        redraw();
    }

    /** From where the points are looked at. */
    public ReadOnlyObjectProperty<Orbit> orbitProperty() {
        return orbit.getReadOnlyProperty();
    }

    /** Looks from there at once. */
    public void look(Orbit next) {
        turning = 0;
        orbit.set(next);
        redraw();
    }

    /** Turns there, in the time that views take. */
    public void glideTo(Orbit next) {
        long now = System.nanoTime();
        from = seenFrom(now);
        turning = now;
        orbit.set(next);
        redraw();
    }

    private Orbit seenFrom(long now) {
        return turning == 0 ? orbit.get()
                : from.towards(orbit.get(), Easing.out((now - turning) / (double) ScatterPlot.GLIDE));
    }

    private boolean moving(long now) {
        return turning != 0 && now - turning < ScatterPlot.GLIDE;
    }

    /** What is on screen now. */
    public SpaceView view() {
        return shown;
    }

    /**
     * The point at a place of the picture on screen: of those whose discs lie under it the one in front, else the
     * nearest within reach. Returns its number in the arrays the points were made of, or -1.
     */
    public int pick(double x, double y, double reach) {
        SpacePicker picker = new SpacePicker(shown, x, y, reach, dots(shown).radius());
        int found = picker.find(points(), visible);
        return found < 0 ? -1 : points().plane().source(found);
    }

    /** Where a point is seen, by its number in the arrays the points were made of. */
    public SpaceView.Seen place(int source) {
        int drawn = points().plane().drawn(source);
        return shown.place(points().x(drawn), points().y(drawn), points().z()[drawn]);
    }

    /** Asks for a frame. */
    public void requestFrame() {
        pulse.request();
    }

    /** Something drawn behind or above the points has changed. */
    public void repaintOverlays() {
        aboveStale = true;
        pulse.request();
    }

    /** Whether the picture on screen is the newest and nothing moves. */
    public boolean settled() {
        long now = System.nanoTime();
        return !pointsStale && !aboveStale && !renderer.busy() && drift.over(now) && !moving(now);
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
        area.resizeRelocate(0, 0, getWidth(), getHeight());
        if (above.getWidth() != getWidth() || above.getHeight() != getHeight()) {
            for (Canvas canvas : List.of(behind, above)) {
                canvas.setWidth(getWidth());
                canvas.setHeight(getHeight());
            }
            aboveStale = true;
            redraw();
        }
    }

    /** One frame: shows what is finished, orders what is stale. */
    private boolean frame() {
        beforeFrame.run();
        SpaceOrder drawn = renderer.show(points);
        if (drawn != null) {
            shown = drawn.view();
            aboveStale = true;
        }
        boolean room = getWidth() > 0 && getHeight() > 0;
        if (pointsStale && !renderer.busy() && room) {
            renderer.draw(order(System.nanoTime()));
        }
        if (aboveStale) {
            aboveStale = false;
            paint(behind, backs);
            paint(above, fronts);
        }
        if (drawn != null && !pointsStale && !renderer.busy()) {
            onRest.run();
        }
        return pointsStale && room || aboveStale || renderer.busy();
    }

    private SpaceOrder order(long now) {
        pointsStale = !drift.over(now) || moving(now);
        SpaceView view = SpaceView.between(seenFrom(now), framed, points(), drift.progress(now), getWidth(),
                getHeight());
        byte[] group = points().plane().group();
        boolean tinted = tints != null && tints.length == points().count();
        int[] all = tinted ? tintColours : byGroup();
        Emphasis some = emphasis == null || emphasis.chosen().length != points().count() ? null : emphasis;
        return new SpaceOrder(drift, now, view, pixelRatio.getValue().doubleValue(), dots(view), group, visible,
                tinted ? tints : group, some == null ? all : some.colours(all), some == null ? null : some.chosen(),
                fog);
    }

    private int[] byGroup() {
        int[] all = Arrays.copyOf(colours, Math.max(colours.length, points().plane().highestGroup() + 1));
        Arrays.fill(all, colours.length, all.length, colours[colours.length - 1]);
        return all;
    }

    private DotStyle dots(SpaceView view) {
        DotStyle plain = DotStyle.of(points().count(), view.width() * view.height(), view.orbit().zoom());
        return new DotStyle(plain.radius(), Math.min(0.95, plain.alpha() * STRONGER));
    }

    private void paint(Canvas canvas, List<SpaceOverlay> overlays) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        for (SpaceOverlay overlay : overlays) {
            g.save();
            overlay.paint(g, shown);
            g.restore();
        }
    }
}
