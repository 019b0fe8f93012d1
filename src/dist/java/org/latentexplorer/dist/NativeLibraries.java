package org.latentexplorer.dist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The libraries of jars, unpacked into one folder. Otherwise they would be unpacked at the first start, hundreds of
 * megabytes into every user's home folder.
 */
final class NativeLibraries {
    static final String FOLDER = "native";
    /** Loading these, JavaCPP unpacks ND4J and OpenBLAS with and without LAPACK. */
    private static final List<String> BINDINGS = List.of("org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu",
            "org.bytedeco.openblas.global.openblas");

    private NativeLibraries() {
    }

    /** JVM options by which the program finds them; JNA's say nothing where it is not. */
    static List<String> options() {
        String folder = "$APPDIR/" + FOLDER;
        return List.of("-Djava.library.path=" + folder, "-Dorg.bytedeco.javacpp.pathsFirst=true",
                "-Djna.boot.library.path=" + folder, "-Djna.nounpack=true");
    }

    static void unpack(Build build) throws IOException, InterruptedException, ReflectiveOperationException {
        Path folder = Files.createDirectories(build.app().resolve(FOLDER));
        Path cache = build.target().resolve("javacpp");
        // JavaCPP knows which libraries its bindings need, and by which names, on every system
        System.setProperty("org.bytedeco.javacpp.cachedir", cache.toString());
        for (String binding : BINDINGS) {
            Class.forName(binding);
        }
        List<Path> files;
        try (Stream<Path> tree = Files.walk(cache)) {
            files = tree.filter(file -> Platform.isAnyLibrary(file.toString()) && !Files.isSymbolicLink(file))
                    .sorted().toList();
        }
        for (Path file : files) {
            add(build, file, folder);
        }
        if (build.platform() == Platform.WINDOWS) {
            jna(build, folder);
        }
        strip(build, folder);
    }

    /** Takes the names of what is not called from outside: 23 MB of ND4J's alone, which nobody debugs here. */
    private static void strip(Build build, Path folder) throws IOException, InterruptedException {
        if (build.platform() == Platform.LINUX && Tools.has("strip")) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(library -> !Files.isSymbolicLink(library)).toList()) {
                    Tools.run("strip", "--strip-unneeded", file);
                }
            }
        }
    }

    /** Copies a library, or makes it a link where it is there already by another name. */
    private static void add(Build build, Path file, Path folder) throws IOException {
        Path to = folder.resolve(file.getFileName());
        if (build.platform() != Platform.WINDOWS) {
            try (Stream<Path> there = Files.list(folder)) {
                for (Path same : there.toList()) {
                    if (Files.size(same) == Files.size(file) && Files.mismatch(same, file) < 0) {
                        Files.createSymbolicLink(to, same.getFileName());
                        return;
                    }
                }
            }
        }
        Files.copy(file, to);
    }

    private static void jna(Build build, Path folder) throws IOException {
        String place = "com/sun/jna/" + build.natives().replace("windows", "win32").replace("x86_64", "x86-64") + "/";
        try (Stream<Path> jars = Files.list(build.jars())) {
            for (Path jar : jars.filter(file -> file.getFileName().toString().matches("jna-\\d.*")).toList()) {
                try (JarFile file = new JarFile(jar.toFile())) {
                    for (JarEntry entry : file.stream().filter(e -> e.getName().startsWith(place)
                            && !e.isDirectory()).toList()) {
                        try (InputStream in = file.getInputStream(entry)) {
                            Files.copy(in, folder.resolve(entry.getName().substring(place.length())));
                        }
                    }
                }
            }
        }
    }
}
