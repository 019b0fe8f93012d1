package org.latentexplorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.ui.common.Texts;
import org.testfx.util.WaitForAsyncUtils;

/** No figure of a table or matrix is shortened, cut or out of reach, in any language, in windows as small as they get. */
class RoomForFiguresTest extends WholeWindow {
    /** Half a pixel more is not seen. */
    private static final double NOT_SEEN = 0.5;

    private final Set<String> wrong = new TreeSet<>();

    @Test
    void everyFigureHasItsRoom() throws Exception {
        everywhere(() -> {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                for (int[] size : new int[][] {{1024, 768}, {1280, 800}}) {
                    interact(() -> {
                        Texts.localeProperty().set(locale);
                        stage.setWidth(size[0]);
                        stage.setHeight(size[1]);
                    });
                    WaitForAsyncUtils.waitForFxEvents();
                    interact(() -> {
                        stage.getScene().getRoot().applyCss();
                        stage.getScene().getRoot().layout();
                        look(stage.getScene().getRoot(), locale.getLanguage() + " " + size[0]);
                    });
                }
            }
            return null;
        });
        assertEquals(Set.of(), wrong);
    }

    private void look(Node node, String where) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && labeled.getText().matches("(?s).*\\d.*")) {
            check(labeled, where);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, where));
        }
    }

    private void check(Labeled labeled, String where) {
        // controls that leave the writing to a part of theirs have no text themselves
        String written = labeled.getChildrenUnmodifiable().stream().filter(part -> part instanceof Text && !(part instanceof FontIcon))
                .map(text -> ((Text) text).getText()).findFirst().orElse(labeled.getText());
        String named = where + " " + path(labeled) + " \"" + labeled.getText() + "\"";
        if (!written.equals(labeled.getText())) {
            wrong.add(named + " is written \"" + written + "\"");
        } else if (hidden(labeled)) {
            wrong.add(named + " is cut");
        }
    }

    /** Whether part of a node is neither in sight nor to be scrolled to. */
    private static boolean hidden(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        Bounds window = node.getScene().getRoot().getLayoutBounds();
        boolean across = false;
        boolean down = false;
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane scroll) {
                across |= scroll.getHbarPolicy() != ScrollBarPolicy.NEVER;
                down |= scroll.getVbarPolicy() != ScrollBarPolicy.NEVER;
            } else if (at.getClip() != null && !across) {
                window = at.localToScene(at.getLayoutBounds());
            }
        }
        return !across && (bounds.getMinX() < window.getMinX() - NOT_SEEN
                || bounds.getMaxX() > window.getMaxX() + NOT_SEEN)
                || !down && (bounds.getMinY() < window.getMinY() - NOT_SEEN
                || bounds.getMaxY() > window.getMaxY() + NOT_SEEN);
    }

    private static String path(Node node) {
        StringBuilder path = new StringBuilder(name(node));
        int depth = 0;
        for (Node at = node.getParent(); at != null && depth < 3; at = at.getParent()) {
            if (at.getId() != null) {
                path.insert(0, "#" + at.getId() + " ");
                depth++;
            }
        }
        return path.toString();
    }

    private static String name(Node node) {
        return node.getId() != null ? "#" + node.getId() : "." + String.join(".", node.getStyleClass());
    }
}
