package org.latentexplorer.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The .deb and, where rpmbuild is, the .rpm. jpackage could make both, but it puts nothing outside the program's own
 * folder: command, man pages, completion, menu entry and file type would have to be made by scripts while
 * installing. Here they are files of the package as any other: the system's triggers see them come and go, and
 * no script is run.
 */
final class LinuxPackages {
    private static final String OPT = "opt/latent-explorer";
    /** What Display looks for before it opens the window, and what the command line's pictures need. */
    private static final String DEB = "libc6 (>= 2.34), libgtk-3-0 | libgtk-3-0t64, libx11-6, libxtst6,"
            + " libpangoft2-1.0-0, libfreetype6, libfontconfig1, libstdc++6, zlib1g";
    private static final String RPM = "gtk3, libX11, libXtst, pango, freetype, fontconfig, libstdc++, zlib";

    private LinuxPackages() {
    }

    static void make(Build build) throws IOException, InterruptedException {
        Path tree = build.target().resolve("tree");
        Tools.copy(build.image(), tree.resolve(OPT));
        system(build, tree);
        if (build.formats().contains("rpm") && Tools.has("rpmbuild")) {
            rpm(build, tree);
        }
        if (build.formats().contains("deb") && Tools.has("dpkg-deb")) {
            deb(build, tree);
        }
        Tools.delete(tree);
    }

    /** The files outside the program's folder. */
    private static void system(Build build, Path tree) throws IOException {
        Path share = tree.resolve("usr/share");
        try (Stream<Path> parts = Files.list(tree.resolve(OPT).resolve("share"))) {
            for (Path part : parts.toList()) {
                Files.createDirectories(share);
                Files.move(part, share.resolve(part.getFileName()));
            }
        }
        Files.delete(tree.resolve(OPT).resolve("share"));
        Files.createDirectories(tree.resolve("usr/bin"));
        Files.createSymbolicLink(tree.resolve("usr/bin/latent-explorer"), Path.of("/" + OPT + "/bin/latent-explorer"));
        Tools.copy(build.source("linux/latent-explorer.desktop"),
                share.resolve("applications/latent-explorer.desktop"));
        Tools.copy(build.source("linux/latent-explorer.mime.xml"), share.resolve("mime/packages/latent-explorer.xml"));
        String metainfo = "org.latentexplorer.LatentExplorer.metainfo.xml";
        Tools.copy(build.source("linux").resolve(metainfo), share.resolve("metainfo").resolve(metainfo));
        Files.createDirectories(share.resolve("doc/latent-explorer"));
        Tools.copy(build.source("linux/copyright"), share.resolve("doc/latent-explorer/copyright"));
        icons(build, share.resolve("icons/hicolor"));
    }

    private static void icons(Build build, Path folder) throws IOException {
        Path icons = build.root().resolve("assets/icon");
        for (String name : new String[] {"apps/latent-explorer", "mimetypes/application-vnd.latentexplorer.model+zip"}) {
            String file = name.startsWith("apps") ? "latent-explorer" : "model";
            for (int size : new int[] {16, 32, 48, 64, 128, 256, 512}) {
                Tools.copy(icons.resolve(file + "-" + size + ".png"),
                        folder.resolve(size + "x" + size).resolve(name + ".png"));
            }
            Tools.copy(icons.resolve(file + ".svg"), folder.resolve("scalable").resolve(name + ".svg"));
        }
    }

    private static void deb(Build build, Path tree) throws IOException, InterruptedException {
        Path share = tree.resolve("usr/share");
        Files.createDirectories(share.resolve("zsh/vendor-completions"));
        Files.move(share.resolve("zsh/site-functions/_latent-explorer"),
                share.resolve("zsh/vendor-completions/_latent-explorer"));
        Files.delete(share.resolve("zsh/site-functions"));
        long kibibytes;
        try (Stream<Path> files = Files.walk(tree)) {
            kibibytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() / 1024;
        }
        String architecture = build.natives().endsWith("arm64") ? "arm64" : "amd64";
        Tools.write(tree.resolve("DEBIAN/control"), filled(build, "linux/control", DEB)
                .replace("@ARCHITECTURE@", architecture).replace("@SIZE@", String.valueOf(kibibytes)));
        // xz is what every Debian and Ubuntu unpacks
        Tools.run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree,
                build.target().resolve(build.packageName() + ".deb"));
    }

    private static void rpm(Build build, Path tree) throws IOException, InterruptedException {
        Path work = build.target().resolve("rpm");
        Path spec = work.resolve("latent-explorer.spec");
        Tools.write(spec, filled(build, "linux/spec", RPM).replace("@TREE@", tree.toString()));
        Tools.run("rpmbuild", "-bb", "--quiet", "--define", "_topdir " + work, "--define", "_rpmdir " + work,
                "--define", "_binary_payload w6T0.xzdio", spec);
        try (Stream<Path> files = Files.walk(work)) {
            Path made = files.filter(file -> file.toString().endsWith(".rpm")).findFirst().orElseThrow();
            Files.move(made, build.target().resolve(build.packageName() + ".rpm"));
        }
        Tools.delete(work);
    }

    private static String filled(Build build, String template, String dependencies) throws IOException {
        return Files.readString(build.source(template)).replace("@DEPENDS@", dependencies)
                // sorts before the release
                .replace("@VERSION@", build.version().replace("-SNAPSHOT", "~snapshot"));
    }
}
