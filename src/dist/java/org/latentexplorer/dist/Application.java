package org.latentexplorer.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The program's folder: launcher, run-time image and jars. It runs from wherever it is put. */
final class Application {
    /**
     * What shortens the start beyond the options of every run; measured, see the README. The AOT cache is mapped where
     * it was made for, so its pages need not be changed, which is less memory too. And the thorough compiler lets
     * style sheets be: it would spend a third of its time on code that is busy during the start only.
     * There is no option for that but the one that has it give up methods of more than a few nodes, by their names.
     */
    private static final List<String> START = List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0",
            "-XX:CompileCommand=quiet", limited("com.sun.javafx.css*::*"), limited("javafx.scene.CssStyleHelper*::*"),
            limited("java.math.BigInteger::*"), limited("jdk.internal.classfile*::*"));

    private Application() {
    }

    /** Makes the image of the program: on Windows and macOS, jpackage does. */
    static void make(Build build, Path runtime) throws IOException {
        Path input = build.target().resolve("input");
        Jars.prune(build, input);
        if (build.platform() == Platform.LINUX) {
            LinuxImage.make(build, runtime, input, options(build));
            return;
        }
        List<Object> args = new ArrayList<>(List.of("--type", "app-image", "--dest", build.image().getParent(),
                "--name", build.platform().program, "--app-version", build.plainVersion(),
                "--vendor", "Latent Explorer", "--icon", icon(build),
                "--runtime-image", runtime, "--input", input,
                "--main-jar", "latent-explorer-" + build.version() + ".jar",
                "--main-class", "org.latentexplorer.Main"));
        options(build).forEach(option -> args.addAll(List.of("--java-options", option)));
        if (build.platform() == Platform.WINDOWS) {
            // there a program either has a console or a window: the command gets a launcher of its own
            args.addAll(List.of("--add-launcher", "latent-explorer=" + build.source("windows/command.properties")));
        }
        Tools.jdk("jpackage", args.toArray());
    }

    static Path icon(Build build) {
        return build.root().resolve("assets/icon/latent-explorer" + switch (build.platform()) {
            case LINUX -> throw new AssertionError("packages of Linux have icons of their own");
            case WINDOWS -> ".ico";
            case MACOS -> ".icns";
        });
    }

    private static String limited(String methods) {
        return "-XX:CompileCommand=MaxNodeLimit," + methods + ",100";
    }

    /** The pom's options, options of two words as one, those for the start, and where the native libraries lie. */
    private static List<String> options(Build build) {
        List<String> options = new ArrayList<>();
        for (String word : build.options()) {
            if (word.startsWith("-") || options.isEmpty()) {
                options.add(word);
            } else {
                options.set(options.size() - 1, options.getLast() + "=" + word);
            }
        }
        options.addAll(START);
        options.addAll(NativeLibraries.options());
        return options;
    }

    /** Adds an option to those every launcher gives to the JVM. */
    static void addOption(Build build, String option) throws IOException {
        if (build.platform() == Platform.LINUX) {
            List<String> all = options(build);
            all.add(option);
            LinuxImage.launcher(build, all);
            return;
        }
        try (Stream<Path> files = Files.list(build.app())) {
            for (Path settings : files.filter(file -> file.toString().endsWith(".cfg")).toList()) {
                // the section of JVM options is the last one
                Files.writeString(settings, "java-options=" + option + "\n", StandardOpenOption.APPEND);
            }
        }
    }
}
