package org.latentexplorer.cli;

import java.util.List;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.ProjectionMethod;
import org.latentexplorer.model.ProjectionSettings;
import org.latentexplorer.model.Projector;
import picocli.CommandLine.Option;

/** How codes are laid out on a plane, besides the method. */
final class ProjectionOptions {
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

    /** @throws Failure if they cannot be used */
    ProjectionSettings settings(ProjectionMethod method) {
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

    /** Projects codes, and says so if another method stands in. */
    static ProjectedCodes project(Projector projector, Codes codes, ProjectionSettings settings, Console console) {
        ProjectedCodes projected;
        try (ProgressLine line = new ProgressLine(console, console.text("cli.projecting"))) {
            projected = projector.project(codes, settings, line, Projector.Moving.UNSEEN);
        }
        if (projected.method() != settings.method()) {
            console.say("cli.project.instead", settings.method().id(), ProjectionSettings.MOST_SMILE,
                    projected.method().id());
        }
        return projected;
    }
}
