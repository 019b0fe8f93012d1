package org.latentexplorer.dist;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One build of the packages.
 *
 * @param root     the project
 * @param target   what is made here; emptied before
 * @param jars     all jars but JavaFX's, as Maven gave them
 * @param javafx   JavaFX's modules, as jars
 * @param version  the pom's
 * @param natives  native platform as JavaCPP writes it, such as linux-x86_64
 * @param options  what the JVM needs
 * @param formats  the packages to make, such as deb and tar.gz
 * @param platform this system
 */
record Build(Path root, Path target, Path jars, List<Path> javafx, String version, String natives,
             List<String> options, List<String> formats, Platform platform) {
    static Build of(Map<String, String> settings) {
        Path root = Path.of("").toAbsolutePath();
        Path target = root.resolve("target/dist");
        List<Path> javafx = Stream.of(settings.get("javafx").split(File.pathSeparator)).map(Path::of).toList();
        return new Build(root, target, root.resolve("target/dist-jars"), javafx, settings.get("version"),
                settings.get("natives"), List.of(settings.get("jvm").trim().split("\\s+")),
                List.of(settings.get("formats").split(",")), Platform.current());
    }

    /** The version as installers want it: numbers and dots. */
    String plainVersion() {
        return version.replaceFirst("-.*", "");
    }

    /** The program as it will lie on a disk. */
    Path image() {
        return target.resolve("image").resolve(platform == Platform.MACOS ? platform.program + ".app"
                : platform.program);
    }

    /** The image's folder of jars, $APPDIR in the launcher's settings. */
    Path app() {
        return image().resolve(switch (platform) {
            case LINUX -> "lib/app";
            case WINDOWS -> "app";
            case MACOS -> "Contents/app";
        });
    }

    Path launcher() {
        return image().resolve(switch (platform) {
            case LINUX -> "bin/" + platform.program;
            case WINDOWS -> platform.program + ".exe";
            case MACOS -> "Contents/MacOS/" + platform.program;
        });
    }

    /** The name of a finished package without its ending, such as latent-explorer-1.0.0-linux-x86_64. */
    String packageName() {
        return "latent-explorer-" + version + "-" + natives;
    }

    Path source(String file) {
        return root.resolve("src/dist").resolve(file);
    }
}
