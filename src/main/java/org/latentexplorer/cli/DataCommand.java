package org.latentexplorer.cli;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.ImageSource;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Skipped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the data sets, looks at one's own, or fetches one. */
@AutoService(BaseCommand.class)
@Command(name = "data", sortOptions = false, abbreviateSynopsis = true)
public final class DataCommand extends BaseCommand {
    @Option(names = "--download", paramLabel = "NAME")
    private String download;
    @Parameters(paramLabel = "PATH", arity = "0..1")
    private Path path;
    @Option(names = "--label", paramLabel = "first|last|none|NAME")
    private String label;
    @Option(names = "--json")
    private boolean json;

    public DataCommand() {
        super(180);
    }

    @Override
    public Integer call() {
        if (path != null) {
            look();
            return 0;
        }
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

    /** Tells what pictures a folder or table holds, without reading more than a few of them. */
    private void look() {
        Optional<ImageSource> found;
        try (ProgressLine line = new ProgressLine(console, console.text("cli.loading", path))) {
            found = program.catalog().look(ImageImport.of(path).withLabel(label), line);
        }
        if (found.isEmpty()) {
            console.say("cli.data.set", path);
            DataSet data = DataOption.load(program, console, path.toString());
            if (json) {
                console.json(figures(data));
            }
            return;
        }
        ImageSource source = found.get();
        console.say(source.classes().isEmpty() ? "cli.data.look.plain" : "cli.data.look", source.images(),
                source.classes().size(), String.join(", ", source.classes()));
        console.say(source.testImages() == 0 ? "cli.data.split" : "cli.data.apart",
                source.images() - source.testImages(), source.testImages());
        console.say(source.darkInk() ? "cli.data.dark" : "cli.data.light");
        if (source.unreadable() > 0) {
            console.say("cli.data.unreadable", source.unreadable());
        }
        DataOption.tell(console, source.skipped(), source.notes());
        if (json) {
            console.json(figures(source));
        }
    }

    private Map<String, Object> figures(ImageSource source) {
        return figures(source.images(), source.testImages(), source.classes(), source.darkInk(),
                ImageShape.square(ImageImport.USUAL_SIDE), source.skipped(), source.notes());
    }

    private Map<String, Object> figures(DataSet data) {
        ImageSet images = data.train();
        return figures(images.count() + data.test().count(), data.test().count(), labels(data), false,
                images.shape(), data.skipped(), data.notes());
    }

    /** The names of the labels that occur. */
    private static List<String> labels(DataSet data) {
        if (!data.train().labelled()) {
            return List.of();
        }
        List<String> classes = data.train().classes();
        return Stream.of(data.train(), data.test()).flatMapToInt(set -> IntStream.range(0, set.count()).map(set::label))
                .filter(label -> label >= 0).distinct().sorted()
                .mapToObj(l -> classes.isEmpty() ? String.valueOf(l) : classes.get(l)).toList();
    }

    /** The size is that of the images that are made of the pictures, unless another one is asked for. */
    private Map<String, Object> figures(int images, int testImages, List<String> labels, boolean darkInk,
                                        ImageShape shape, Skipped skipped, List<Note> notes) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("images", images);
        figures.put("testImages", testImages);
        figures.put("labels", labels);
        figures.put("darkInk", darkInk);
        figures.put("channels", shape.channels());
        figures.put("height", shape.height());
        figures.put("width", shape.width());
        figures.put("notes", Stream.concat(notes.stream().map(note -> note.text(console.locale())),
                skipped.files().stream().map(file -> file.name() + ": " + file.reason().text(console.locale())))
                .toList());
        return figures;
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
