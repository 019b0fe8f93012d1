package org.latentexplorer.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.latentexplorer.settings.Settings;
import org.latentexplorer.ui.common.FileDialogs;
import org.latentexplorer.ui.common.Texts;

/** The platform's own file dialogs, beginning in the folder used last. */
public final class NativeFileDialogs implements FileDialogs {
    private final Window owner;
    private final Settings settings;

    public NativeFileDialogs(Window owner, Settings settings) {
        this.owner = owner;
        this.settings = settings;
    }

    @Override
    public Optional<Path> open(Kind kind) {
        return remembered(kind, chooser(kind).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> save(Kind kind, String name) {
        FileChooser chooser = chooser(kind);
        chooser.setInitialFileName(name);
        return remembered(kind, chooser.showSaveDialog(owner)).map(path -> {
            String ending = "." + kind.extensions().getFirst();
            return kind.matches(path) ? path : path.resolveSibling(path.getFileName() + ending);
        });
    }

    @Override
    public Optional<Path> folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        lastFolder(Kind.MODEL).ifPresent(chooser::setInitialDirectory);
        File chosen = chooser.showDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        settings.put(folderKey(Kind.MODEL), chosen.getAbsolutePath());
        return Optional.of(chosen.toPath());
    }

    private FileChooser chooser(Kind kind) {
        FileChooser chooser = new FileChooser();
        String name = Texts.get("app.file." + kind.name().toLowerCase(Locale.ROOT));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(name,
                kind.extensions().stream().map(extension -> "*." + extension).toList()));
        lastFolder(kind).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<File> lastFolder(Kind kind) {
        String folder = settings.text(folderKey(kind), "");
        return !folder.isEmpty() && Files.isDirectory(Path.of(folder)) ? Optional.of(new File(folder))
                : Optional.empty();
    }

    private Optional<Path> remembered(Kind kind, File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        settings.put(folderKey(kind), chosen.getAbsoluteFile().getParent());
        return Optional.of(chosen.toPath());
    }

    private static String folderKey(Kind kind) {
        return "folder." + kind.name().toLowerCase(Locale.ROOT);
    }
}
