package org.latentexplorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.chart.Axis;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Preset;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.latent.LatentMapView;
import org.testfx.util.WaitForAsyncUtils;

/** Every text that stands when the language changes is told in the other one. */
class LanguageChangeTest extends WholeWindow {
    private static final String HANGUL = "(?s).*[가-힣].*";
    /** What is Korean in any language: the name of the language itself. */
    private static final String OWN_NAME = "한국어";

    private final Set<String> english = new TreeSet<>();
    private final Set<String> left = new TreeSet<>();

    @Override
    public void start(Stage shown) {
        super.start(shown);
        Texts.localeProperty().set(Locale.KOREAN);
    }

    @BeforeEach
    void readTexts() throws IOException {
        Map<String, Bundle> korean = Bundle.all(Locale.KOREAN);
        Bundle.all(Locale.ENGLISH).forEach((file, bundle) -> bundle.texts().forEach((key, text) -> {
            if (!text.equals(korean.get(file).texts().get(key)) && !text.contains("{")) {
                english.add(text.replace("''", "'"));
            }
        }));
    }

    @Test
    void noTextIsLeftInTheOtherLanguage() throws Exception {
        everywhere(() -> {
            thereAndBack();
            return null;
        });
        assertEquals(Set.of(), left);
    }

    @Test
    void norInWhatComesAndGoes() throws Exception {
        begin();
        interact(() -> session.failureProperty().set(new Failure("failure.open.training")));
        thereAndBack();
        push(KeyCode.F1);
        thereAndBack();
        push(KeyCode.ESCAPE);
        LatentMapView map = lookup(".latent-map").queryAs(LatentMapView.class);
        until(() -> map.plot().settled() && map.plot().indexed());
        float[] code = session.codesProperty().get().code(0);
        moveTo(map.plot().area().localToScreen(map.plot().viewport().toScreenX(code[0]),
                map.plot().viewport().toScreenY(code[1])));
        until(() -> lookup(".map-card").queryAll().stream().anyMatch(WholeWindow::shown));
        thereAndBack();
        interact(() -> window.files().openReady(Preset.SHALLOW_32));
        until(() -> session.codesProperty().get() != null && session.codesProperty().get().dimension() == 32
                && session.testImages() != null);
        thereAndBack();
        interact(() -> lookup("#map-projection").queryComboBox().getSelectionModel().select(1));
        thereAndBack();
        until(() -> map.plot().settled() && !lookup("#map-projection-note").queryLabeled().getText().isEmpty());
        thereAndBack();
        interact(() -> lookup("#map-space").queryAs(ToggleButton.class).fire());
        thereAndBack();
        assertEquals(Set.of(), left);
    }

    private void thereAndBack() {
        change(Locale.ENGLISH);
        change(Locale.KOREAN);
    }

    private void change(Locale to) {
        interact(() -> Texts.localeProperty().set(to));
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> {
            look(stage.getScene().getRoot(), to);
            told(stage.getTitle(), "title", to);
            told(stage.getFullScreenExitHint(), "full screen", to);
        });
    }

    private void look(Node node, Locale now) {
        if (!node.isVisible()) {
            return;
        }
        String where = where(node);
        told(node.getAccessibleText(), where + " (accessible)", now);
        told(node.getAccessibleHelp(), where + " (help)", now);
        if (node instanceof Text text) {
            told(text.getText(), where, now);
        }
        if (node instanceof Axis<?> axis) {
            told(axis.getLabel(), where, now);
        }
        if (node instanceof MenuButton menu && menu.getOnShowing() == null) {
            menu.getItems().forEach(item -> told(item.getText(), where + " (item)", now));
        }
        if (node instanceof Control control) {
            Tooltip tooltip = control.getTooltip();
            if (tooltip == null) {
                // those are made when the pointer first comes
                control.fireEvent(new MouseEvent(MouseEvent.MOUSE_ENTERED, 0, 0, 0, 0, null, 0, false, false, false,
                        false, false, false, false, false, false, true, null));
            } else {
                told(tooltip.getText(), where + " (tool tip)", now);
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, now));
        }
    }

    private void told(String text, String where, Locale now) {
        if (text == null) {
            return;
        }
        boolean other = now.equals(Locale.ENGLISH) ? text.replace(OWN_NAME, "").matches(HANGUL)
                : english.contains(text);
        if (other) {
            left.add(where + ": " + text);
        }
    }

    private static String where(Node node) {
        Node at = node;
        while (at != null && at.getId() == null) {
            at = at.getParent();
        }
        return (at == null ? "" : "#" + at.getId() + " ") + String.join(".", node.getStyleClass());
    }
}
