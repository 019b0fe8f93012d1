package org.latentexplorer.dist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The Java run-time image with JavaFX in it, after jlink.conf. */
final class RuntimeImage {
    private RuntimeImage() {
    }

    /** Links it to {@code target/dist/runtime}. */
    static Path link(Build build) throws IOException, InterruptedException {
        Path modules = build.target().resolve("modules");
        for (Path jar : build.javafx()) {
            module(build, jar, modules);
        }
        Path runtime = build.target().resolve("runtime");
        // as a program of its own, as only that reads argument files
        Tools.run(Path.of(System.getProperty("java.home"), "bin", "jlink"), "@" + build.root().resolve("jlink.conf"), "--module-path", modules, "--output", runtime);
        return runtime;
    }

    /**
     * Makes a module file of a jar. From a jar, jlink would put JavaFX's native libraries among the classes, to be
     * unpacked into every user's home folder at the first start; from this, they lie in the image as the JDK's do.
     */
    private static void module(Build build, Path jar, Path modules) throws IOException {
        String name = jar.getFileName().toString().replaceFirst("-\\d.*", "").replace('-', '.');
        Path parts = build.target().resolve("parts").resolve(name);
        Path classes = Files.createDirectories(parts.resolve("classes"));
        Path libraries = Files.createDirectories(parts.resolve("libraries"));
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements();) {
                JarEntry entry = entries.nextElement();
                if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/")
                        && !entry.getName().endsWith(".jar")) {
                    boolean library = build.platform().isLibrary(entry.getName());
                    unpack(file, entry, (library ? libraries : classes).resolve(entry.getName()));
                }
            }
        }
        Files.createDirectories(modules);
        Tools.jdk("jmod", "create", "--class-path", classes, "--libs", libraries,
                "--legal-notices", notices(build), modules.resolve(name + ".jmod"));
    }

    /** JavaFX is licensed as the JDK is, and holds two of the libraries that the JDK holds too. */
    private static Path notices(Build build) throws IOException {
        Path folder = build.target().resolve("parts/legal");
        Path legal = Path.of(System.getProperty("java.home"), "legal", "java.desktop");
        for (String name : List.of("LICENSE", "ADDITIONAL_LICENSE_INFO", "ASSEMBLY_EXCEPTION", "jpeg.md", "mesa3d.md")) {
            if (Files.notExists(folder.resolve(name))) {
                Tools.copy(legal.resolve(name).toRealPath(), folder.resolve(name));
            }
        }
        return folder;
    }

    private static void unpack(JarFile jar, JarEntry entry, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, to);
        }
    }
}
