package org.latentexplorer.ui.latent;

import java.util.Map;
import java.util.stream.Collectors;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.Projection;
import org.latentexplorer.projection.Projections;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.latent.place.Background;
import org.latentexplorer.ui.latent.place.ProjectionNote;
import org.latentexplorer.ui.latent.place.ProjectionViewModel;
import org.latentexplorer.ui.session.Session;

/** Prints how the window lets codes be laid out, for a test in a program of its own. */
public final class ProjectionChoices {
    private ProjectionChoices() {
    }

    public static void main(String[] args) {
        System.out.println(ProjectionViewModel.choices().stream().map(p -> ProjectionNote.name(p.orElse(null)))
                .collect(Collectors.joining(", ")));
        ProjectionViewModel projection = new LatentMapViewModel(new Session(), new Projections(), background())
                .projection();
        projection.choose(Projection.of("toy"));
        for (Hyperparameter<?> field : ProjectionViewModel.fields()) {
            if (projection.reads(field)) {
                System.out.println(Texts.get(Projection.textKey(field)) + " "
                        + projection.valuesProperty().get().text(field) + " "
                        + projection.wrong(Map.of(field, "x")).text(Texts.localeProperty().get()));
            }
        }
    }

    private static Background background() {
        Latest direct = new Latest(Runnable::run, Runnable::run);
        return new Background(direct, direct, direct, direct, direct, direct, direct, new Runner(Runnable::run), 0);
    }
}
