package org.latentexplorer.ui.analysis.anomaly;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.ui.common.ImageTile;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** What is to be said of a picture that was dropped; changes with the threshold. */
final class VerdictCard extends HBox {
    private static final PseudoClass STRANGE = PseudoClass.getPseudoClass("strange");
    private static final double SIDE = 72;

    private final AnomalyViewModel model;
    private final HBox tiles = new HBox(4);
    private final Label title = new Label();
    private final Label words = new Label();

    VerdictCard(AnomalyViewModel model) {
        super(12);
        this.model = model;
        setId("anomaly-verdict");
        getStyleClass().add("anomaly-verdict");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("anomaly-verdict-title");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        VBox text = new VBox(2, title, words);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = Widgets.iconButton(Feather.X, "anomaly.verdict.close");
        close.setOnAction(event -> model.dismissVerdict());
        getChildren().addAll(tiles, text, close);
        visibleProperty().bind(model.verdictProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        model.verdictProperty().subscribe(verdict -> show());
        model.thresholdProperty().subscribe(threshold -> tell());
        Texts.follow(this, locale -> tell());
    }

    private void show() {
        Verdict verdict = model.verdictProperty().get();
        tiles.getChildren().clear();
        if (verdict != null) {
            for (float[] pixels : new float[][] {verdict.pictured().original(), verdict.pictured().restored(),
                verdict.pictured().difference()}) {
                ImageTile tile = new ImageTile(SIDE);
                tile.show(pixels, model.analysis().result().model().shape());
                tiles.getChildren().add(tile);
            }
        }
        tell();
    }

    private void tell() {
        Verdict verdict = model.verdictProperty().get();
        if (verdict == null) {
            return;
        }
        boolean strange = verdict.score() >= model.thresholdProperty().get();
        pseudoClassStateChanged(STRANGE, strange);
        title.setText(Texts.get(strange ? "anomaly.verdict.strange" : "anomaly.verdict.usual", verdict.name()));
        words.setText(Texts.get("anomaly.verdict.words", AnomalyTexts.score(verdict.score()),
                AnomalyTexts.score(model.thresholdProperty().get()), verdict.strangerThan()));
    }
}
