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
import org.latentexplorer.model.ProjectionMethod;
import org.latentexplorer.model.ProjectionSettings;
import org.latentexplorer.model.Projector;

/** What is advised for few codes is accepted, and works. */
class AdviceTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 10, 40})
    void adviceIsAccepted(int count) {
        for (ProjectionMethod method : ProjectionMethod.values()) {
            ProjectionSettings usual = ProjectionSettings.of(method);
            List<Problem> found = usual.problems(count);
            if (found.isEmpty()) {
                continue;
            }
            Problem problem = found.getFirst();
            if (problem.setting().equals("codes")) {
                int wanted = method == ProjectionMethod.PCA ? 2 : (int) problem.args()[0];
                assertTrue(wanted > count && wanted <= 7, method + ": " + wanted);
                continue;
            }
            int advised = (int) problem.args()[2];
            ProjectionSettings followed = problem.setting().equals("perplexity") ? usual.withPerplexity(advised)
                    : usual.withNeighbours(advised);
            assertEquals(List.of(), followed.problems(count), method + " of " + count);
            ProjectedCodes projected = new Projections().project(random(count), followed.withIterations(250),
                    Progress.NONE, Projector.Moving.UNSEEN);
            for (int i = 0; i < count; i++) {
                assertTrue(Float.isFinite(projected.x()[i]) && Float.isFinite(projected.y()[i]), method + " " + i);
            }
        }
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
