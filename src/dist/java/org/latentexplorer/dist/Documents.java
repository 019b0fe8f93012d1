package org.latentexplorer.dist;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.latentexplorer.cli.CommandLineProgram;
import org.latentexplorer.cli.Console;
import org.latentexplorer.model.Languages;
import picocli.AutoComplete;
import picocli.CommandLine;

/** What comes with the program to be read by people and shells: licences, man pages, completion. */
final class Documents {
    static final String COMPLETION = "bash-completion/completions/latent-explorer";

    private Documents() {
    }

    static void add(Build build) throws IOException {
        Licences.add(build, build.app().resolve("licences"));
        if (build.platform() != Platform.WINDOWS) {
            Path share = share(build);
            for (Locale locale : Languages.all()) {
                boolean english = locale.equals(Locale.ENGLISH);
                man(build, share.resolve(english ? "man/man1" : "man/" + locale.getLanguage() + "/man1"), locale);
            }
            Tools.write(share.resolve(COMPLETION), AutoComplete.bash("latent-explorer", commands(Locale.ENGLISH)));
            // zsh reads the same file through its emulation of bash's completion
            Tools.copy(build.source("linux/completion.zsh"),
                    share.resolve("zsh/site-functions/_latent-explorer"));
        }
    }

    /** Where the image has them; a package puts them where the system looks. */
    static Path share(Build build) {
        return build.platform() == Platform.MACOS ? build.image().resolve("Contents/share")
                : build.image().resolve("share");
    }

    private static void man(Build build, Path folder, Locale locale) throws IOException {
        Files.createDirectories(folder);
        String page = ManPage.of(commands(locale), build.version(), locale);
        try (OutputStream file = new GZIPOutputStream(
                Files.newOutputStream(folder.resolve("latent-explorer.1.gz")))) {
            file.write(page.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static CommandLine commands(Locale locale) {
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream());
        return CommandLineProgram.commandLine(null, new Console(nowhere, nowhere, false, locale));
    }
}
