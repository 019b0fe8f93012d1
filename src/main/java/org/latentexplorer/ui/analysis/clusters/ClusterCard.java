package org.latentexplorer.ui.analysis.clusters;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.latentexplorer.model.Clusters.Cluster;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Palette;
import org.latentexplorer.ui.common.ImageTile;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/**
 * A cluster: what its codes decode to on average, its name, its size and what most of its images are. A click or Enter
 * selects its images on the map; a double click or F2 lets one rename it.
 */
final class ClusterCard extends HBox {
    private static final double SIDE = 48;
    /** Longer names, which people give, are shortened; in pixels. */
    private static final double WIDEST_NAME = 280;

    private final ClustersViewModel model;
    private final int number;
    private final Label name = new Label();
    private final TextField field = new TextField();
    private final Label size = new Label();
    private final Label share = new Label();
    private final Circle dot = new Circle(5);

    ClusterCard(ClustersViewModel model, int number, Cluster cluster, ImageShape shape) {
        super(7);
        this.model = model;
        this.number = number;
        setId("cluster-" + (number + 1));
        getStyleClass().add("cluster-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAlignment(Pos.CENTER_LEFT);
        ImageTile tile = new ImageTile(SIDE);
        tile.show(cluster.mean(), shape);
        name.setGraphic(dot);
        name.getStyleClass().add("cluster-name");
        field.setVisible(false);
        field.setPrefWidth(0);
        field.setMaxWidth(Double.MAX_VALUE);
        field.getStyleClass().add("cluster-field");
        StackPane title = new StackPane(name, field);
        title.setAlignment(Pos.CENTER_LEFT);
        size.getStyleClass().add("figure-baseline");
        share.getStyleClass().add("figure-baseline");
        VBox words = new VBox(2, title, size, share);
        words.setAlignment(Pos.CENTER_LEFT);
        for (Label figure : new Label[] {size, share}) {
            figure.setMinWidth(USE_PREF_SIZE);
        }
        name.setMinWidth(0);
        name.setMaxWidth(WIDEST_NAME);
        Widgets.explain(name, Bindings.createStringBinding(name::getText, name.textProperty()));
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(tile, words);
        setOnMouseClicked(this::clicked);
        setOnKeyPressed(this::key);
        field.setOnAction(event -> rename());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                field.setVisible(false);
                requestFocus();
                event.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                rename();
            }
        });
        javafx.scene.control.Tooltip.install(this, Widgets.tooltip(Texts.bind("clusters.card.hint")));
        show(cluster);
    }

    /** Writes everything anew: the name, the language or the theme may have changed. */
    void show(Cluster cluster) {
        int argb = Palette.colour(number, model.session().darkProperty().get());
        dot.setFill(Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff));
        name.setText(model.name(number));
        size.setText(Texts.get("clusters.size", cluster.size()));
        share.setText(cluster.label() < 0 ? ""
                : Texts.get("clusters.share", cluster.share(), model.className(cluster.label())));
        share.setManaged(cluster.label() >= 0);
        setAccessibleText(name.getText() + ", " + size.getText() + ", " + share.getText());
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !field.isVisible()) {
            requestFocus();
            if (event.getClickCount() == 2) {
                edit();
            } else {
                model.select(number);
            }
        }
    }

    private void key(KeyEvent event) {
        if (event.getTarget() != this) {
            return;
        }
        switch (event.getCode()) {
            case ENTER, SPACE -> model.select(number);
            case F2 -> edit();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Lets a person write another name. */
    void edit() {
        field.setText(name.getText());
        field.setVisible(true);
        field.requestFocus();
        field.selectAll();
    }

    private void rename() {
        if (field.isVisible()) {
            boolean focused = field.isFocused();
            field.setVisible(false);
            if (!field.getText().strip().equals(name.getText())) {
                model.names().rename(number, field.getText());
            }
            if (focused) {
                requestFocus();
            }
        }
    }
}
