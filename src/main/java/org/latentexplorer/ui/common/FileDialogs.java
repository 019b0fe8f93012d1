package org.latentexplorer.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks a person for files. */
public interface FileDialogs {
    /** Kinds of files; {@code app.file.<name>} is the kind's name in the bundles. */
    enum Kind {
        /** Models are zips, but a zip opens an archiver when it is double-clicked: they have an ending of their own. */
        MODEL("lxm", "zip"), PICTURE("png"), ANIMATION("gif"), TABLE("csv");

        private final List<String> extensions;

        Kind(String... extensions) {
            this.extensions = List.of(extensions);
        }

        /** How names of such files end, without the dot; the first one is for new files. */
        public List<String> extensions() {
            return extensions;
        }

        /** Whether a name ends as this kind's do, in whichever case. */
        public boolean matches(Path file) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            return extensions.stream().anyMatch(extension -> name.endsWith("." + extension));
        }
    }

    /** A file to open; empty if the person thought better of it. */
    Optional<Path> open(Kind kind);

    /**
     * A file to write, its name ending as its kind does.
     *
     * @param name what to propose
     */
    Optional<Path> save(Kind kind, String name);

    /** A folder to write several models into; empty as above, or where none can be asked for. */
    default Optional<Path> folder() {
        return Optional.empty();
    }
}
