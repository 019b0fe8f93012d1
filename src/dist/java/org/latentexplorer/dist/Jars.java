package org.latentexplorer.dist;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The jars as they are shipped: native libraries of other systems are gone, those of this one lie beside the jars in
 * the folder {@code native}, so that no start unpacks anything into a home folder.
 */
final class Jars {
    static final String NATIVE = "native";
    /** The same BLAS once more, in one piece with its binding: nothing here loads it. */
    private static final Set<String> UNUSED = Set.of("libjniopenblas_full.so", "jniopenblas_full.dll",
            "libjniopenblas_full.dylib");

    private Jars() {
    }

    /** Prunes all jars of the build into a folder. */
    static void prune(Build build, Path into) throws IOException {
        Files.createDirectories(into.resolve(NATIVE));
        List<Path> jars;
        try (Stream<Path> files = Files.list(build.jars())) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        for (Path jar : jars) {
            prune(build, jar, into);
        }
    }

    private static void prune(Build build, Path from, Path into) throws IOException {
        Path to = into.resolve(from.getFileName());
        List<JarEntry> kept = new ArrayList<>();
        try (JarFile jar = new JarFile(from.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements();) {
                JarEntry entry = entries.nextElement();
                if (Platform.isAnyLibrary(entry.getName())) {
                    keepLibrary(build, jar, entry, into.resolve(NATIVE));
                } else if (!entry.isDirectory() && !forBuilding(entry.getName())) {
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

    private static void keepLibrary(Build build, JarFile jar, JarEntry entry, Path folder) throws IOException {
        Path library = Path.of(entry.getName());
        String name = library.getFileName().toString();
        String of = library.getParent() == null ? "" : library.getParent().getFileName().toString();
        boolean ours = of.equals(build.natives()) || of.equals(jna(build.natives()));
        if (ours && !UNUSED.contains(name) && Files.notExists(folder.resolve(name))) {
            try (InputStream in = jar.getInputStream(entry)) {
                Files.copy(in, folder.resolve(name));
            }
        }
    }

    /** How JNA calls a platform of JavaCPP's. */
    private static String jna(String natives) {
        return natives.replace("windows", "win32").replace("macosx", "darwin").replace("arm64", "aarch64")
                .replace("x86_64", "x86-64");
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
            }
        }
    }
}
