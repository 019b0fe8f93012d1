package org.latentexplorer.ui.latent.place;

import org.latentexplorer.task.Runner;
import org.latentexplorer.task.Runners;
import org.latentexplorer.ui.common.Latest;

/**
 * Who does the map's work beside the window.
 *
 * @param layout   lays out many codes
 * @param decoding decodes the manifold
 * @param some     works out how uncertain some codes are
 * @param one      works out how uncertain the code is that is pointed at
 * @param quick    projects in a moment
 * @param moving   lays out points on their way
 * @param selecting selects among very many points
 * @param runner   works out what points are coloured by, and projects
 * @param rest     how long codes have to stay the same before they are projected anew, in nanoseconds
 */
public record Background(Latest layout, Latest decoding, Latest some, Latest one, Latest quick, Latest moving, Latest selecting,
                  Runner runner, long rest) {
    private static final long HALF_A_SECOND = 500_000_000;

    public static Background forWindow() {
        return new Background(Latest.forWindow("lay out map"), Latest.forWindow("decode manifold"),
                Latest.forWindow("posteriors"), Latest.forWindow("posterior"), Latest.forWindow("components"),
                Latest.forWindow("moving points"), Latest.forWindow("select"), Runners.forWindow(), HALF_A_SECOND);
    }
}
