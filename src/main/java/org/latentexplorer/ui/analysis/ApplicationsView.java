package org.latentexplorer.ui.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.session.Request;
import org.latentexplorer.ui.session.Session;

/** What codes are good for: the applications at the left, the chosen one at the right. */
public final class ApplicationsView extends BorderPane {
    /**
     * An application.
     *
     * @param id   the end of its name's key, {@code applications.<id>}; what it answers stands at {@code .about}
     * @param view made when it is first chosen
     */
    public record Entry(String id, Ikon icon, Supplier<? extends Node> view) {
    }

    private final ListView<Entry> list = new ListView<>();
    private final Map<Entry, Node> made = new HashMap<>();

    public ApplicationsView(Session session, List<Entry> entries) {
        setId("applications");
        getStyleClass().add("applications");
        getStylesheets().add(ApplicationsView.class.getResource("/org/latentexplorer/ui/applications.css")
                .toExternalForm());
        list.setId("applications-list");
        list.accessibleTextProperty().bind(Texts.bind("applications.list"));
        list.setCellFactory(view -> new Cell());
        list.getItems().setAll(entries);
        setLeft(list);
        list.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                setCenter(made.computeIfAbsent(entry, e -> scrolling(e.view().get())));
            }
        });
        list.getSelectionModel().selectFirst();
        session.requests().take(Request.ShowApplication.class, wanted -> choose(wanted.id()));
    }

    /** All of an application is reached, however low or narrow the place below the map is. */
    private static Node scrolling(Node view) {
        ScrollPane scroll = new ScrollPane(view);
        scroll.getStyleClass().add("application-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        return scroll;
    }

    private void choose(String id) {
        list.getItems().stream().filter(e -> e.id().equals(id)).findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private static final class Cell extends ListCell<Entry> {
        private final FontIcon icon = new FontIcon();
        private final Label name = new Label();
        private final Label about = new Label();
        private final HBox row;

        Cell() {
            name.getStyleClass().add("application-name");
            about.getStyleClass().add("application-about");
            VBox words = new VBox(name, about);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            words.setAlignment(Pos.CENTER_LEFT);
            row = new HBox(10, icon, words);
            row.setAlignment(Pos.CENTER_LEFT);
            // a cell as wide as its longest line would make the list scroll sideways
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            name.textProperty().unbind();
            about.textProperty().unbind();
            accessibleTextProperty().unbind();
            setGraphic(empty ? null : row);
            if (!empty) {
                setId("application-" + entry.id());
                icon.setIconCode(entry.icon());
                name.textProperty().bind(Texts.bind("applications." + entry.id()));
                about.textProperty().bind(Texts.bind("applications." + entry.id() + ".about"));
                accessibleTextProperty().bind(name.textProperty().concat(". ").concat(about.textProperty()));
                setTooltip(Widgets.tooltip(Texts.bind("applications." + entry.id() + ".about")));
            }
        }
    }
}
