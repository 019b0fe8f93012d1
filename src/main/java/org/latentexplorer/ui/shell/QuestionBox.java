package org.latentexplorer.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** Asks what to do with what would be lost. */
final class QuestionBox extends VBox {
    QuestionBox(FilesViewModel model, FilesViewModel.Question question) {
        super(16);
        setId("question");
        getStyleClass().add("modal-box");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPrefWidth(440);
        FilesViewModel.Risk risk = question.risk();
        int models = question.models().size();
        String key = "app.question." + risk.name().toLowerCase(Locale.ROOT);
        Label title = label(key, models);
        title.getStyleClass().add(Styles.TITLE_4);
        Label text = label(key + ".text", models);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox buttons = new HBox(8, Widgets.spacer(), button("question-cancel", "app.question.cancel", model::answerCancel),
                button("question-discard", key + ".discard", model::answerDiscard));
        ((Button) buttons.getChildren().get(1)).setCancelButton(true);
        buttons.getChildren().get(2).getStyleClass().addAll(Styles.DANGER, Styles.BUTTON_OUTLINED);
        if (risk == FilesViewModel.Risk.UNSAVED) {
            Button save = button("question-save", "app.question.save", model::answerSave);
            save.setDefaultButton(true);
            buttons.getChildren().add(save);
        }
        getChildren().addAll(title, text, buttons);
    }

    private static Label label(String key, int models) {
        Label label = new Label();
        label.textProperty().bind(Texts.bind(key, models));
        return label;
    }

    private static Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(Texts.bind(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
