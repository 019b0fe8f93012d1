package org.latentexplorer.dist;

import java.util.Arrays;
import java.util.Locale;
import org.latentexplorer.model.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The man page, written of the commands as they are: the same words as {@code --help}. */
final class ManPage {
    private final StringBuilder page = new StringBuilder();
    private final Locale locale;

    private ManPage(Locale locale) {
        this.locale = locale;
    }

    /** @return the page in roff, for section 1 */
    static String of(CommandLine line, String version, Locale locale) {
        return new ManPage(locale).write(line, version);
    }

    private String write(CommandLine line, String version) {
        CommandSpec root = line.getCommandSpec();
        page.append(".TH LATENT-EXPLORER 1 \"\" \"Latent Explorer ").append(version).append("\"\n");
        heading("man.name");
        text("latent-explorer - " + joined(root.usageMessage().header()));
        heading("man.synopsis");
        for (String way : new String[] {"[MODEL]", "COMMAND [OPTIONS]"}) {
            page.append(".B latent-explorer\n").append(escaped(way)).append("\n.br\n");
        }
        heading("man.description");
        text(joined(root.usageMessage().description()));
        heading("man.options");
        root.options().forEach(this::argument);
        heading("man.commands");
        line.getSubcommands().forEach(this::command);
        heading("man.exit");
        text(Messages.text(locale, "man.codes"));
        heading("man.files");
        text(Messages.text(locale, "man.folders"));
        return page.toString();
    }

    private void command(String name, CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        UsageMessageSpec usage = spec.usageMessage();
        page.append(".SS latent-explorer ").append(escaped(name)).append('\n');
        text(joined(usage.header()) + " " + joined(usage.description()));
        spec.positionalParameters().forEach(this::argument);
        for (OptionSpec option : spec.options()) {
            // those that every command has stand once, above
            if (spec.parent().findOption(option.longestName()) == null) {
                argument(option);
            }
        }
        if (usage.footer().length > 0) {
            page.append(".P\n.nf\n");
            String examples = String.join("\n", usage.footer()).replace("%n", "\n");
            examples.lines().map(String::strip).filter(example -> !example.isEmpty())
                    .forEach(example -> page.append(escaped(example)).append('\n'));
            page.append(".fi\n");
        }
    }

    private void argument(ArgSpec arg) {
        String label = arg instanceof OptionSpec option ? String.join(", ", option.names()) : arg.paramLabel();
        boolean takesValue = arg instanceof OptionSpec && arg.arity().max() > 0;
        page.append(".TP\n.B ").append(escaped(label)).append('\n');
        if (takesValue) {
            page.setLength(page.length() - 1);
            page.append(" \\fI").append(escaped(arg.paramLabel())).append("\\fR\n");
        }
        text(joined(arg.description()));
    }

    private void heading(String key) {
        page.append(".SH ").append(Messages.text(locale, key)).append('\n');
    }

    private void text(String words) {
        page.append(escaped(words.strip())).append('\n');
    }

    private static String joined(String[] lines) {
        return String.join(" ", Arrays.stream(lines).map(line -> line.replace("%n", " ").replace("%%", "%")).toList());
    }

    /** What roff would take for a command of its own. */
    private static String escaped(String words) {
        String text = words.replace("\\", "\\e").replace("-", "\\-").replace("…", "...");
        return text.startsWith(".") || text.startsWith("'") ? "\\&" + text : text;
    }
}
