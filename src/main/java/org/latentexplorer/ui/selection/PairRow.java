package org.latentexplorer.ui.selection;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

/** One row of the tray: as many pairs as have room. */
final class PairRow extends ListCell<Integer> {
    private final SelectionViewModel model;
    private final PairGrid grid;
    private final HBox row = new HBox(PairGrid.GAP);
    private final List<PairTile> tiles = new ArrayList<>();

    PairRow(SelectionViewModel model, PairGrid grid) {
        this.model = model;
        this.grid = grid;
        getStyleClass().add("pair-row");
        // the tiles can be reached by keyboard, the row itself is nothing to a person
        setFocusTraversable(false);
    }

    @Override
    protected void updateItem(Integer item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : row);
        if (empty || item == null) {
            return;
        }
        int[] images = model.shownProperty().get().images();
        int first = item * grid.perRow();
        int count = Math.clamp(images.length - first, 0, grid.perRow());
        while (tiles.size() < count) {
            tiles.add(new PairTile(model));
        }
        if (row.getChildren().size() != count) {
            row.getChildren().setAll(tiles.subList(0, count));
        }
        for (int i = 0; i < count; i++) {
            tiles.get(i).show(images[first + i], grid.side());
        }
    }

    /** The image under the pointer may be another one. */
    void follow() {
        row.getChildren().forEach(tile -> ((PairTile) tile).follow());
    }

    /** Whether one of its images is under the pointer. */
    boolean pointed() {
        return row.getChildren().stream().anyMatch(tile -> tile.isHover());
    }
}
