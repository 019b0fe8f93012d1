package org.latentexplorer.ui.path;

import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.LatentPath;
import org.latentexplorer.model.RoundTrips;
import org.latentexplorer.picture.PathPictures;

/**
 * Images at equal distances along a path.
 *
 * @param decoded by the model
 * @param blended the same way gone straight in pixel space, between the decoded waypoints
 * @param trips   see {@link RoundTrips#nearer}, one a decoded image; NaN where that is not known
 * @param numbers of the waypoints by the images nearest to them; empty for all others
 * @param shape   of the images
 */
record Strip(List<float[]> decoded, List<float[]> blended, List<Double> trips, List<String> numbers, ImageShape shape) {
    static final Strip NONE = new Strip(List.of(), List.of(), List.of(), List.of(),
            ImageShape.square(1));

    /** @param known round trips of the model; null while they are not known */
    static Strip of(LatentModel model, LatentPath path, int count, RoundTrips known) {
        float[] images = new float[count * model.size()];
        model.decode(path.codes(count), count, images);
        List<float[]> waypoints = waypoints(model, path);
        List<float[]> decoded = new ArrayList<>();
        List<float[]> blended = new ArrayList<>();
        List<Double> trips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] image = new float[model.size()];
            System.arraycopy(images, i * image.length, image, 0, image.length);
            decoded.add(image);
            trips.add(known == null ? Double.NaN
                    : known.nearer(RoundTrips.distance(model, path.at(LatentPath.share(i, count)), image)));
            float[] blend = new float[model.size()];
            path.blend(LatentPath.share(i, count), waypoints, blend);
            blended.add(blend);
        }
        return new Strip(decoded, blended, trips, List.of(PathPictures.numbers(path, count)), model.shape());
    }

    /** What the waypoints are decoded to. */
    static List<float[]> waypoints(LatentModel model, LatentPath path) {
        List<float[]> images = new ArrayList<>();
        float[] code = new float[path.dimension()];
        for (int i = 0; i < path.waypoints(); i++) {
            path.at(path.share(i), code);
            float[] image = new float[model.size()];
            model.decode(code, image);
            images.add(image);
        }
        return images;
    }

    int count() {
        return decoded.size();
    }
}
