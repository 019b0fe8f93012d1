package org.latentexplorer.ui.analysis.probe;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
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
    /** Smaller cells hold no number. */
    private static final double NUMBER = 1.7;

    private final BiConsumer<Integer, Integer> chosen;
    private final Label reading = new Label();
    private ProbeViewModel.Confusion confusion;
    private int[] selected;
    private int[] pointed;
    private double left;
    private double top;
    private double cell;

    /** @param chosen hears of the row and the column of a cell */
    ConfusionMatrix(BiConsumer<Integer, Integer> chosen) {
        this.chosen = chosen;
        getStyleClass().add("confusion");
        setFocusTraversable(true);
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
        return new double[] {left + (column + 0.5) * cell, top + (row + 0.5) * cell};
    }

    private int count() {
        return confusion == null ? 0 : confusion.counts().length;
    }

    private int[] at(MouseEvent e) {
        int column = (int) Math.floor((e.getX() - left) / cell);
        int row = (int) Math.floor((e.getY() - top) / cell);
        return column >= 0 && row >= 0 && column < count() && row < count() ? new int[] {row, column} : null;
    }

    private void point(int[] at) {
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
        double names = Math.round(size * Math.clamp(longest() * 0.62 + 0.8, 1.6, 6));
        double words = Math.round(size * 1.7);
        cell = Math.floor(Math.min((width - names - words) / n, (height - words - size * 1.6) / n));
        left = Math.max(names + words, Math.floor((width - n * cell + names + words) / 2));
        top = Math.round(words + size * 1.6);
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                cell(g, row, column, size);
            }
        }
        names(g, size, words);
        frame(g, selected, 2.5);
        frame(g, pointed, 1);
    }

    private int longest() {
        return confusion.classes().stream().mapToInt(String::length).max().orElse(1);
    }

    private void cell(GraphicsContext g, int row, int column, double size) {
        double x = left + column * cell;
        double y = top + row * cell;
        double share = share(row, column);
        g.setFill(grid());
        g.fillRect(x + 0.5, y + 0.5, cell - 1, cell - 1);
        g.setFill(ground());
        g.fillRect(x + 1, y + 1, cell - 2, cell - 2);
        if (share > 0) {
            // the root, so that a few mistakes are seen beside many
            g.setFill(series(row == column ? RIGHT : WRONG, 0.06 + 0.74 * Math.sqrt(share)));
            g.fillRect(x + 0.5, y + 0.5, cell - 1, cell - 1);
        }
        int count = confusion.counts()[row][column];
        String number = String.valueOf(count);
        if (count > 0 && cell >= size * Math.max(NUMBER, number.length() * 0.52 + 0.2)) {
            g.setFill(strong());
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(number, Math.round(x + cell / 2), Math.round(y + cell / 2));
        }
    }

    private void names(GraphicsContext g, double size, double words) {
        List<String> classes = confusion.classes();
        int every = Math.max(1, (int) Math.ceil(size * 1.1 / cell));
        int across = Math.max(1, (int) Math.ceil(size * (longest() * 0.62 + 0.4) / cell));
        double side = cell * classes.size();
        g.setFill(muted());
        g.setTextBaseline(VPos.CENTER);
        for (int c = 0; c < classes.size(); c++) {
            if (c % every == 0) {
                g.setTextAlign(TextAlignment.RIGHT);
                g.fillText(classes.get(c), left - 6, Math.round(top + (c + 0.5) * cell), left - words - 6);
            }
            if (c % across == 0) {
                g.setTextAlign(TextAlignment.CENTER);
                g.fillText(classes.get(c), Math.round(left + (c + 0.5) * cell), Math.round(top - size * 0.8));
            }
        }
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(Texts.get("probe.taken"), left + side / 2, Math.round(size * 0.8), side + words);
        g.save();
        g.translate(Math.round(left - words - size * Math.clamp(longest() * 0.62, 0.8, 5.2) + size * 0.4),
                top + side / 2);
        g.rotate(-90);
        g.fillText(Texts.get("probe.truly"), 0, 0, side);
        g.restore();
    }

    private void frame(GraphicsContext g, int[] at, double width) {
        if (at != null && Math.max(at[0], at[1]) < count()) {
            g.setStroke(strong());
            g.setLineWidth(width);
            g.strokeRect(left + at[1] * cell + 0.5, top + at[0] * cell + 0.5, cell - 1, cell - 1);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (reading.isVisible() && pointed != null) {
            double width = Math.ceil(reading.prefWidth(-1));
            double height = Math.ceil(reading.prefHeight(width));
            double x = Math.clamp(left + pointed[1] * cell + cell / 2 - width / 2, 0, Math.max(0, getWidth() - width));
            double above = top + pointed[0] * cell - height - 6;
            double y = above >= 0 ? above : top + (pointed[0] + 1) * cell + 6;
            reading.resizeRelocate(Math.round(x), Math.round(y), width, height);
        }
    }
}
