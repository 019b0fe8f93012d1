package org.latentexplorer.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program's folder on Linux, laid out as jpackage would, but for the launcher: jpackage's asks {@code dpkg} and
 * {@code rpm} at each start which package it belongs to, which takes a fifth of a second and more where many packages
 * are installed. A script that knows where it lies takes none.
 */
final class LinuxImage {
    private LinuxImage() {
    }

    static void make(Build build, Path runtime, Path jars, List<String> options) throws IOException {
        Tools.copy(jars, build.app());
        Path inside = build.image().resolve("lib/runtime");
        Tools.copy(runtime, inside);
        // under the program's name, as that is what lists of processes show
        Tools.copy(Path.of(System.getProperty("java.home"), "bin", "java"), inside.resolve("bin/latent-explorer"));
        launcher(build, options);
    }

    /** Writes the launcher; jars are searched in the order of their names, the program's own first. */
    static void launcher(Build build, List<String> options) throws IOException {
        String own = "latent-explorer-" + build.version() + ".jar";
        String classPath;
        try (Stream<Path> files = Files.list(build.app())) {
            classPath = Stream.concat(Stream.of(own), files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar") && !name.equals(own)).sorted())
                    .map(name -> "$app/" + name).collect(Collectors.joining(":"));
        }
        String words = options.stream().map(option -> option.replace("$APPDIR", "$app"))
                .map(option -> option.matches(".*[$*].*") ? '"' + option + '"' : option).collect(Collectors.joining(" "));
        Tools.write(build.launcher(), Files.readString(build.source("linux/launcher"))
                .replace("@OPTIONS@", words).replace("@CLASSPATH@", classPath));
        build.launcher().toFile().setExecutable(true, false);
    }
}
