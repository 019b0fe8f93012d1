package org.latentexplorer.ui.latent;

import java.math.BigDecimal;
import java.math.MathContext;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.latentexplorer.ui.latent.space.SpaceViewModel;
import org.latentexplorer.ui.plot.SpacePlot;
import org.latentexplorer.ui.plot.SpacePoints;
import org.latentexplorer.ui.plot.SpaceView;
import org.latentexplorer.ui.plot.SpaceView.Seen;

/** The box that nearly all points lie in, with its axes named and their ends numbered; what is behind is fainter. */
final class SpaceFrame {
    private static final MathContext FIGURES = new MathContext(2);
    private static final double GAP = 14;
    /** Where along an axis its ends are numbered. */
    private static final double INWARDS = 0.07;

    private final LatentMapViewModel model;
    private final SpacePlot plot;

    SpaceFrame(LatentMapViewModel model, SpacePlot plot) {
        this.model = model;
        this.plot = plot;
        plot.addBack(this::paintBox);
        plot.addFront(this::paintNames);
    }

    private static double end(SpacePoints points, int axis, boolean high) {
        return high ? points.high()[axis] : points.low()[axis];
    }

    private static Seen corner(SpacePoints points, SpaceView view, int bits) {
        return view.place(end(points, 0, (bits & 1) != 0), end(points, 1, (bits & 2) != 0),
                end(points, 2, (bits & 4) != 0));
    }

    private Color ink(double opacity) {
        return model.session().darkProperty().get() ? Color.gray(1, opacity) : Color.gray(0, opacity);
    }

    private void paintBox(GraphicsContext g, SpaceView view) {
        SpacePoints points = plot.points();
        if (points.count() == 0) {
            return;
        }
        g.setLineWidth(1);
        for (int bits = 0; bits < 8; bits++) {
            for (int axis = 0; axis < SpaceViewModel.AXES; axis++) {
                if ((bits & 1 << axis) == 0) {
                    Seen from = corner(points, view, bits);
                    Seen to = corner(points, view, bits | 1 << axis);
                    double near = Math.clamp((from.nearness() + to.nearness()) / 4 + 0.5, 0, 1);
                    g.setStroke(ink(0.08 + 0.22 * near));
                    g.strokeLine(from.x(), from.y(), to.x(), to.y());
                }
            }
        }
    }

    /** Along the edges that meet in the lowest corner in front: there nothing hides the words. */
    private void paintNames(GraphicsContext g, SpaceView view) {
        SpacePoints points = plot.points();
        if (points.count() == 0) {
            return;
        }
        int origin = lowestInFront(points, view);
        for (int axis = 0; axis < SpaceViewModel.AXES; axis++) {
            int beside = axis < 2 ? origin : outermost(points, view);
            Seen from = corner(points, view, beside & ~(1 << axis));
            Seen to = corner(points, view, beside | 1 << axis);
            Seen middle = view.place(on(points, axis, beside, 0), on(points, axis, beside, 1),
                    on(points, axis, beside, 2));
            g.setStroke(ink(0.55));
            g.setLineWidth(1.4);
            g.strokeLine(from.x(), from.y(), to.x(), to.y());
            write(g, view, middle, name(axis), true);
            // not in the corners, where two axes would write over each other
            write(g, view, between(from, to, INWARDS), number(points.low()[axis]), false);
            write(g, view, between(from, to, 1 - INWARDS), number(points.high()[axis]), false);
        }
    }

    private static Seen between(Seen from, Seen to, double share) {
        return new Seen(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()), 0, 1);
    }

    private static double on(SpacePoints points, int along, int bits, int axis) {
        return axis == along ? points.middle()[axis] : end(points, axis, (bits & 1 << axis) != 0);
    }

    private static int lowestInFront(SpacePoints points, SpaceView view) {
        int best = 0;
        for (int bits = 1; bits < 4; bits++) {
            if (corner(points, view, bits).nearness() > corner(points, view, best).nearness()) {
                best = bits;
            }
        }
        return best;
    }

    /** The upright edge farthest to the left. */
    private static int outermost(SpacePoints points, SpaceView view) {
        int best = 0;
        for (int bits = 1; bits < 4; bits++) {
            if (corner(points, view, bits).x() < corner(points, view, best).x()) {
                best = bits;
            }
        }
        return best;
    }

    private String name(int axis) {
        SpaceViewModel space = model.space();
        boolean components = space.layout().directions() != null;
        return components ? "PC" + (axis + 1) : "z" + (space.layout().axes()[axis] + 1);
    }

    private static String number(double value) {
        return value == 0 ? "0" : new BigDecimal(value).round(FIGURES).toPlainString().replace('-', '−');
    }

    /** Outwards from the middle of the box. */
    private void write(GraphicsContext g, SpaceView view, Seen at, String text, boolean strong) {
        SpacePoints points = plot.points();
        Seen middle = view.place(points.middle()[0], points.middle()[1], points.middle()[2]);
        double away = Math.max(1, Math.hypot(at.x() - middle.x(), at.y() - middle.y()));
        double x = at.x() + (at.x() - middle.x()) / away * GAP * (strong ? 1.4 : 1);
        double y = at.y() + (at.y() - middle.y()) / away * GAP * (strong ? 1.4 : 1);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(Font.font(g.getFont().getFamily(), strong ? FontWeight.BOLD : FontWeight.NORMAL, strong ? 13 : 11));
        g.setFill(ink(strong ? 0.85 : 0.6));
        g.fillText(text, x, y);
    }
}
