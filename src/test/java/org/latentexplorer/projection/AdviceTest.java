package org.latentexplorer.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.ProjectionSettings;
import org.latentexplorer.model.Projector;
import org.latentexplorer.model.TestProjections;

/** What is advised for few codes is accepted, and works. */
class AdviceTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 10, 40})
    void adviceIsAccepted(int count) {
        for (Projection method : Projection.all()) {
            ProjectionSettings usual = ProjectionSettings.of(method);
            List<Problem> found = usual.problems(count);
            if (found.isEmpty()) {
                continue;
            }
            Problem problem = found.getFirst();
            if (problem.setting().equals("codes")) {
                int wanted = method == TestProjections.PCA ? 2 : (int) problem.args()[0];
                assertTrue(wanted > count && wanted <= 7, method.id() + ": " + wanted);
                continue;
            }
            int advised = (int) problem.args()[2];
            ProjectionSettings followed = new ProjectionSettings(method,
                    usual.values().with(problem.setting(), advised));
            assertEquals(List.of(), followed.problems(count), method.id() + " of " + count);
            ProjectedCodes projected = new Projections().project(random(count), quick(followed),
                    Progress.NONE, Projector.Moving.UNSEEN);
            for (int i = 0; i < count; i++) {
                assertTrue(Float.isFinite(projected.x()[i]) && Float.isFinite(projected.y()[i]), method.id() + " " + i);
            }
        }
    }

    private static ProjectionSettings quick(ProjectionSettings settings) {
        return settings.values().has("iterations")
                ? new ProjectionSettings(settings.method(), settings.values().with("iterations", 250)) : settings;
    }

    private static Codes random(int count) {
        SplittableRandom random = new SplittableRandom(3);
        float[] values = new float[3 * count];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Codes(values, 3, null);
    }
}
