package org.latentexplorer.ui.shell;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.event.EventTarget;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.UndoKeys;
import org.latentexplorer.ui.session.Request;

/** The whole window. */
public final class ShellView extends StackPane {
    /** Heights of the tabs below the map, in a small window. */
    private static final double ROW = -232;
    private static final double TALL_ROW = -440;

    private final ShellViewModel model;
    private final FilesViewModel files;
    private final Parts parts;
    private final Shortcuts shortcuts;
    private final ModalPane modal = new ModalPane();
    private final TabPane tabs = new TabPane();

    public ShellView(ShellViewModel model, FilesViewModel files, Parts parts) {
        this.model = model;
        this.files = files;
        this.parts = parts;
        this.shortcuts = new Shortcuts(model, parts.training());
        getStyleClass().add("shell");
        SplitPane touching = new SplitPane(panel(parts.map(), "map-panel"), panel(parts.decoder(), "side-panel"));
        SplitPane.setResizableWithParent(touching.getItems().getLast(), false);
        SplitPane rows = new SplitPane(touching, tabs(parts));
        rows.setOrientation(Orientation.VERTICAL);
        SplitPane.setResizableWithParent(tabs, false);
        // the recipe is the longest part, so it gets the window's whole height
        SplitPane columns = new SplitPane(panel(parts.recipe(), "side-panel"), rows);
        SplitPane.setResizableWithParent(columns.getItems().getFirst(), false);
        BorderPane window = new BorderPane(columns);
        window.setTop(new VBox(new Toolbar(model, files, parts), new FailureBanner(model)));
        getChildren().addAll(window, dropTarget(), modal);
        new Dividers(columns, model, 1280).install("recipe", 296);
        new Dividers(touching, model, 984).install("decoder", -296);
        placeRows(new Dividers(rows, model, 760));
        styleProperty().bind(Bindings.format("-fx-font-size: %dpx; -fx-font-family: \"" + Fonts.family() + "\";",
                model.typeProperty()));
        listen();
    }

    /** Some tabs need more height than others; each kind has its own. */
    private void placeRows(Dividers rows) {
        rows.install("rows", ROW);
        tabs.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            boolean tall = parts.tabs().get(index.intValue()).tall();
            rows.use(tall ? "rows.tall" : "rows", tall ? TALL_ROW : ROW);
        });
    }

    private DropTarget dropTarget() {
        DropTarget.Kind opened = new DropTarget.Kind(DropTarget::model, "app.drop", files::open);
        DropTarget.Kind data = new DropTarget.Kind(DropTarget::data, "app.drop.data", model::openData);
        DropTarget.Kind picture = new DropTarget.Kind(DropTarget::picture, "app.drop.picture", model::openPicture);
        return new DropTarget(this, modal.displayProperty().not(), List.of(opened, data, picture));
    }

    private static StackPane panel(Node content, String style) {
        StackPane panel = new StackPane(content);
        panel.getStyleClass().add(style);
        return panel;
    }

    private TabPane tabs(Parts parts) {
        tabs.setId("tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setMinHeight(168);
        for (Parts.Tab part : parts.tabs()) {
            Tab tab = new Tab();
            tab.setId("tab-" + part.id());
            tab.textProperty().bind(Texts.bind("app.tab." + part.id()));
            tabs.getTabs().add(tab);
        }
        int last = (int) model.settings().number("tab", 0);
        tabs.getSelectionModel().select(Math.clamp(last, 0, tabs.getTabs().size() - 1));
        tabs.getSelectionModel().selectedIndexProperty().subscribe(
                (before, now) -> model.settings().put("tab", now));
        tabs.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            open(index.intValue());
            model.tabProperty().set(parts.tabs().get(index.intValue()).id());
        });
        model.tabProperty().subscribe(this::select);
        model.requests().take(Request.ShowTab.class, wanted -> select(wanted.id()));
        return tabs;
    }

    private void select(String id) {
        tabs.getTabs().stream().filter(tab -> tab.getId().equals("tab-" + id)).findFirst()
                .ifPresentOrElse(tabs.getSelectionModel()::select, tabs.getSelectionModel()::selectFirst);
    }

    /** Making and styling the content of a tab nobody has opened yet would only delay the first picture. */
    private void open(int index) {
        Tab tab = tabs.getTabs().get(index);
        if (tab.getContent() == null) {
            tab.setContent(parts.tabs().get(index).view().get());
        }
    }

    private void listen() {
        model.helpProperty().subscribe(shown -> {
            if (shown) {
                modal.show(new HelpBox(shortcuts, () -> model.helpProperty().set(false)));
            } else {
                modal.hide();
            }
        });
        files.questionProperty().subscribe(question -> {
            if (question == null) {
                modal.hide();
            } else {
                modal.show(new QuestionBox(files, question));
            }
        });
        parts.dialogs().forEach(dialog -> dialog.shown().subscribe(shown -> {
            if (shown) {
                model.helpProperty().set(false);
                modal.show(dialog.box().get());
            } else {
                modal.hide();
            }
        }));
        modal.displayProperty().subscribe(shown -> {
            if (!shown) {
                closed();
            }
        });
        addEventFilter(KeyEvent.ANY, this::keyInFront);
    }

    /** Keys go to the box in front; neither what has the focus behind it nor, before a question, a shortcut takes them. */
    private void keyInFront(KeyEvent event) {
        if (!modal.isDisplay()) {
            return;
        }
        boolean pressed = event.getEventType() == KeyEvent.KEY_PRESSED;
        if (pressed && event.getCode() == KeyCode.ESCAPE) {
            modal.hide();
            event.consume();
        } else if (asking() && event.isShortcutDown() && !editing(event)) {
            event.consume();
        } else if (!inFront(event.getTarget()) && !event.isShortcutDown() && !event.getCode().isFunctionKey()
                && event.getCode() != KeyCode.ENTER) {
            if (pressed) {
                modal.getContent().requestFocus();
            }
            event.consume();
        }
    }

    private boolean asking() {
        return files.questionProperty().get() != null || parts.dialogs().stream().anyMatch(d -> d.shown().get());
    }

    /** In a field of the box, copying and the like are no shortcuts of the window. */
    private boolean editing(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl && inFront(event.getTarget());
    }

    private boolean inFront(EventTarget target) {
        for (Node node = target instanceof Node it ? it : null; node != null; node = node.getParent()) {
            if (node == modal) {
                return true;
            }
        }
        return false;
    }

    /** The pane was closed by Escape or by a click beside the box. */
    private void closed() {
        model.helpProperty().set(false);
        if (files.questionProperty().get() != null) {
            files.answerCancel();
        }
        parts.dialogs().stream().filter(dialog -> dialog.shown().get()).forEach(dialog -> dialog.cancel().run());
    }

    /** What to call the open model. */
    public StringBinding modelNameBinding() {
        return Toolbar.modelName(files);
    }

    /** Style sheet and keyboard of the window. */
    public void install(Scene scene) {
        scene.getStylesheets().add(ShellView.class.getResource("/org/latentexplorer/ui/app.css").toExternalForm());
        shortcuts.install(scene);
        UndoKeys.install(scene, model.history(), () -> !modal.isDisplay());
    }
}
