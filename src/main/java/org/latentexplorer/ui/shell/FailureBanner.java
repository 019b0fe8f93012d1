package org.latentexplorer.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** The last failure in one sentence, below the toolbar, until it is dismissed. */
final class FailureBanner extends HBox {
    FailureBanner(ShellViewModel model) {
        super(12);
        setId("failure-banner");
        getStyleClass().add("failure-banner");
        setAlignment(Pos.CENTER_LEFT);
        Label text = new Label();
        text.setId("failure-text");
        text.setWrapText(true);
        text.setAccessibleRole(AccessibleRole.TEXT);
        text.setMaxWidth(Double.MAX_VALUE);
        text.textProperty().bind(Bindings.createStringBinding(
                () -> model.failureProperty().get() == null ? ""
                        : model.failureProperty().get().text(Texts.localeProperty().get()),
                model.failureProperty(), Texts.localeProperty()));
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = Widgets.iconButton(Feather.X, "app.failure.dismiss");
        close.setId("failure-dismiss");
        close.setOnAction(event -> model.dismissFailure());
        getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), text, close);
        visibleProperty().bind(model.failureProperty().isNotNull());
        managedProperty().bind(visibleProperty());
    }
}
