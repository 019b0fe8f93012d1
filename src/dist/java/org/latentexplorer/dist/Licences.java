package org.latentexplorer.dist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The licence texts of everything in the package. A licence without a text here ends the build. */
final class Licences {
    /** What poms call a licence, as an expression, and the file with its text. */
    private static final Map<String, String> TEXTS = Map.of(
            ".*Apache.*2\\.0.*", "Apache-2.0.txt",
            "MIT.*|The MIT.*", "MIT.txt",
            "BSD.*|.*BSD.*License.*", "BSD.txt",
            "GPLv2\\+CE|GPLv2 with Classpath.*", "GPL-2.0-with-Classpath-Exception.txt",
            ".*(GPL|General Public License|GNU).*3.*", "GPL-3.0.txt");
    private static final Pattern NAME = Pattern.compile("\\(([^()]*(?:\\([^()]*\\)[^()]*)?)\\)");
    private static final Pattern TEXT = Pattern.compile("META-INF/(LICEN[CS]E|NOTICE|COPYING)[^/]*",
            Pattern.CASE_INSENSITIVE);

    private Licences() {
    }

    static void add(Build build, Path folder) throws IOException {
        Path list = build.root().resolve("target/dist-licences/THIRD-PARTY.txt");
        check(Files.readAllLines(list));
        Files.createDirectories(folder);
        Files.copy(list, folder.resolve("THIRD-PARTY.txt"));
        for (String name : List.of("components.txt", "Apache-2.0.txt", "MIT.txt", "BSD.txt")) {
            Files.copy(build.source("licences").resolve(name), folder.resolve(name));
        }
        Files.copy(build.root().resolve("LICENSE"), folder.resolve("GPL-3.0.txt"));
        Path legal = Path.of(System.getProperty("java.home"), "legal", "java.base");
        Files.copy(legal.resolve("LICENSE"), folder.resolve("GPL-2.0-with-Classpath-Exception.txt"));
        Files.copy(legal.resolve("gcc.md"), folder.resolve("GCC.txt"));
        try (Stream<Path> jars = Files.list(build.jars())) {
            for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                texts(jar, folder.resolve(jar.getFileName().toString().replace(".jar", "")));
            }
        }
    }

    /** Every artifact must have one licence at least whose text is shipped. */
    private static void check(List<String> lines) {
        for (String line : lines) {
            if (line.trim().startsWith("(")) {
                Matcher names = NAME.matcher(line.trim());
                boolean known = false;
                while (names.find() && !known) {
                    String name = names.group(1);
                    known = TEXTS.keySet().stream().anyMatch(name::matches);
                }
                if (!known) {
                    throw new IllegalStateException("No licence text for " + line.trim());
                }
            }
        }
    }

    private static void texts(Path jar, Path folder) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements();) {
                JarEntry entry = entries.nextElement();
                if (TEXT.matcher(entry.getName()).matches()) {
                    Files.createDirectories(folder);
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, folder.resolve(Path.of(entry.getName()).getFileName().toString()));
                    }
                }
            }
        }
    }
}
