package org.latentexplorer.dist;

import java.util.List;
import java.util.Locale;

/** The three systems, and what differs between them. Packages are made on the system they are for. */
enum Platform {
    /** On Linux the program and its command are one file, as packages' names are. */
    LINUX("latent-explorer", "so", "lib"),
    WINDOWS("Latent Explorer", "dll", "bin"),
    MACOS("Latent Explorer", "dylib", "lib");

    /** Folder and launcher of the program. */
    final String program;
    private final String library;
    /** Where a run-time image has its shared libraries. */
    final String libraries;

    Platform(String program, String library, String libraries) {
        this.program = program;
        this.library = library;
        this.libraries = libraries;
    }

    static Platform current() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.startsWith("win") ? WINDOWS : system.startsWith("mac") ? MACOS : LINUX;
    }

    /** Whether a file is a shared library of this system. */
    boolean isLibrary(String name) {
        return name.endsWith("." + library) || name.contains("." + library + ".") || name.endsWith(".jnilib");
    }

    /** Whether a file is a shared library of any system. */
    static boolean isAnyLibrary(String name) {
        return List.of(values()).stream().anyMatch(platform -> platform.isLibrary(name)) || name.endsWith(".a");
    }
}
