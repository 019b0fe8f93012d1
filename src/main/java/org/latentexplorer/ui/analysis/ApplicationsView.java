package org.latentexplorer.ui.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.session.Request;
import org.latentexplorer.ui.session.Session;

/** What codes are good for: the applications at the left, the chosen one at the right. */
public final class ApplicationsView extends BorderPane {
    private final ListView<Application> list = new ListView<>();
    private final Map<Application, Node> made = new HashMap<>();

    public ApplicationsView(Session session, List<Application> applications) {
        setId("applications");
        getStyleClass().add("applications");
        getStylesheets().add(ApplicationsView.class.getResource("/org/latentexplorer/ui/applications.css")
                .toExternalForm());
        list.setId("applications-list");
        list.accessibleTextProperty().bind(Texts.bind("applications.list"));
        list.setCellFactory(view -> new Cell());
        list.getItems().setAll(applications);
        setLeft(list);
        list.getSelectionModel().selectedItemProperty().subscribe(application -> {
            if (application != null) {
                setCenter(made.computeIfAbsent(application, e -> scrolling(e.view().get())));
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

    private static final class Cell extends ListCell<Application> {
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
        protected void updateItem(Application application, boolean empty) {
            super.updateItem(application, empty);
            name.textProperty().unbind();
            about.textProperty().unbind();
            accessibleTextProperty().unbind();
            setGraphic(empty ? null : row);
            if (!empty) {
                setId("application-" + application.id());
                icon.setIconCode(application.icon());
                name.textProperty().bind(Texts.bind(application.title()));
                about.textProperty().bind(Texts.bind(application.title() + ".about"));
                accessibleTextProperty().bind(name.textProperty().concat(". ").concat(about.textProperty()));
                setTooltip(Widgets.tooltip(Texts.bind(application.title() + ".about")));
            }
        }
    }
}
