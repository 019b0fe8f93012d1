package org.latentexplorer.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.ProjectionMethod;
import org.latentexplorer.model.ProjectionSettings;
import org.latentexplorer.model.Projector;
import org.latentexplorer.projection.Projections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays codes of many numbers out on a plane, as a table of places. */
@Command(name = "project", sortOptions = false, abbreviateSynopsis = true)
final class ProjectCommand extends BaseCommand {
    @Parameters(paramLabel = "CODES")
    private Path file;
    @Option(names = "--method", paramLabel = "NAME", defaultValue = "tsne")
    private ProjectionMethod method;
    @Option(names = "--perplexity", paramLabel = "N")
    private Double perplexity;
    @Option(names = "--iterations", paramLabel = "N")
    private Integer iterations;
    @Option(names = "--neighbors", paramLabel = "N")
    private Integer neighbours;
    @Option(names = "--min-dist", paramLabel = "D")
    private Double minimumDistance;
    @Option(names = "--epochs", paramLabel = "N")
    private Integer epochs;
    @Option(names = "--seed", paramLabel = "N", defaultValue = "0")
    private long seed;
    @Option(names = {"-o", "--out"}, paramLabel = "FILE", defaultValue = "xy.csv")
    private Path out;
    @Option(names = "--json")
    private boolean json;

    ProjectCommand(Program program, Console console) {
        super(program, console);
    }

    @Override
    public Integer call() {
        ProjectionSettings settings = settings();
        OutputFile.check(out);
        Codes codes = CodesReader.read(file);
        ProjectedCodes projected;
        try (ProgressLine line = new ProgressLine(console, console.text("cli.projecting"))) {
            projected = new Projections().project(codes, settings, line, Projector.Moving.UNSEEN);
        }
        OutputFile.write(out, table(codes, projected));
        if (projected.method() != method) {
            console.say("cli.project.instead", method.id(), ProjectionSettings.MOST_SMILE, projected.method().id());
        }
        String seconds = String.format(Locale.ROOT, "%.1f", projected.seconds());
        console.say("cli.project.written", codes.count(), projected.method().id(), seconds, out);
        if (json) {
            console.json(figures(projected));
        }
        return 0;
    }

    private ProjectionSettings settings() {
        ProjectionSettings usual = ProjectionSettings.of(method).withSeed(seed);
        ProjectionSettings settings = usual
                .withPerplexity(perplexity == null ? usual.perplexity() : perplexity)
                .withIterations(iterations == null ? usual.iterations() : iterations)
                .withNeighbours(neighbours == null ? usual.neighbours() : neighbours)
                .withMinimumDistance(minimumDistance == null ? usual.minimumDistance() : minimumDistance)
                .withEpochs(epochs == null ? usual.epochs() : epochs);
        List<Problem> problems = settings.problems();
        if (!problems.isEmpty()) {
            throw new Failure(problems.getFirst());
        }
        return settings;
    }

    private static Map<String, Object> figures(ProjectedCodes projected) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("method", projected.method().id());
        figures.put("points", projected.count());
        figures.put("seconds", projected.seconds());
        figures.put("kl", Console.figure(projected.kl()));
        return figures;
    }

    /** A header line {@code label,x,y}, then a row a code, in the codes' order. */
    private static String table(Codes codes, ProjectedCodes projected) {
        StringBuilder csv = new StringBuilder("label,x,y\n");
        for (int i = 0; i < projected.count(); i++) {
            if (codes.labels() != null) {
                csv.append(codes.label(i));
            }
            csv.append(',').append(projected.x()[i]).append(',').append(projected.y()[i]).append('\n');
        }
        return csv.toString();
    }
}
