package org.latentexplorer.ui.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.latentexplorer.ui.common.Texts;

/** Cards to choose one of: a picture if there is one, a title, and a paragraph. */
final class Gallery<T> extends ScrollPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double CARD = 320;
    private static final double TALLEST = 592;
    private static final double GAP = 4;

    private final List<T> options;
    private final List<Button> cards = new ArrayList<>();
    private final int columns;

    Gallery(List<T> options, Function<T, String> key, Function<T, Node> picture, int columns, Consumer<T> choose) {
        this.options = options;
        this.columns = columns;
        getStylesheets().add(Gallery.class.getResource("/org/latentexplorer/ui/recipe.css").toExternalForm());
        getStyleClass().add("gallery");
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFitToWidth(true);
        GridPane grid = new GridPane(GAP, GAP);
        for (int i = 0; i < options.size(); i++) {
            T option = options.get(i);
            Button card = card(key.apply(option), picture.apply(option));
            card.setOnAction(e -> choose.accept(option));
            cards.add(card);
            grid.add(card, i % columns, i / columns);
        }
        grid.getStyleClass().add("cards");
        setContent(grid);
        setMaxHeight(TALLEST);
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    private static Button card(String key, Node picture) {
        Label title = new Label();
        title.textProperty().bind(Texts.bind(key + ".title"));
        title.getStyleClass().add("title");
        Label about = new Label();
        about.textProperty().bind(Texts.bind(key + ".about"));
        about.getStyleClass().add("about");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(4, title, about);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox content = new CardContent();
        if (picture != null) {
            content.getChildren().add(picture);
        }
        content.getChildren().add(words);
        Button card = new Button(null, content);
        card.setId("card-" + key.replace('.', '-'));
        card.getStyleClass().add("card");
        card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        card.setAlignment(Pos.TOP_LEFT);
        card.setMaxHeight(Double.MAX_VALUE);
        GridPane.setFillHeight(card, true);
        card.accessibleTextProperty().bind(title.textProperty().concat(". ").concat(about.textProperty()));
        return card;
    }

    /** The arrow keys go from card to card. */
    private void move(KeyEvent e) {
        int at = cards.indexOf(getScene().getFocusOwner());
        int to = switch (e.getCode()) {
            case LEFT -> at - 1;
            case RIGHT -> at + 1;
            case UP -> at - columns;
            case DOWN -> at + columns;
            case HOME -> 0;
            case END -> cards.size() - 1;
            default -> -1;
        };
        if (at >= 0 && to >= 0 && to < cards.size()) {
            focus(to);
        }
        if (e.getCode().isArrowKey()) {
            e.consume();
        }
    }

    /** Begins at the option that is chosen now. */
    void begin(T chosen) {
        int at = Math.max(0, options.indexOf(chosen));
        cards.get(at).pseudoClassStateChanged(CHOSEN, true);
        applyCss();
        layout();
        focus(at);
    }

    /** The Tab key, and whoever gives the first focus, find this card only. */
    private void focus(int card) {
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).setFocusTraversable(i == card);
        }
        cards.get(card).requestFocus();
        show(cards.get(card));
    }

    private void show(Node card) {
        Bounds seen = card.getBoundsInParent();
        double hidden = getContent().getBoundsInLocal().getHeight() - getViewportBounds().getHeight();
        double top = getVvalue() * hidden;
        double wanted = Math.clamp(top, seen.getMaxY() + GAP - getViewportBounds().getHeight(),
                Math.max(seen.getMinY() - GAP, seen.getMaxY() + GAP - getViewportBounds().getHeight()));
        setVvalue(hidden <= 0 ? 0 : Math.clamp(wanted / hidden, 0, 1));
    }

    /** A button asks how high it wants to be without telling how wide it is, so the paragraph could not be broken. */
    private static final class CardContent extends HBox {
        CardContent() {
            super(12);
            setAlignment(Pos.TOP_LEFT);
            setMinWidth(CARD);
            setPrefWidth(CARD);
        }

        @Override
        protected double computeMinHeight(double width) {
            return super.computeMinHeight(CARD);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(CARD);
        }
    }
}
