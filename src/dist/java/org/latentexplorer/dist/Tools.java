package org.latentexplorer.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** The JDK's tools, other programs, and files. Whatever fails ends the build with its name. */
final class Tools {
    private Tools() {
    }

    /** Runs a tool of this JDK. */
    static void jdk(String tool, Object... args) {
        String[] words = Stream.of(args).map(String::valueOf).toArray(String[]::new);
        int code = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, words);
        if (code != 0) {
            throw new IllegalStateException(tool + " " + String.join(" ", words) + " ended with " + code);
        }
    }

    /** Runs a program and waits for it. */
    static void run(Object... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(Stream.of(command).map(String::valueOf).toList());
        int code = new ProcessBuilder(words).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", words) + " ended with " + code);
        }
    }

    /** Whether a program is on the path. */
    static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> unchecked(() -> Files.delete(file)));
            }
        }
    }

    /** Copies a file or folder, and makes the folders above it. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> unchecked(() -> {
                Path copy = to.resolve(from.relativize(file).toString());
                if (!Files.isDirectory(file)) {
                    Files.copy(file, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES,
                            java.nio.file.LinkOption.NOFOLLOW_LINKS);
                } else {
                    Files.createDirectories(copy);
                }
            }));
        }
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Something with files. */
    interface OnFiles {
        void run() throws IOException;
    }

    static void unchecked(OnFiles action) {
        try {
            action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
