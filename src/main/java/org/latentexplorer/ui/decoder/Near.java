package org.latentexplorer.ui.decoder;

import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.kernel.Neighbours;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.RoundTrips;

/**
 * What is known near a code.
 *
 * @param distance   to the nearest test code, see {@link CodeCloud#relative}; NaN if no code is finite
 * @param roundTrip  see {@link RoundTrips#nearer}; NaN if that is not known
 * @param neighbours the nearest first
 */
record Near(double distance, double roundTrip, List<Neighbour> neighbours) {
    /**
     * Searches the test codes, and encodes what was decoded.
     *
     * @param decoded what the model decodes the code to
     * @param trips   of the model; null while they are not known
     * @param cloud  the codes, prepared
     * @param images the codes' images in the same order; null if they are not loaded, the codes are then decoded
     */
    static Near to(float[] code, float[] decoded, int count, CodeCloud cloud, RoundTrips trips, Codes codes,
                   LatentModel model, ImageSet images) {
        Neighbours nearest = cloud.nearest(code, count);
        List<Neighbour> found = new ArrayList<>();
        for (int index : nearest.index()) {
            float[] pixels = new float[model.size()];
            if (images != null) {
                images.copy(index, pixels, 0);
            } else {
                model.given(codes.label(index)).decode(codes.code(index), pixels);
            }
            found.add(new Neighbour(index, codes.label(index), pixels, images != null));
        }
        double roundTrip = trips == null ? Double.NaN : trips.nearer(RoundTrips.distance(model, code, decoded));
        return new Near(nearest.k() == 0 ? Double.NaN : cloud.relative(nearest.squares()[0]), roundTrip, found);
    }
}
