package org.latentexplorer.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.harawata.appdirs.AppDirsFactory;

/**
 * Where data sets are looked for; each folder holds one folder a data set, or is one itself.
 *
 * @param variable what {@code LATENT_EXPLORER_DATA} names, or null
 * @param user     the user's own; downloads go there
 * @param system   where the system's packages put theirs
 */
record DataFolders(Path variable, Path user, List<Path> system) {
    private static final String VARIABLE = "LATENT_EXPLORER_DATA";
    /** Debian's dataset-fashion-mnist: /usr/share/datasets/fashion-mnist. */
    private static final Path SYSTEM = Path.of("/usr/share/datasets");

    /** Those of this computer and user. */
    static DataFolders standard() {
        Path user = Path.of(AppDirsFactory.getInstance().getUserDataDir("latent-explorer", null, null), "data");
        return new DataFolders(variable(System.getenv(VARIABLE)), user, List.of(SYSTEM));
    }

    private static Path variable(String value) {
        try {
            return value == null || value.isBlank() ? null : Path.of(value).toAbsolutePath();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** All of them, the first to be looked at first. */
    List<Path> all() {
        List<Path> all = new ArrayList<>();
        if (variable != null) {
            all.add(variable);
        }
        all.add(user);
        all.addAll(system);
        return all;
    }

    /** The folders that may be a data set: all of them, and those in them, also where some tools put it below. */
    List<Path> candidates() {
        return all().stream().flatMap(root -> candidates(root).stream()).toList();
    }

    private static List<Path> candidates(Path root) {
        List<Path> folders = new ArrayList<>(List.of(root));
        try (Stream<Path> list = Files.list(root)) {
            list.filter(Files::isDirectory).sorted().forEach(child -> {
                folders.add(child);
                folders.add(child.resolve("raw"));
            });
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
        return folders;
    }
}
