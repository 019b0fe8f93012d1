package org.latentexplorer.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files a person downloads. */
final class Installers {
    /** By this, a newer .msi finds the older one and takes its place. */
    private static final String UPGRADE = "6f3f2c0e-6b0b-4b0e-9d52-3f6b1a0c7a51";

    private Installers() {
    }

    static void make(Build build) throws IOException, InterruptedException {
        boolean zip = build.platform() == Platform.WINDOWS;
        if (build.formats().contains(zip ? "zip" : "tar.gz")) {
            archive(build, build.target().resolve(build.packageName() + (zip ? ".zip" : ".tar.gz")));
        }
        if (build.platform() == Platform.LINUX) {
            LinuxPackages.make(build);
        } else if (zip && build.formats().contains("msi")) {
            jpackage(build, "msi", "--win-menu", "--win-shortcut-prompt", "--win-dir-chooser",
                    "--win-upgrade-uuid", UPGRADE, "--license-file", build.root().resolve("LICENSE"),
                    "--file-associations", build.source("windows/model.properties"));
        } else if (build.formats().contains("dmg")) {
            jpackage(build, "dmg");
        }
    }

    /** The program's folder, to be unpacked anywhere and started. */
    private static void archive(Build build, Path file) throws IOException, InterruptedException {
        if (build.platform() == Platform.LINUX) {
            Tools.run("tar", "-I", "gzip -9", "-c", "-f", file, "-C", build.image().getParent(),
                    build.image().getFileName());
            return;
        }
        // Windows has a tar too, and its -a goes by the file's ending
        Tools.run("tar", "-a", "-c", "-f", file, "-C", build.image().getParent(), build.image().getFileName());
    }

    private static void jpackage(Build build, String type, Object... more) throws IOException {
        Path folder = build.target().resolve("installer");
        Object[] args = {"--type", type, "--dest", folder, "--app-image", build.image(),
            "--name", build.platform().program, "--app-version", build.plainVersion(),
            "--vendor", "Latent Explorer", "--description", "Explores the latent space of autoencoders"};
        Object[] all = new Object[args.length + more.length];
        System.arraycopy(args, 0, all, 0, args.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        Tools.jdk("jpackage", all);
        try (var files = Files.list(folder)) {
            Path made = files.findFirst().orElseThrow();
            Files.move(made, build.target().resolve(build.packageName() + "." + type));
        }
    }
}
