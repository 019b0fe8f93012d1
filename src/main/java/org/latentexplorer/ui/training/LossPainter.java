package org.latentexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.latentexplorer.model.History;
import org.latentexplorer.model.Stage;
import org.latentexplorer.ui.common.Texts;

/** Paints one picture of the loss chart. */
final class LossPainter {
    /** The theme's colours. */
    record Colours(Paint train, Paint validation, Paint grid, Paint text, Paint strong, Paint ground) {
    }

    private static final double RIGHT = 16;
    private static final double TOP = 12;
    /** Height of a digit, as a share of the font's size. */
    private static final double DIGIT = 0.72;
    private static final int MOST_LOSSES = 8;
    private static final int MOST_EPOCHS = 14;
    private static final double[] DASHES = {6, 4};
    /** Points are drawn one by one if they stand so far apart. */
    private static final double ROOMY = 7;
    private static final double RADIUS = 2.5;

    private final GraphicsContext g;
    private final double width;
    private final double height;
    private final LossRange range;
    private final Colours colours;
    private final Font font;
    private final double left;
    private final double bottom;

    LossPainter(GraphicsContext g, double width, double height, LossRange range, Colours colours, Font font) {
        this.g = g;
        this.width = width;
        this.height = height;
        this.range = range;
        this.colours = colours;
        this.font = font;
        left = left(font);
        bottom = font.getSize() * 2.2;
    }

    private static double left(Font font) {
        return Math.round(font.getSize() * 4.4);
    }

    private double x(double epoch) {
        return left + range.x(epoch) * (width - left - RIGHT);
    }

    private double y(double loss) {
        return height - bottom - range.y(loss) * (height - TOP - bottom);
    }

    /** The epoch nearest to a place in a chart this wide; at least 1. */
    static int epochAt(double x, double width, LossRange range, Font font) {
        double left = left(font);
        return (int) Math.max(1, Math.round((x - left) / (width - left - RIGHT) * range.epochs()));
    }

    void axes() {
        g.setFont(font);
        g.setLineWidth(1);
        g.setLineDashes();
        g.setStroke(colours.grid());
        g.setFill(colours.text());
        g.setTextAlign(TextAlignment.RIGHT);
        // not by the height of the text, which the same digits do not always have
        g.setTextBaseline(VPos.BASELINE);
        for (LossTicks.Tick tick : LossTicks.losses(range, room(height - TOP - bottom, 1.8, MOST_LOSSES))) {
            double at = Math.round(y(tick.value())) + 0.5;
            g.strokeLine(left, at, width - RIGHT, at);
            g.fillText(tick.label(), left - 8, Math.round(at + DIGIT * font.getSize() / 2));
        }
        g.setTextAlign(TextAlignment.CENTER);
        double epochs = Math.round(height - bottom + 6 + font.getSize());
        for (LossTicks.Tick tick : LossTicks.epochs(range, room(width - left - RIGHT, 4.7, MOST_EPOCHS))) {
            g.fillText(tick.label(), Math.round(x(tick.value())), epochs);
        }
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(Texts.get("training.axis.epoch"), left - 14, epochs);
    }

    /** For how many ticks there is room, each taking so many times the font's size. */
    private int room(double length, double sizes, int most) {
        return (int) Math.clamp(length / (sizes * font.getSize()), 2, most);
    }

    /** Where one stage of a run ends and the next begins, each with its name; nothing if there is only one. */
    void stages(List<Stage> stages) {
        if (stages.size() < 2) {
            return;
        }
        g.setFont(font);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.BASELINE);
        for (Stage stage : stages) {
            double begin = x(stage.from() - 0.5);
            double end = Math.min(x(stage.to() + 0.5), width - RIGHT);
            if (begin > width - RIGHT) {
                return;
            }
            g.setStroke(colours.text());
            g.setLineWidth(1);
            g.setLineDashes(2, 4);
            if (stage.from() > 1) {
                g.strokeLine(Math.round(begin) + 0.5, TOP, Math.round(begin) + 0.5, height - bottom);
            }
            g.setLineDashes();
            g.setFill(colours.text());
            g.fillText(name(stage, end - begin - 8), Math.round(Math.max(begin, left)) + 6,
                    Math.round(TOP + font.getSize()));
        }
    }

    /** As long as there is room for. */
    private String name(Stage stage, double room) {
        String name = stage.whole() ? Texts.get("training.stage.whole")
                : Texts.get("training.stage.layer", stage.layer() + 1);
        Text measured = new Text(name);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth() <= room ? name
                : stage.whole() ? "" : String.valueOf(stage.layer() + 1);
    }

    /** Losses of different stages measure different things: each is a line of its own. */
    void lines(History history, List<Stage> stages, Live live) {
        g.save();
        g.beginPath();
        g.rect(left - RADIUS, TOP - RADIUS - 1, width - left - RIGHT + 2 * RADIUS + 6, height - TOP - bottom
                + 2 * RADIUS + 2);
        g.clip();
        for (Stage stage : stages) {
            History part = Figures.part(history, stage);
            line(part, History.Epoch::trainLoss, colours.train());
            g.setLineDashes(DASHES);
            line(part, History.Epoch::validationLoss, colours.validation());
            g.setLineDashes();
        }
        if (live != null) {
            live(history.last(), stages, live);
        }
        best(Figures.part(history, stages.getLast()));
        g.restore();
    }

    private void line(History history, ToDoubleFunction<History.Epoch> loss, Paint colour) {
        List<double[]> points = points(history, loss);
        g.setStroke(colour);
        g.setFill(colour);
        g.setLineWidth(1.75);
        g.strokePolyline(points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray(), points.size());
        if (x(1) - x(0) >= ROOMY || points.size() == 1) {
            points.forEach(p -> g.fillOval(p[0] - RADIUS, p[1] - RADIUS, 2 * RADIUS, 2 * RADIUS));
        }
    }

    private List<double[]> points(History history, ToDoubleFunction<History.Epoch> loss) {
        List<double[]> points = new ArrayList<>();
        for (History.Epoch epoch : history.epochs()) {
            double at = y(loss.applyAsDouble(epoch));
            if (Double.isFinite(at)) {
                points.add(new double[]{x(epoch.number()), at});
            }
        }
        return points;
    }

    /** The epoch under way, not yet a point of the line: an open circle that moves. */
    private void live(History.Epoch last, List<Stage> stages, Live live) {
        double x = x(live.position());
        double y = y(live.meanLoss());
        if (!Double.isFinite(y) || last != null && live.epoch() <= last.number()) {
            return;
        }
        g.setStroke(colours.train());
        g.setLineWidth(1.75);
        if (last != null && sameStage(stages, last.number(), live.epoch())) {
            g.setGlobalAlpha(0.45);
            g.strokeLine(x(last.number()), y(last.trainLoss()), x, y);
            g.setGlobalAlpha(1);
        }
        g.setFill(colours.ground());
        g.fillOval(x - 3.5, y - 3.5, 7, 7);
        g.strokeOval(x - 3.5, y - 3.5, 7, 7);
    }

    private static boolean sameStage(List<Stage> stages, int epoch, int next) {
        return stages.stream().anyMatch(s -> s.from() <= epoch && next <= s.to());
    }

    private void best(History history) {
        History.Epoch best = Figures.best(history);
        if (best != null) {
            g.setStroke(colours.validation());
            g.setLineWidth(1.5);
            g.strokeOval(x(best.number()) - 5.5, y(best.validationLoss()) - 5.5, 11, 11);
        }
    }

    /** What stands in the upper right, where falling curves leave room. */
    void summary(History history, History lastStage) {
        if (history.last() == null) {
            return;
        }
        g.setFont(font);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.TOP);
        above(Figures.epoch(history.last()), TOP + 4, colours.strong());
        above(Figures.bestSentence(lastStage), TOP + 8 + font.getSize() * 1.3, colours.text());
    }

    /** Text that no grid line runs through. */
    private void above(String text, double y, Paint colour) {
        Text measured = new Text(text);
        measured.setFont(font);
        double wide = measured.getLayoutBounds().getWidth();
        g.setFill(colours.ground());
        g.fillRect(width - RIGHT - 8 - wide, y, wide + 8, measured.getLayoutBounds().getHeight());
        g.setFill(colour);
        g.fillText(text, width - RIGHT - 4, y);
    }

    /** The crosshair on an epoch and its losses beside it. */
    void reading(History.Epoch epoch) {
        double x = Math.round(x(epoch.number())) + 0.5;
        g.setStroke(colours.text());
        g.setLineWidth(1);
        g.setLineDashes(2, 3);
        g.strokeLine(x, TOP, x, height - bottom);
        cross(epoch.trainLoss(), x, colours.train());
        cross(epoch.validationLoss(), x, colours.validation());
        g.setLineDashes();
    }

    private void cross(double loss, double x, Paint colour) {
        double y = y(loss);
        if (Double.isFinite(y)) {
            g.setStroke(colours.text());
            g.strokeLine(left, Math.round(y) + 0.5, x, Math.round(y) + 0.5);
            g.setFill(colour);
            g.fillOval(x - 4, y - 4, 8, 8);
        }
    }

    /** Where the crosshair stands. */
    double readingX(History.Epoch epoch) {
        return x(epoch.number());
    }
}
