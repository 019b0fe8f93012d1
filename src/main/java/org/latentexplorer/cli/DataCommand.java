package org.latentexplorer.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.latentexplorer.model.DataCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the data sets, or fetches one. */
@Command(name = "data", sortOptions = false, abbreviateSynopsis = true)
final class DataCommand extends BaseCommand {
    @Option(names = "--download", paramLabel = "NAME")
    private String download;
    @Option(names = "--json")
    private boolean json;

    DataCommand(Program program, Console console) {
        super(program, console);
    }

    @Override
    public Integer call() {
        if (download != null) {
            try (ProgressLine line = new ProgressLine(console, console.text("cli.downloading", download))) {
                program.catalog().download(download, line);
            }
            console.say("cli.data.downloaded", download);
        }
        List<DataCatalog.Entry> entries = program.catalog().entries();
        int ids = entries.stream().mapToInt(e -> Columns.width(e.id())).max().orElse(0) + 2;
        int titles = entries.stream().mapToInt(e -> Columns.width(e.title())).max().orElse(0) + 2;
        entries.forEach(e -> console.line(Columns.pad(e.id(), ids) + Columns.pad(e.title(), titles) + where(e)));
        if (json) {
            console.json(Map.of("data", entries.stream().map(DataCommand::figures).toList()));
        }
        return 0;
    }

    private String where(DataCatalog.Entry entry) {
        return switch (entry.state()) {
            case EMBEDDED -> console.text("cli.data.embedded");
            case FOUND -> String.valueOf(entry.folder());
            case DOWNLOADABLE -> console.text("cli.data.downloadable", entry.id());
        };
    }

    private static Map<String, Object> figures(DataCatalog.Entry entry) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("id", entry.id());
        figures.put("title", entry.title());
        figures.put("state", entry.state().name().toLowerCase(Locale.ROOT));
        figures.put("folder", entry.folder() == null ? null : entry.folder().toString());
        return figures;
    }
}
