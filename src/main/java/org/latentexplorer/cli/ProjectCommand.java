package org.latentexplorer.cli;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.latentexplorer.data.CodesFile;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.ProjectionSettings;
import org.latentexplorer.model.Skipped;
import org.latentexplorer.projection.Projections;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays codes of many numbers out on a plane, as a table of places. */
@AutoService(BaseCommand.class)
@Command(name = "project", sortOptions = false, abbreviateSynopsis = true)
public final class ProjectCommand extends BaseCommand {
    @Parameters(paramLabel = "CODES")
    private Path file;
    @Option(names = "--method", paramLabel = "NAME", defaultValue = "tsne")
    private Projection method;
    @Option(names = "--label", paramLabel = "first|last|none|NAME")
    private String label;
    @Option(names = {"-o", "--out"}, order = ProjectionOptions.AFTER, paramLabel = "FILE", defaultValue = "xy.csv")
    private Path out;
    @Option(names = "--json", order = ProjectionOptions.AFTER)
    private boolean json;

    private final ProjectionOptions projection = new ProjectionOptions();

    public ProjectCommand() {
        super(60);
    }

    @Override
    void configure(CommandLine line) {
        projection.addTo(line.getCommandSpec());
    }

    @Override
    public Integer call() {
        ProjectionSettings settings = projection.settings(method);
        OutputFile.checkText(console, out);
        CodesFile table = CodesFile.read(file, label, Progress.NONE);
        DataOption.tell(console, Skipped.NONE, table.notes());
        Codes codes = table.codes();
        ProjectedCodes projected = ProjectionOptions.project(new Projections(), codes, settings, console);
        outputs.attempt(() -> {
            OutputFile.write(console, out, PlacesCsv.of(codes, table.classes(), projected.x(), projected.y()));
            String seconds = String.format(Locale.ROOT, "%.1f", projected.seconds());
            console.say("cli.project.written", codes.count(), projected.method().id(), seconds, out);
        });
        if (json) {
            console.json(figures(projected));
        }
        return outputs.exitCode();
    }

    private static Map<String, Object> figures(ProjectedCodes projected) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("method", projected.method().id());
        figures.put("points", projected.count());
        figures.put("seconds", projected.seconds());
        figures.put("kl", Console.figure(projected.kl()));
        return figures;
    }
}
