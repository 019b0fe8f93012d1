package org.latentexplorer.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.DataFormat;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.ui.common.FileDialogs;
import org.latentexplorer.ui.common.Texts;

/** Lies over the window while a file is dragged over it that somebody wants, and takes the file. */
final class DropTarget extends StackPane {
    /**
     * Files that are wanted.
     *
     * @param wanted  tells them
     * @param key     the text's that invites to drop one
     * @param dropped takes one
     */
    record Kind(Predicate<File> wanted, String key, Consumer<Path> dropped) {
    }

    private record Found(Kind kind, Path path) {
    }

    private final ObservableBooleanValue open;
    private final List<Kind> kinds;
    private final Label label = new Label(null, new FontIcon(Feather.DOWNLOAD));

    /**
     * @param window where files may be dropped
     * @param open   whether they may be now
     * @param kinds  of a file that is of several the first counts
     */
    DropTarget(Node window, ObservableBooleanValue open, List<Kind> kinds) {
        this.open = open;
        this.kinds = kinds;
        setId("drop-target");
        getStyleClass().add("drop-target");
        setMouseTransparent(true);
        setVisible(false);
        getChildren().add(label);
        invite(kinds.getFirst());
        window.addEventHandler(DragEvent.DRAG_OVER, this::over);
        window.addEventHandler(DragEvent.DRAG_EXITED_TARGET, event -> setVisible(false));
        window.addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
    }

    private void invite(Kind kind) {
        label.textProperty().bind(Texts.bind(kind.key()));
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
        Optional<Found> found = find(files);
        found.ifPresent(it -> invite(it.kind()));
        setVisible(found.isPresent());
        return isVisible();
    }

    /** Takes the first file that is wanted, if one is. */
    boolean drop(List<File> files) {
        setVisible(false);
        Optional<Found> found = find(files);
        found.ifPresent(it -> it.kind().dropped().accept(it.path()));
        return found.isPresent();
    }

    private Optional<Found> find(List<File> files) {
        return !open.get() ? Optional.empty() : kinds.stream().flatMap(kind -> files.stream()
                .filter(kind.wanted()).map(file -> new Found(kind, file.toPath()))).findFirst();
    }

    /** Whether a file is a model's, by its name. */
    static boolean model(File file) {
        return FileDialogs.Kind.MODEL.matches(file.toPath());
    }

    /** Whether a file may be data: a folder, or what a format tells by its name. */
    static boolean data(File file) {
        return file.isDirectory() || DataFormat.ofFiles().stream().anyMatch(format -> format.ends(file.getName()));
    }

    /** Whether a file is a single picture, by its name. */
    static boolean picture(File file) {
        return ImageImport.picture(file.getName());
    }
}
