package org.latentexplorer.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
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
        if (over(event.getDragboard().getFiles())) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        event.setDropCompleted(drop(event.getDragboard().getFiles()));
        event.consume();
    }

    /** Whether one of the files is wanted; if so, shows that it may be dropped. */
    boolean over(List<File> files) {
        setVisible(model(files).isPresent());
        return isVisible();
    }

    /** Takes the first file that is wanted, if one is. */
    boolean drop(List<File> files) {
        setVisible(false);
        Optional<Path> path = model(files);
        path.ifPresent(dropped);
        return path.isPresent();
    }

    private static Optional<Path> model(List<File> files) {
        return files.stream().map(File::toPath)
                .filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".zip")).findFirst();
    }
}
