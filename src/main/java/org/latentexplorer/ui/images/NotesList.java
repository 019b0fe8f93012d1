package org.latentexplorer.ui.images;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.latentexplorer.model.ImageSource;
import org.latentexplorer.ui.common.Texts;

/** What the reader decided about somebody's pictures, and which it leaves out; a few lines that scroll. */
final class NotesList extends ScrollPane {
    private static final double MOST_HEIGHT = 88;

    NotesList(ObservableValue<ImageSource> source) {
        setId("images-notes");
        Label text = new Label();
        text.getStyleClass().add("hint");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.textProperty().bind(Bindings.createStringBinding(
                () -> String.join("\n", lines(source.getValue(), Texts.localeProperty().get())), source,
                Texts.localeProperty()));
        setContent(text);
        setFitToWidth(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(MOST_HEIGHT);
    }

    private static List<String> lines(ImageSource source, Locale locale) {
        return source == null ? List.of() : Stream.concat(source.notes().stream().map(note -> note.text(locale)),
                source.skipped().files().stream().map(file -> file.name() + ": " + file.reason().text(locale))).toList();
    }
}
