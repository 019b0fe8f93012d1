package org.latentexplorer.ui.analysis.probe;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.chart.ChartArea;

/**
 * Whom a classifier takes for what, a row a true class: what is right in one colour, what is wrong in another, the
 * stronger the larger its share of the row. A click or Enter on a cell chooses it; the arrow keys go from cell to cell.
 */
final class ConfusionMatrix extends ChartArea {
    private static final int RIGHT = 0;
    private static final int WRONG = 1;
    private static final double LEAST = 200;
    /** The smallest type of a number, as a share of the chart's. */
    private static final double SMALLEST = 0.75;
    /** What is free beside a number, in pixels. */
    private static final double FREE = 4;
    /** Height of a line of numbers, as a share of their type. */
    private static final double LINE = 1.2;

    private final BiConsumer<Integer, Integer> chosen;
    private final Label reading = new Label();
    private ProbeViewModel.Confusion confusion;
    private int[] selected;
    private int[] pointed;
    private double left;
    private double top;
    private double cellWidth = 1;
    private double cellHeight = 1;
    private double type;

    /** @param chosen hears of the row and the column of a cell */
    ConfusionMatrix(BiConsumer<Integer, Integer> chosen) {
        this.chosen = chosen;
        getStyleClass().add("confusion");
        setFocusTraversable(true);
        setMinSize(USE_COMPUTED_SIZE, USE_COMPUTED_SIZE);
        reading.getStyleClass().add("chart-reading");
        reading.setVisible(false);
        reading.setManaged(false);
        reading.setMouseTransparent(true);
        getChildren().add(reading);
        setOnMouseMoved(e -> point(at(e)));
        setOnMouseExited(e -> point(null));
        setOnMouseClicked(e -> {
            requestFocus();
            choose(at(e));
        });
        setOnKeyPressed(this::key);
    }

    /** @param now null for none */
    void show(ProbeViewModel.Confusion now) {
        confusion = now;
        point(pointed);
        repaint();
    }

    /** Points out the cell whose images are selected. */
    void select(int[] cellOrNull) {
        selected = cellOrNull;
        repaint();
    }

    /** The middle of a cell, in this node's coordinates. */
    double[] place(int row, int column) {
        return new double[] {left + (column + 0.5) * cellWidth, top + (row + 0.5) * cellHeight};
    }

    /** What a cell has room for, in pixels: width and height. */
    double[] room() {
        return new double[] {cellWidth, cellHeight};
    }

    /** Size of the type that numbers are written in. */
    double type() {
        return type;
    }

    private int count() {
        return confusion == null ? 0 : confusion.counts().length;
    }

    private int[] at(MouseEvent e) {
        int column = (int) Math.floor((e.getX() - left) / cellWidth);
        int row = (int) Math.floor((e.getY() - top) / cellHeight);
        return column >= 0 && row >= 0 && column < count() && row < count() ? new int[] {row, column} : null;
    }

    /** Reads a cell; null for none. */
    void point(int[] at) {
        pointed = at == null || Math.max(at[0], at[1]) >= count() ? null : at;
        reading.setVisible(pointed != null);
        if (pointed != null) {
            reading.setText(Texts.get(pointed[0] == pointed[1] ? "probe.cell.right" : "probe.cell.wrong",
                    confusion.counts()[pointed[0]][pointed[1]], confusion.classes().get(pointed[0]),
                    confusion.classes().get(pointed[1]), share(pointed[0], pointed[1])));
            setAccessibleHelp(reading.getText());
        }
        repaint();
    }

    private double share(int row, int column) {
        return confusion.counts()[row][column] / (double) Math.max(1, Arrays.stream(confusion.counts()[row]).sum());
    }

    private void choose(int[] at) {
        if (at != null) {
            chosen.accept(at[0], at[1]);
        }
    }

    private void key(KeyEvent e) {
        int[] from = pointed != null ? pointed : new int[] {0, 0};
        int last = count() - 1;
        switch (e.getCode()) {
            case UP -> point(new int[] {Math.max(0, from[0] - 1), from[1]});
            case DOWN -> point(new int[] {Math.min(last, from[0] + 1), from[1]});
            case LEFT -> point(new int[] {from[0], Math.max(0, from[1] - 1)});
            case RIGHT -> point(new int[] {from[0], Math.min(last, from[1] + 1)});
            case ENTER, SPACE -> choose(pointed);
            default -> {
                return;
            }
        }
        e.consume();
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        int n = count();
        if (n == 0) {
            return;
        }
        double size = g.getFont().getSize();
        double words = words(size);
        double before = names(size) + words;
        top = Math.round(words + size * 1.6);
        double across = Math.floor((width - before) / n);
        double down = Math.floor((height - top) / n);
        double missing = width(widest(), size) + FREE;
        // square where there is room for the numbers, otherwise wider than high
        double side = Math.min(across, down);
        cellWidth = Math.max(Math.max(side, Math.min(across, Math.ceil(missing))), leastWidth(size));
        cellHeight = Math.max(Math.max(side, Math.min(down, Math.ceil(size * LINE))), leastHeight(size));
        type = Math.min(size, Math.min(size * (cellWidth - FREE) / (missing - FREE), cellHeight / LINE));
        left = Math.max(before, Math.floor((width - n * cellWidth + before) / 2));
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                cell(g, row, column);
            }
        }
        names(g, size, words);
        frame(g, selected, 2.5);
        frame(g, pointed, 1);
    }

    private int longest() {
        return confusion.classes().stream().mapToInt(String::length).max().orElse(1);
    }

    /** The number that needs most room. */
    private String widest() {
        return String.valueOf(Arrays.stream(confusion.counts()).flatMapToInt(Arrays::stream).max().orElse(0));
    }

    /** Width of the names of rows. */
    private double names(double size) {
        return Math.round(size * Math.clamp(longest() * 0.62 + 0.8, 1.6, 6));
    }

    /** Height of what is said of all columns, and width of what is said of all rows. */
    private static double words(double size) {
        return Math.round(size * 1.7);
    }

    private double leastWidth(double size) {
        return Math.ceil(width(widest(), SMALLEST * size) + FREE);
    }

    private static double leastHeight(double size) {
        return Math.ceil(SMALLEST * size * LINE);
    }

    @Override
    protected double computeMinWidth(double height) {
        double size = font().getSize();
        return confusion == null ? LEAST
                : Math.max(LEAST, names(size) + words(size) + count() * leastWidth(size));
    }

    @Override
    protected double computeMinHeight(double width) {
        double size = font().getSize();
        return Math.max(LEAST, words(size) + size * 1.6 + 1 + count() * leastHeight(size));
    }

    private void cell(GraphicsContext g, int row, int column) {
        double x = left + column * cellWidth;
        double y = top + row * cellHeight;
        double share = share(row, column);
        g.setFill(grid());
        g.fillRect(x + 0.5, y + 0.5, cellWidth - 1, cellHeight - 1);
        g.setFill(ground());
        g.fillRect(x + 1, y + 1, cellWidth - 2, cellHeight - 2);
        if (share > 0) {
            // the root, so that a few mistakes are seen beside many
            g.setFill(series(row == column ? RIGHT : WRONG, 0.06 + 0.74 * Math.sqrt(share)));
            g.fillRect(x + 0.5, y + 0.5, cellWidth - 1, cellHeight - 1);
        }
        int count = confusion.counts()[row][column];
        if (count > 0) {
            g.setFill(strong());
            g.setFont(Font.font(g.getFont().getFamily(), type));
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(String.valueOf(count), Math.round(x + cellWidth / 2), Math.round(y + cellHeight / 2));
            g.setFont(font());
        }
    }

    private void names(GraphicsContext g, double size, double words) {
        List<String> classes = confusion.classes();
        double wide = cellWidth * classes.size();
        double high = cellHeight * classes.size();
        g.setFill(muted());
        g.setTextBaseline(VPos.CENTER);
        for (int c = 0; c < classes.size(); c++) {
            g.setTextAlign(TextAlignment.RIGHT);
            g.setFont(Font.font(font().getFamily(), Math.min(size, cellHeight / LINE)));
            g.fillText(shortened(classes.get(c), names(size) - 6, g.getFont().getSize()), left - 6,
                    Math.round(top + (c + 0.5) * cellHeight));
            g.setTextAlign(TextAlignment.CENTER);
            g.setFont(font());
            g.fillText(shortened(classes.get(c), cellWidth - 1, size), Math.round(left + (c + 0.5) * cellWidth),
                    Math.round(top - size * 0.8));
        }
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(Texts.get("probe.taken"), left + wide / 2, Math.round(size * 0.8), wide + words);
        g.save();
        g.translate(Math.round(left - words - size * Math.clamp(longest() * 0.62, 0.8, 5.2) + size * 0.4),
                top + high / 2);
        g.rotate(-90);
        g.fillText(Texts.get("probe.truly"), 0, 0, high);
        g.restore();
    }

    /** As much of a class's name as there is room for; the whole of it is read from a cell. */
    private String shortened(String name, double room, double size) {
        String shown = name;
        for (int kept = name.length() - 1; kept > 0 && width(shown, size) > room; kept--) {
            shown = name.substring(0, kept).strip() + (kept > 2 ? "…" : "");
        }
        return shown;
    }

    private void frame(GraphicsContext g, int[] at, double width) {
        if (at != null && Math.max(at[0], at[1]) < count()) {
            g.setStroke(strong());
            g.setLineWidth(width);
            g.strokeRect(left + at[1] * cellWidth + 0.5, top + at[0] * cellHeight + 0.5, cellWidth - 1,
                    cellHeight - 1);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (reading.isVisible() && pointed != null) {
            place(reading, 0, 0);
            double above = top + pointed[0] * cellHeight - reading.getHeight() - 6;
            place(reading, place(pointed[0], pointed[1])[0] - reading.getWidth() / 2,
                    above >= 0 ? above : top + (pointed[0] + 1) * cellHeight + 6);
        }
    }
}
