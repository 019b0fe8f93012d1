package org.latentexplorer.ui.common.chart;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.latentexplorer.ui.common.Widgets;

/**
 * Numbers in rows and columns, each on a ground that is the stronger the more it is. A cell is pressed by a click, Enter
 * or Space; arrow keys lead to its neighbours.
 */
public final class Matrix extends GridPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");
    /** From here on the ground is so strong that text on it is white. */
    private static final double WHITE_FROM = 0.55;

    /**
     * @param text  what stands in it
     * @param share how strong its ground is, from 0 to 1
     * @param tip   what it means in words, for the tooltip and a screen reader
     */
    public record Cell(String text, double share, String tip) {
    }

    private Button[][] buttons = {};
    private BiConsumer<Integer, Integer> pressed = (row, column) -> { };

    public Matrix() {
        getStyleClass().add("matrix");
        getStylesheets().add(Matrix.class.getResource("/org/latentexplorer/ui/chart.css").toExternalForm());
        setHgap(2);
        setVgap(2);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** @param now hears of the row and column pressed */
    public void setOnPressed(BiConsumer<Integer, Integer> now) {
        pressed = now;
    }

    /**
     * Shows other numbers.
     *
     * @param cells row by row
     * @param apart columns that a gap stands before
     */
    public void show(List<String> rows, List<String> columns, Cell[][] cells, List<Integer> apart) {
        getChildren().clear();
        buttons = new Button[rows.size()][columns.size()];
        for (int column = 0; column < columns.size(); column++) {
            Label name = new Label(columns.get(column));
            name.getStyleClass().add("matrix-name");
            name.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
            setHalignment(name, HPos.CENTER);
            setValignment(name, VPos.BOTTOM);
            add(name, place(column, apart), 0);
        }
        for (int gap : apart) {
            Region room = new Region();
            room.setMinWidth(10);
            add(room, place(gap, apart) - 1, 0);
        }
        for (int row = 0; row < rows.size(); row++) {
            Label name = new Label(rows.get(row));
            name.getStyleClass().add("matrix-row");
            name.setMinWidth(USE_PREF_SIZE);
            add(name, 0, row + 1);
            for (int column = 0; column < columns.size(); column++) {
                add(cell(cells[row][column], row, column), place(column, apart), row + 1);
            }
        }
    }

    private static int place(int column, List<Integer> apart) {
        return 1 + column + (int) apart.stream().filter(gap -> gap <= column).count();
    }

    private Node cell(Cell cell, int row, int column) {
        Region ground = new Region();
        ground.getStyleClass().add("matrix-ground");
        ground.setOpacity(Math.clamp(cell.share(), 0, 1));
        Button button = new Button(cell.text());
        button.setId("cell-" + row + "-" + column);
        button.getStyleClass().setAll("matrix-cell");
        button.pseudoClassStateChanged(STRONG, cell.share() > WHITE_FROM);
        button.setMinWidth(USE_PREF_SIZE);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setTooltip(Widgets.tooltip(cell.tip()));
        button.setAccessibleText(cell.tip());
        button.setOnAction(event -> pressed.accept(row, column));
        buttons[row][column] = button;
        return new StackPane(ground, button);
    }

    /** Marks a cell; -1 for none. */
    public void choose(int row, int column) {
        for (int r = 0; r < buttons.length; r++) {
            for (int c = 0; c < buttons[r].length; c++) {
                buttons[r][c].pseudoClassStateChanged(CHOSEN, r == row && c == column);
            }
        }
    }

    private void key(KeyEvent event) {
        int[] at = focused();
        if (at == null || !event.getCode().isArrowKey()) {
            return;
        }
        int row = at[0] + (event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0);
        int column = at[1] + (event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0);
        if (row >= 0 && row < buttons.length && column >= 0 && column < buttons[row].length) {
            buttons[row][column].requestFocus();
        }
        event.consume();
    }

    private int[] focused() {
        for (int r = 0; r < buttons.length; r++) {
            for (int c = 0; c < buttons[r].length; c++) {
                if (buttons[r][c].isFocused()) {
                    return new int[] {r, c};
                }
            }
        }
        return null;
    }
}
