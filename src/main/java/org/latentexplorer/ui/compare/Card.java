package org.latentexplorer.ui.compare;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** One of the models compared: its name, its map, and how far it is. */
final class Card extends VBox {
    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");

    private final Compared map;
    private final SmallMapView view;

    Card(CompareViewModel model, Compared map) {
        this.map = map;
        view = new SmallMapView(model, map);
        getStyleClass().add("compare-card");
        StringBinding name = Bindings.createStringBinding(() -> name(map), Texts.localeProperty());
        Label title = new Label();
        title.getStyleClass().add("compare-title");
        title.textProperty().bind(name);
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setTooltip(Widgets.tooltip(name));
        HBox.setHgrow(title, Priority.ALWAYS);
        Button remove = Widgets.iconButton(Feather.X, "compare.remove");
        remove.setOnAction(event -> model.remove(map));
        remove.visibleProperty().bind(Bindings.equal(map.stateProperty(), Compared.State.TRAINED));
        remove.managedProperty().bind(remove.visibleProperty());
        HBox head = new HBox(4, title, remove);
        head.getStyleClass().add("compare-head");
        head.setAlignment(Pos.CENTER_LEFT);
        view.accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> Texts.get("compare.map", name(map)), Texts.localeProperty()));
        Tooltip.install(view, Widgets.tooltip(Texts.bind("compare.open")));
        Label figures = new Label();
        figures.getStyleClass().add("compare-note");
        figures.setMinWidth(0);
        figures.textProperty().bind(Bindings.createStringBinding(() -> Figures.of(map), map.historyProperty(),
                map.stateProperty(), Texts.localeProperty()));
        figures.setTooltip(Widgets.tooltip(Bindings.createStringBinding(figures::getText, figures.textProperty())));
        VBox.setVgrow(view, Priority.ALWAYS);
        setMinHeight(0);
        HBox.setHgrow(this, Priority.ALWAYS);
        getChildren().addAll(head, view, figures);
        model.session().modelProperty().subscribe(open -> pseudoClassStateChanged(OPENED, model.open(map.saved())));
    }

    Compared map() {
        return map;
    }

    SmallMapView view() {
        return view;
    }

    private static String name(Compared map) {
        String title = Texts.get(CompareViewModel.title(map));
        return map.number() > 1 ? Texts.get("compare.title", title, map.number()) : title;
    }
}
