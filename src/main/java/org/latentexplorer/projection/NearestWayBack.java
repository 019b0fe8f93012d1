package org.latentexplorer.projection;

import java.util.Arrays;
import org.latentexplorer.kernel.Interpolation;
import org.latentexplorer.kernel.PlanarIndex;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.WayBack;

/** Interpolates between the codes that are projected nearest, see {@link Interpolation#weights}. */
final class NearestWayBack implements WayBack {
    private static final int SAMPLE = 2_000;

    private final Codes codes;
    private final PlanarIndex index;
    private final double spacing;

    NearestWayBack(Codes codes, ProjectedCodes projected) {
        if (codes.count() != projected.count() || codes.count() == 0) {
            throw new IllegalArgumentException(codes.count() + " codes at " + projected.count() + " places");
        }
        this.codes = codes;
        index = new PlanarIndex(projected.x(), projected.y());
        spacing = Interpolation.usualSpacing(codes.count(), SAMPLE, i -> {
            double[] two = index.nearest(projected.x()[i], projected.y()[i], 2).squares();
            return Math.sqrt(two[two.length - 1]);
        });
    }

    @Override
    public Spot at(double x, double y) {
        PlanarIndex.Found near = index.nearest(x, y, Interpolation.NEIGHBOURS + 1);
        double[] distances = Arrays.stream(near.squares()).map(Math::sqrt).toArray();
        double[] weights = Interpolation.weights(distances);
        float[] code = new float[codes.dimension()];
        for (int d = 0; d < code.length; d++) {
            double value = 0;
            for (int n = 0; n < weights.length; n++) {
                value += weights[n] * codes.at(near.index()[n], d);
            }
            code[d] = (float) value;
        }
        double distance = distances[0];
        return new Spot(code, near.index()[0], distance, distance == 0 ? 0 : distance / spacing);
    }
}
