package org.latentexplorer.ui.common;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for files. */
public interface FileDialogs {
    /** Kinds of files; {@code app.file.<name>} is the kind's name in the bundles. */
    enum Kind {
        MODEL("zip"), PICTURE("png");

        private final String extension;

        Kind(String extension) {
            this.extension = extension;
        }

        public String extension() {
            return extension;
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
}
