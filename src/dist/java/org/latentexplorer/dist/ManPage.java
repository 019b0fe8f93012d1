package org.latentexplorer.dist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The man page, written of the commands as they are: the same words as {@code --help}. */
final class ManPage {
    private final StringBuilder page = new StringBuilder();
    private final Map<String, String> headings;

    /** @param headings of the sections, by their English names */
    private ManPage(Map<String, String> headings) {
        this.headings = headings;
    }

    /** @return the page in roff, for section 1 */
    static String of(CommandLine line, String version, Locale locale) {
        return new ManPage(headings(locale)).write(line, version);
    }

    private static Map<String, String> headings(Locale locale) {
        return !locale.getLanguage().equals("ko") ? Map.of() : Map.of("NAME", "이름", "SYNOPSIS", "개요",
                "DESCRIPTION", "설명", "OPTIONS", "옵션", "COMMANDS", "명령", "EXIT STATUS", "종료 상태",
                "FILES", "파일", "0 done, 1 failed, 2 called wrongly.", "0 완료, 1 실패, 2 잘못된 사용.",
                "Settings and the log lie in the user's own folders; the environment variable"
                        + " LATENT_EXPLORER_DATA names a folder with data sets.",
                "설정과 로그는 사용자 폴더에 있으며, 환경 변수 LATENT_EXPLORER_DATA로 데이터 세트가 있는 폴더를 지정합니다.");
    }

    private String word(String english) {
        return headings.getOrDefault(english, english);
    }

    private String write(CommandLine line, String version) {
        CommandSpec root = line.getCommandSpec();
        page.append(".TH LATENT-EXPLORER 1 \"\" \"Latent Explorer ").append(version).append("\"\n");
        heading("NAME");
        text("latent-explorer - " + joined(root.usageMessage().header()));
        heading("SYNOPSIS");
        for (String way : new String[] {"[MODEL]", "COMMAND [OPTIONS]"}) {
            page.append(".B latent-explorer\n").append(escaped(way)).append("\n.br\n");
        }
        heading("DESCRIPTION");
        text(joined(root.usageMessage().description()));
        heading("OPTIONS");
        root.options().forEach(this::argument);
        heading("COMMANDS");
        line.getSubcommands().forEach(this::command);
        heading("EXIT STATUS");
        text(word("0 done, 1 failed, 2 called wrongly."));
        heading("FILES");
        text(word("Settings and the log lie in the user's own folders; the environment variable"
                + " LATENT_EXPLORER_DATA names a folder with data sets."));
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

    private void heading(String english) {
        page.append(".SH ").append(word(english)).append('\n');
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
