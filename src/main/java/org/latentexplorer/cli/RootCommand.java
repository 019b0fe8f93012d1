package org.latentexplorer.cli;

import org.latentexplorer.model.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The command without a command: the list of them. */
@Command(name = "latent-explorer", sortOptions = false, abbreviateSynopsis = true, versionProvider = RootCommand.Versions.class)
final class RootCommand extends BaseCommand {
    @Option(names = {"-V", "--version"}, versionHelp = true, order = LAST)
    @SuppressWarnings("unused")
    private boolean version;

    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Version.NAME + " " + Version.NUMBER, "Java " + Runtime.version() + ", "
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch")};
        }
    }

    RootCommand() {
        super(0);
    }

    @Override
    public Integer call() {
        throw usage("cli.usage.nothing");
    }
}
