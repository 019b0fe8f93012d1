package org.latentexplorer.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.ui.common.Widgets;

/** Lies over the window while a model file is dragged over it, and takes the file. */
final class DropTarget extends StackPane {
    private final Consumer<Path> dropped;

    /** @param window where files may be dropped */
    DropTarget(Node window, Consumer<Path> dropped) {
        this.dropped = dropped;
        setId("drop-target");
        getStyleClass().add("drop-target");
        setMouseTransparent(true);
        setVisible(false);
        Label label = Widgets.label("app.drop");
        label.setGraphic(new FontIcon(Feather.DOWNLOAD));
        getChildren().add(label);
        window.addEventHandler(DragEvent.DRAG_OVER, this::over);
        window.addEventHandler(DragEvent.DRAG_EXITED_TARGET, event -> setVisible(false));
        window.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
    }

    private void over(DragEvent event) {
        if (file(event.getDragboard()).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            setVisible(true);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        setVisible(false);
        Optional<Path> path = file(event.getDragboard());
        event.setDropCompleted(path.isPresent());
        event.consume();
        path.ifPresent(dropped);
    }

    private static Optional<Path> file(Dragboard board) {
        return board.getFiles().stream().map(File::toPath)
                .filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".zip")).findFirst();
    }
}
