package org.latentexplorer.dist;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/** The jars as they are shipped: classes and texts; what was native libraries is seen to by {@link NativeLibraries}. */
final class Jars {
    private Jars() {
    }

    /** Prunes all jars of the build into a folder. */
    static void prune(Build build, Path into) throws IOException {
        Files.createDirectories(into);
        List<Path> jars;
        try (Stream<Path> files = Files.list(build.jars())) {
            jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> build.platform() == Platform.WINDOWS || !ofWindows(file)).sorted().toList();
        }
        for (Path jar : jars) {
            prune(jar, into);
        }
    }

    /** JNA is here to ask Windows for a person's folders; elsewhere they are known by name. */
    private static boolean ofWindows(Path jar) {
        return jar.getFileName().toString().startsWith("jna-");
    }

    private static void prune(Path from, Path into) throws IOException {
        Path to = into.resolve(from.getFileName());
        List<JarEntry> kept = new ArrayList<>();
        try (JarFile jar = new JarFile(from.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements();) {
                JarEntry entry = entries.nextElement();
                if (!entry.isDirectory() && !Platform.isAnyLibrary(entry.getName()) && !forBuilding(entry.getName())) {
                    kept.add(entry);
                }
            }
            if (kept.stream().anyMatch(entry -> !entry.getName().startsWith("META-INF/"))) {
                write(jar, kept, to);
            }
        }
    }

    /** C headers and settings of GraalVM. */
    private static boolean forBuilding(String name) {
        return name.endsWith(".h") || name.startsWith("META-INF/native-image/");
    }

    private static void write(JarFile jar, List<JarEntry> entries, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to); JarOutputStream copy = new JarOutputStream(out)) {
            for (JarEntry entry : entries) {
                JarEntry same = new JarEntry(entry.getName());
                same.setTime(entry.getTime());
                copy.putNextEntry(same);
                try (InputStream in = jar.getInputStream(entry)) {
                    in.transferTo(copy);
                }
                copy.closeEntry();
                if (entry.getName().startsWith("org/latentexplorer/") && entry.getName().endsWith(".css")) {
                    binary(jar, entry, copy);
                }
            }
        }
    }

    /** Our style sheets once more, parsed: JavaFX looks for such a file before it parses the other itself. */
    private static void binary(JarFile jar, JarEntry entry, JarOutputStream copy) throws IOException {
        Path text = Files.createTempFile("style", ".css");
        Path parsed = Files.createTempFile("style", ".bss");
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, text, StandardCopyOption.REPLACE_EXISTING);
            Stylesheet.convertToBinary(text.toFile(), parsed.toFile());
            copy.putNextEntry(new JarEntry(entry.getName().replace(".css", ".bss")));
            Files.copy(parsed, copy);
            copy.closeEntry();
        } finally {
            Files.delete(text);
            Files.delete(parsed);
        }
    }
}
