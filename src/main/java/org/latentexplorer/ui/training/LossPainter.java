package org.latentexplorer.ui.training;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import org.latentexplorer.model.History;
import org.latentexplorer.model.Stage;
import org.latentexplorer.picture.chart.Pen;
import org.latentexplorer.picture.chart.PlotFrame;
import org.latentexplorer.picture.chart.Tint;
import org.latentexplorer.ui.common.Texts;

/** Paints one picture of the loss chart. */
final class LossPainter {
    private static final double RIGHT = 16;
    private static final double TOP = 12;
    private static final int MOST_LOSSES = 8;
    private static final int MOST_EPOCHS = 14;
    private static final double WIDTH = 1.75;
    private static final double[] DASHES = {6, 4};
    /** Points are drawn one by one if they stand so far apart. */
    private static final double ROOMY = 7;
    private static final double RADIUS = 2.5;

    private final Pen pen;
    private final PlotFrame frame;

    LossPainter(Pen pen, PlotFrame frame) {
        this.pen = pen;
        this.frame = frame;
    }

    /** @param size of the text */
    static PlotFrame frame(double width, double height, double size, LossRange range) {
        double left = Math.round(size * 4.4);
        return new PlotFrame(left, TOP, Math.max(1, width - left - RIGHT), Math.max(1, height - TOP - size * 2.2),
                range.epochAxis(), range.lossAxis());
    }

    void axes() {
        double size = pen.size();
        frame.ticksBeside(pen, frame.y().ticks(PlotFrame.room(frame.height(), 1.8 * size, 2, MOST_LOSSES)),
                frame.width(), Tint.GRID);
        frame.ticksBelow(pen, frame.x().wholeTicks(PlotFrame.room(frame.width(), 4.7 * size, 2, MOST_EPOCHS)), 0,
                Tint.GRID);
        pen.text(Texts.get("training.axis.epoch"), frame.left() - 14, Math.round(frame.bottom() + 6 + size),
                Pen.Align.RIGHT, Tint.TEXT);
    }

    /** Where one stage of a run ends and the next begins, each with its name; nothing if there is only one. */
    void stages(List<Stage> stages) {
        if (stages.size() < 2) {
            return;
        }
        for (Stage stage : stages) {
            double begin = frame.atX(stage.from() - 0.5);
            double end = Math.min(frame.atX(stage.to() + 0.5), frame.right());
            if (begin > frame.right()) {
                return;
            }
            if (stage.from() > 1) {
                double x = PlotFrame.sharp(begin);
                pen.line(x, TOP, x, frame.bottom(), Tint.TEXT, 1, 2, 4);
            }
            pen.text(name(stage, end - begin - 8), Math.round(Math.max(begin, frame.left())) + 6,
                    Math.round(TOP + pen.size()), Pen.Align.LEFT, Tint.TEXT);
        }
    }

    /** As long as there is room for. */
    private String name(Stage stage, double room) {
        String name = stage.whole() ? Texts.get("training.stage.whole")
                : Texts.get("training.stage.layer", stage.layer() + 1);
        return pen.width(name) <= room ? name : stage.whole() ? "" : String.valueOf(stage.layer() + 1);
    }

    /** Losses of different stages measure different things: each is a line of its own. */
    void lines(GraphicsContext g, History history, List<Stage> stages, Live live) {
        g.save();
        g.beginPath();
        g.rect(frame.left() - RADIUS, TOP - RADIUS - 1, frame.width() + 2 * RADIUS + 6,
                frame.height() + 2 * RADIUS + 2);
        g.clip();
        for (Stage stage : stages) {
            History part = Figures.part(history, stage);
            line(part, History.Epoch::trainLoss, Tint.TRAIN);
            line(part, History.Epoch::validationLoss, Tint.VALIDATION, DASHES);
        }
        if (live != null) {
            live(history.last(), stages, live);
        }
        History.Epoch best = Figures.best(Figures.part(history, stages.getLast()));
        if (best != null) {
            pen.ring(frame.atX(best.number()), frame.atY(best.validationLoss()), 5.5, Tint.VALIDATION, 1.5);
        }
        g.restore();
    }

    private void line(History history, ToDoubleFunction<History.Epoch> loss, Tint colour, double... dashes) {
        List<History.Epoch> shown = history.epochs().stream()
                .filter(e -> Double.isFinite(frame.atY(loss.applyAsDouble(e)))).toList();
        double[] x = shown.stream().mapToDouble(e -> frame.atX(e.number())).toArray();
        double[] y = shown.stream().mapToDouble(e -> frame.atY(loss.applyAsDouble(e))).toArray();
        pen.lines(x, y, colour, WIDTH, dashes);
        if (frame.atX(1) - frame.atX(0) >= ROOMY || x.length == 1) {
            for (int i = 0; i < x.length; i++) {
                pen.dot(x[i], y[i], RADIUS, colour);
            }
        }
    }

    /** The epoch under way, not yet a point of the line: an open circle that moves. */
    private void live(History.Epoch last, List<Stage> stages, Live live) {
        double x = frame.atX(live.position());
        double y = frame.atY(live.meanLoss());
        if (!Double.isFinite(y) || last != null && live.epoch() <= last.number()) {
            return;
        }
        if (last != null && sameStage(stages, last.number(), live.epoch())) {
            pen.line(frame.atX(last.number()), frame.atY(last.trainLoss()), x, y, Tint.TRAIN.opacity(0.45), WIDTH);
        }
        pen.dot(x, y, 3.5, Tint.GROUND);
        pen.ring(x, y, 3.5, Tint.TRAIN, WIDTH);
    }

    private static boolean sameStage(List<Stage> stages, int epoch, int next) {
        return stages.stream().anyMatch(s -> s.from() <= epoch && next <= s.to());
    }

    /** What stands in the upper right, where falling curves leave room. */
    void summary(History history, History lastStage) {
        if (history.last() != null) {
            above(Figures.epoch(history.last()), TOP + 4, Tint.STRONG);
            above(Figures.bestSentence(lastStage), TOP + 8 + pen.size() * 1.3, Tint.TEXT);
        }
    }

    /** Text that no grid line runs through. */
    private void above(String text, double y, Tint colour) {
        double right = frame.right() - 4;
        double left = right - 4 - pen.width(text);
        double bottom = y + pen.size() * 1.3;
        pen.area(new double[] {left, right + 4, right + 4, left}, new double[] {y, y, bottom, bottom}, Tint.GROUND);
        pen.text(text, right, Math.round(y + 0.93 * pen.size()), Pen.Align.RIGHT, colour);
    }

    /** The losses of the epoch that is read. */
    void reading(History.Epoch epoch) {
        cross(epoch, epoch.trainLoss(), Tint.TRAIN);
        cross(epoch, epoch.validationLoss(), Tint.VALIDATION);
    }

    private void cross(History.Epoch epoch, double loss, Tint colour) {
        double x = PlotFrame.sharp(frame.atX(epoch.number()));
        double y = frame.atY(loss);
        if (Double.isFinite(y)) {
            pen.line(frame.left(), PlotFrame.sharp(y), x, PlotFrame.sharp(y), Tint.TEXT, 1, 2, 3);
            pen.dot(x, y, 4, colour);
        }
    }
}
