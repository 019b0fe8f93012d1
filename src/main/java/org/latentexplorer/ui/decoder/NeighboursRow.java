package org.latentexplorer.ui.decoder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.latentexplorer.ui.common.ImageTile;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** The test images nearest to the touched code; pressing one touches its code. */
final class NeighboursRow extends VBox {
    private static final int SMALLEST = 28;
    private static final int LARGEST = 64;
    private static final int LEAST_HEIGHT = 62;
    /** What stands beside a tile, left and right together. */
    private static final int FRAME = 8;

    private final DecoderViewModel model;
    private final Label title = new Label();
    private final HBox row = new HBox(4);
    private final List<ImageTile> tiles = new ArrayList<>();

    NeighboursRow(DecoderViewModel model) {
        super(4);
        this.model = model;
        setId("neighbours");
        title.getStyleClass().add("section-title");
        row.setMinHeight(LEAST_HEIGHT);
        row.widthProperty().subscribe(width -> resize());
        getChildren().addAll(title, row);
        model.neighbours().addListener((ListChangeListener<Neighbour>) change -> follow());
        follow();
    }

    private void follow() {
        List<Neighbour> found = model.neighbours();
        boolean real = found.isEmpty() || found.getFirst().real();
        title.textProperty().bind(Texts.bind(real ? "decoder.nearest.images" : "decoder.nearest.decoded"));
        while (row.getChildren().size() < found.size()) {
            add();
        }
        for (int i = 0; i < row.getChildren().size(); i++) {
            boolean there = i < found.size();
            row.getChildren().get(i).setVisible(there);
            if (there) {
                tiles.get(i).show(found.get(i).pixels(), model.shape());
                Button button = (Button) row.getChildren().get(i);
                button.setText(model.className(found.get(i)));
            }
        }
    }

    private double side() {
        double each = (row.getWidth() + row.getSpacing()) / DecoderViewModel.NEIGHBOURS - row.getSpacing() - FRAME;
        return Math.clamp(Math.floor(each), SMALLEST, LARGEST);
    }

    private void resize() {
        tiles.forEach(tile -> tile.setSide(side()));
    }

    private void add() {
        int position = tiles.size();
        ImageTile tile = new ImageTile(side());
        tile.invertedProperty().bind(model.invertedProperty());
        tiles.add(tile);
        Button button = new Button("", tile);
        button.getStyleClass().addAll("tile-button");
        button.setAlignment(Pos.CENTER);
        button.setTooltip(Widgets.tooltip(Texts.bind("decoder.neighbour.hint")));
        button.accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> Texts.get(button.getText().isEmpty() ? "decoder.neighbour.plain" : "decoder.neighbour",
                        position + 1, button.getText()),
                button.textProperty(), Texts.localeProperty()));
        button.setOnAction(event -> withNeighbour(position, model::touch));
        button.hoverProperty().subscribe(over -> {
            if (over) {
                withNeighbour(position, model::hover);
            } else {
                model.hover(null);
            }
        });
        row.getChildren().add(button);
    }

    private void withNeighbour(int position, Consumer<Neighbour> action) {
        if (position < model.neighbours().size()) {
            action.accept(model.neighbours().get(position));
        }
    }
}
