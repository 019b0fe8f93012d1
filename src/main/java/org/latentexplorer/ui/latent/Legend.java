package org.latentexplorer.ui.latent;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.latentexplorer.ui.common.Texts;

/** The classes: which colour is which, and which of them are shown. */
final class Legend extends VBox {
    /** Names up to this length, such as digits, need no more room than the narrow legend gives. */
    private static final int SHORT = 4;
    private static final PseudoClass WORDED = PseudoClass.getPseudoClass("worded");

    private final LatentMapViewModel model;
    private final VBox entries = new VBox();
    private final Tooltip hint = new Tooltip();

    Legend(LatentMapViewModel model) {
        this.model = model;
        getStyleClass().add("legend");
        entries.getStyleClass().add("legend-entries");
        hint.textProperty().bind(Texts.bind("latent.legend.hint"));
        ScrollPane scroll = new ScrollPane(entries);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        getChildren().addAll(scroll, all());
        model.classesProperty().addListener((ListChangeListener<Classes.Entry>) change -> fill());
        model.visibleProperty().subscribe(visible -> update());
        model.coloursProperty().subscribe(colours -> update());
        fill();
    }

    private Button all() {
        Button all = new Button();
        all.setId("legend-all");
        all.textProperty().bind(Texts.bind("latent.legend.all"));
        all.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "legend-all");
        all.setMaxWidth(Double.MAX_VALUE);
        all.setOnAction(event -> model.showAll());
        model.visibleProperty().subscribe(shown -> all.setVisible(
                !model.classesProperty().stream().allMatch(c -> shown[c.number()])));
        return all;
    }

    private void fill() {
        entries.getChildren().setAll(model.classesProperty().stream()
                .map(entry -> new LegendEntry(model, entry, hint)).toList());
        boolean worded = model.classesProperty().stream().anyMatch(entry -> entry.name().length() > SHORT);
        pseudoClassStateChanged(WORDED, worded);
        boolean any = !entries.getChildren().isEmpty();
        setVisible(any);
        setManaged(any);
        update();
    }

    private void update() {
        int[] colours = model.coloursProperty().get();
        boolean[] visible = model.visibleProperty().get();
        entries.getChildren().forEach(row -> ((LegendEntry) row).update(visible, colours));
    }
}
