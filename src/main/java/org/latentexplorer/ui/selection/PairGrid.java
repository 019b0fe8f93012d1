package org.latentexplorer.ui.selection;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.control.ListView;
import org.latentexplorer.ui.common.Texts;

/**
 * All images selected with their reconstructions, in rows. Only those in sight have nodes and are decoded, so that very
 * many scroll as smoothly as few.
 */
final class PairGrid extends ListView<Integer> {
    static final double GAP = 4;
    private static final double SMALLEST = 40;
    private static final double LARGEST = 52;
    private static final double SCROLL_BAR = 16;
    private static final double ROW_FRAME = 10;

    private final SelectionViewModel model;
    private final Set<PairRow> rows = new HashSet<>();
    private int perRow = 1;
    private double side = SMALLEST;

    PairGrid(SelectionViewModel model) {
        this.model = model;
        setId("selection-images");
        getStyleClass().add("pair-grid");
        setMinSize(0, 0);
        accessibleTextProperty().bind(Texts.bind("selection.images"));
        setCellFactory(list -> {
            PairRow row = new PairRow(model, this);
            rows.add(row);
            return row;
        });
        model.shownProperty().subscribe((before, now) -> {
            fill();
            if (!Arrays.equals(before.images(), now.images())) {
                scrollTo(0);
            }
        });
        model.hoveredProperty().subscribe(image -> pointedAt(image.intValue()));
        widthProperty().subscribe(width -> fill());
        fill();
    }

    int perRow() {
        return perRow;
    }

    double side() {
        return side;
    }

    private void fill() {
        SelectionViewModel.Shown shown = model.shownProperty().get();
        int parts = shown.set() != null && shown.model() != null ? 2 : 1;
        double room = getWidth() - SCROLL_BAR + GAP;
        perRow = Math.max(1, (int) (room / (parts * SMALLEST + PairTile.FRAME + GAP)));
        // what is left beside as many as there is room for makes them larger
        side = Math.clamp(Math.floor((room / perRow - PairTile.FRAME - GAP) / parts), SMALLEST, LARGEST);
        setFixedCellSize(side + ROW_FRAME);
        int count = (shown.images().length + perRow - 1) / perRow;
        if (getItems().size() == count) {
            refresh();
        } else {
            setItems(FXCollections.observableList(IntStream.range(0, count).boxed().toList()));
        }
    }

    /** Marks the tile of the image under the pointer; brings it into sight if the pointer is elsewhere. */
    private void pointedAt(int image) {
        rows.forEach(PairRow::follow);
        if (image < 0 || rows.stream().anyMatch(PairRow::pointed)) {
            return;
        }
        int place = Arrays.binarySearch(model.shownProperty().get().images(), image);
        if (place >= 0 && !inSight(place / perRow)) {
            scrollTo(place / perRow);
        }
    }

    private boolean inSight(int row) {
        return rows.stream().anyMatch(cell -> cell.getItem() != null && cell.getItem() == row
                && cell.getParent() != null && cell.isVisible()
                && cell.getBoundsInParent().getMinY() >= -1
                && cell.localToScene(0, cell.getHeight()).getY() <= localToScene(0, getHeight()).getY() + 1
                && cell.localToScene(0, 0).getY() >= localToScene(0, 0).getY() - 1);
    }
}
