package org.latentexplorer.ui.compare;

import javafx.beans.Observable;
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
        remove.setOnAction(event -> model.keeping().remove(map));
        remove.visibleProperty().bind(Bindings.equal(map.stateProperty(), Compared.State.TRAINED));
        remove.managedProperty().bind(remove.visibleProperty());
        HBox head = new HBox(4, title, remove);
        head.getStyleClass().add("compare-head");
        head.setAlignment(Pos.CENTER_LEFT);
        view.accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> Texts.get("compare.map", name(map)), Texts.localeProperty()));
        Tooltip.install(view, Widgets.tooltip(Texts.bind("compare.open")));
        Fitting figures = new Fitting();
        figures.getStyleClass().add("compare-note");
        Fitting terms = new Fitting();
        terms.getStyleClass().add("compare-note");
        for (Observable each : new Observable[] {map.historyProperty(), map.stateProperty(), Texts.localeProperty()}) {
            each.subscribe(() -> tell(figures, terms));
        }
        tell(figures, terms);
        Tooltip whole = Widgets.tooltip(Bindings.createStringBinding(() -> Figures.of(map), map.historyProperty(),
                map.stateProperty(), Texts.localeProperty()));
        figures.setTooltip(whole);
        terms.setTooltip(whole);
        VBox.setVgrow(view, Priority.ALWAYS);
        setMinHeight(0);
        HBox.setHgrow(this, Priority.ALWAYS);
        getChildren().addAll(head, view, new VBox(figures, terms));
        model.session().modelProperty().subscribe(open -> mark(model));
        model.session().shownProperty().subscribe(shown -> mark(model));
        model.session().presentProperty().subscribe(present -> mark(model));
    }

    private void mark(CompareViewModel model) {
        pseudoClassStateChanged(OPENED, model.keeping().open(map));
    }

    private void tell(Fitting figures, Fitting terms) {
        figures.choose(Figures.brief(map));
        terms.choose(Figures.terms(map));
    }

    Compared map() {
        return map;
    }

    SmallMapView view() {
        return view;
    }

    private static String name(Compared map) {
        String title = Texts.get(CompareViewModel.title(map));
        if (map.epoch() >= 0) {
            return Texts.get("compare.title.epoch", title, map.epoch());
        }
        return map.number() > 1 ? Texts.get("compare.title", title, map.number()) : title;
    }
}
