package org.latentexplorer.ui.compare;

import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.latentexplorer.kernel.PlanarIndex;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Collapse;
import org.latentexplorer.model.Palette;
import org.latentexplorer.ui.common.ImageTile;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.plot.Bounds;
import org.latentexplorer.ui.plot.Viewport;
import org.latentexplorer.ui.plot.WidestAxes;
import org.latentexplorer.ui.session.Selection;

/** One model's digits as points, on the two axes along which they spread most, as large as there is room. */
final class SmallMapView extends Region {
    private static final double DOT = 2.4;
    private static final double OPACITY = 0.7;
    /** While some are selected, those stand out and the others step back. */
    private static final double CHOSEN_DOT = 4;
    private static final double BACK = 0.16;
    private static final double MARGIN = 10;
    private static final double NEAR = 14;
    private static final double RING = 5;
    private static final double TILE = 40;
    private static final double EDGE = 6;

    private final CompareViewModel model;
    private final Compared map;
    private final Canvas points = new Canvas();
    private final Canvas mark = new Canvas();
    private final ImageTile decoded = new ImageTile(TILE);
    private final Label across = new Label();
    private final Label up = new Label();
    private final Label note = new Label();
    private final Rubber rubber;
    private int[] axes = {0, 1};
    private float[] x = new float[0];
    private float[] y = new float[0];
    private Bounds bounds = Bounds.UNIT;
    private PlanarIndex index = new PlanarIndex(x, y);
    private Viewport view = Viewport.fit(Bounds.UNIT, 1, 1, 0);

    SmallMapView(CompareViewModel model, Compared map) {
        this.model = model;
        this.map = map;
        getStyleClass().add("compare-map");
        across.getStyleClass().add("compare-note");
        up.getStyleClass().add("compare-note");
        note.getStyleClass().add("compare-note");
        note.setWrapText(true);
        note.setMouseTransparent(true);
        decoded.setMouseTransparent(true);
        decoded.accessibleTextProperty().bind(Texts.bind("compare.decoded"));
        getChildren().addAll(points, mark, across, up, note, decoded);
        getChildren().forEach(child -> child.setManaged(false));
        setMinSize(0, 0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseMoved(event -> hover(event.getX(), event.getY()));
        setOnMouseExited(event -> model.linked().hover(-1));
        rubber = new Rubber(this, (box, more) -> model.linked().select(within(box), more), this::markHovered);
        setOnMouseClicked(event -> {
            requestFocus();
            if (!rubber.pulled()) {
                model.keeping().show(map);
            }
        });
        setOnKeyPressed(this::pressed);
        map.shownProperty().subscribe(shown -> show());
        model.session().hoveredProperty().subscribe(number -> markHovered());
        model.session().selectionProperty().subscribe(selection -> paint());
        model.session().darkProperty().subscribe(dark -> paint());
        model.session().valueColoursProperty().subscribe(colours -> paint());
        model.session().visibleClassesProperty().subscribe(visible -> paint());
        explain(across);
        explain(up);
        Texts.follow(this, locale -> tell());
        map.stateProperty().subscribe(state -> tell());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            model.keeping().show(map);
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            model.keeping().remove(map);
        } else if (event.getCode() == KeyCode.ESCAPE && !model.session().selectionProperty().get().isEmpty()) {
            model.session().selectionProperty().set(Selection.NONE);
        } else {
            return;
        }
        event.consume();
    }

    private void hover(double atX, double atY) {
        model.linked().hover(index.nearest(view.toDataX(atX), view.toDataY(atY), view.scaleX(), view.scaleY(), NEAR,
                this::seen));
    }

    /** Where one of the digits is drawn, for tests. */
    Point2D place(int digit) {
        return new Point2D(view.toScreenX(x[digit]), view.toScreenY(y[digit]));
    }

    /** Whether a digit is of a class that is shown. */
    private boolean seen(int digit) {
        return model.session().shows(map.shownProperty().get().codes().label(digit));
    }

    /** Of many numbers a map shows two: says which, and why those. */
    private void explain(Label extent) {
        Widgets.explain(extent, Bindings.createStringBinding(() -> {
            Compared.Shown shown = map.shownProperty().get();
            return shown == null ? "" : Texts.get("compare.range.hint", axes[0] + 1, axes[1] + 1,
                    shown.codes().dimension());
        }, extent.textProperty(), Texts.localeProperty()));
    }

    /** How many dots are drawn, for tests. */
    int dots() {
        return (int) IntStream.range(0, x.length).filter(i -> seen(i) && view.shows(x[i], y[i])).count();
    }

    private void show() {
        Codes codes = map.shownProperty().get() == null ? null : map.shownProperty().get().codes();
        int count = codes == null ? 0 : codes.count();
        axes = codes == null ? axes : WidestAxes.of(codes);
        x = new float[count];
        y = new float[count];
        for (int i = 0; i < count; i++) {
            x[i] = codes.at(i, axes[0]);
            y[i] = codes.at(i, axes[1]);
        }
        bounds = Bounds.central(x, y);
        index = new PlanarIndex(x, y);
        tell();
        paint();
    }

    private void tell() {
        across.setText(x.length == 0 ? "" : extent(axes[0], bounds.minX(), bounds.maxX()));
        up.setText(x.length == 0 ? "" : extent(axes[1], bounds.minY(), bounds.maxY()));
        boolean waiting = map.stateProperty().get() == Compared.State.WAITING;
        boolean other = map.saved() != null && !model.linked().fits(map);
        note.setText(x.length > 0 ? collapsed() : waiting ? Texts.get("compare.waiting")
                : other ? Texts.get("compare.other") : "");
        requestLayout();
    }

    /** That the codes shown are all the same, or along one of the axes drawn; otherwise empty. */
    private String collapsed() {
        return Collapse.of(map.shownProperty().get().codes(), map.recipe().family().gaussian(), axes)
                .text(Texts.localeProperty().get());
    }

    private static String extent(int axis, double low, double high) {
        return Texts.get("compare.range", axis + 1, Figures.end(low), Figures.end(high));
    }

    private void paint() {
        double width = getWidth();
        double height = getHeight();
        GraphicsContext g = points.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        if (x.length > 0 && width > 0 && height > 0) {
            view = Viewport.fit(bounds, width, height, MARGIN);
            int[] colours = model.linked().colours(map.shownProperty().get().codes());
            boolean[] selected = model.linked().selected();
            if (selected == null) {
                paint(g, colours, null, false, DOT, OPACITY);
            } else {
                paint(g, colours, selected, false, DOT, BACK);
                paint(g, colours, selected, true, CHOSEN_DOT, 1);
            }
        }
        markHovered();
    }

    /** Paints the dots that are selected, or those that are not; all of them where nothing is. */
    private void paint(GraphicsContext g, int[] colours, boolean[] selected, boolean which, double dot,
                       double opacity) {
        for (int i = 0; i < x.length; i++) {
            if (seen(i) && view.shows(x[i], y[i]) && (selected == null || selected[i] == which)) {
                g.setFill(colour(colours[i], opacity));
                g.fillOval(view.toScreenX(x[i]) - dot / 2, view.toScreenY(y[i]) - dot / 2, dot, dot);
            }
        }
    }

    /** The digits whose dots lie in a rectangle. */
    private int[] within(Rectangle2D box) {
        return IntStream.range(0, x.length).filter(this::seen).filter(i -> box.contains(view.toScreenX(x[i]), view.toScreenY(y[i])))
                .toArray();
    }

    private static Color colour(int argb, double opacity) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255, opacity);
    }

    private void markHovered() {
        GraphicsContext g = mark.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        paintRubber(g);
        Reading reading = model.linked().reading(map);
        decoded.setVisible(reading != null);
        if (reading == null) {
            return;
        }
        decoded.show(reading.decoded(), reading.shape());
        boolean dark = model.session().darkProperty().get();
        double atX = view.toScreenX(reading.code()[axes[0]]);
        double atY = view.toScreenY(reading.code()[axes[1]]);
        g.setFill(colour(Palette.colour(model.linked().hoveredLabel(), dark), 1));
        g.fillOval(atX - RING / 2, atY - RING / 2, RING, RING);
        ring(g, atX, atY, dark ? Color.BLACK : Color.WHITE, 4);
        ring(g, atX, atY, dark ? Color.WHITE : Color.BLACK, 1.5);
        // out of the way of the place it tells of
        boolean left = atX > getWidth() - TILE - 2 * EDGE - RING && atY < TILE + 2 * EDGE + RING;
        decoded.relocate(left ? EDGE : getWidth() - TILE - EDGE, left ? up.getHeight() + EDGE : EDGE);
    }

    private void paintRubber(GraphicsContext g) {
        Rectangle2D box = rubber.box();
        if (box != null) {
            Color ink = model.session().darkProperty().get() ? Color.WHITE : Color.BLACK;
            g.setFill(ink.deriveColor(0, 1, 1, 0.08));
            g.fillRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
            g.setStroke(ink.deriveColor(0, 1, 1, 0.6));
            g.setLineWidth(1);
            g.strokeRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        }
    }

    private static void ring(GraphicsContext g, double x, double y, Color colour, double width) {
        g.setStroke(colour);
        g.setLineWidth(width);
        g.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
    }

    @Override
    protected void layoutChildren() {
        boolean resized = points.getWidth() != getWidth() || points.getHeight() != getHeight();
        points.setWidth(getWidth());
        points.setHeight(getHeight());
        mark.setWidth(getWidth());
        mark.setHeight(getHeight());
        across.autosize();
        across.relocate(getWidth() - across.getWidth() - EDGE, getHeight() - across.getHeight() - EDGE / 2);
        up.autosize();
        up.relocate(EDGE, EDGE / 2);
        double room = Math.max(0, getWidth() - 2 * EDGE);
        double wide = Math.min(note.prefWidth(-1), room);
        note.resize(wide, note.prefHeight(wide));
        note.relocate((getWidth() - note.getWidth()) / 2, (getHeight() - note.getHeight()) / 2);
        decoded.autosize();
        if (resized) {
            paint();
        }
    }
}
