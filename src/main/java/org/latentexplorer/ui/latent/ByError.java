package org.latentexplorer.ui.latent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.MapPoints;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.PointValues;

/** Colours by the mean squared error between each image and what is decoded from its code. */
record ByError() implements PointColours {
    private static final int BATCH = 256;

    @Override
    public String name() {
        return Texts.get("latent.colour.error");
    }

    @Override
    public PointValues values(MapPoints points, Progress progress) {
        float[] errors = new float[points.codes().count()];
        if (points.images() == null || points.model() == null) {
            Arrays.fill(errors, Float.NaN);
            return new PointValues(errors, PointValues.Scale.LINEAR);
        }
        LatentModel model = points.model();
        int[] order = IntStream.range(0, errors.length).toArray();
        if (model.classes() > 0) {
            // a network that is told the class decodes those of one class at a time
            order = IntStream.range(0, errors.length).boxed()
                    .sorted(Comparator.comparingInt(points.images()::label)).mapToInt(i -> i).toArray();
        }
        float[] decoded = new float[BATCH * model.size()];
        for (int at = 0; at < order.length; ) {
            progress.check();
            progress.update(at, order.length);
            int[] batch = Arrays.copyOfRange(order, at, end(points.images(), model, order, at));
            decode(points, batch, decoded);
            for (int i = 0; i < batch.length; i++) {
                errors[batch[i]] = squaredError(points.images(), batch[i], decoded, i * model.size());
            }
            at += batch.length;
        }
        return new PointValues(errors, PointValues.Scale.LOGARITHMIC);
    }

    private static int end(ImageSet images, LatentModel model, int[] order, int at) {
        int end = at + 1;
        while (end < order.length && end - at < BATCH
                && (model.classes() == 0 || images.label(order[end]) == images.label(order[at]))) {
            end++;
        }
        return end;
    }

    private static void decode(MapPoints points, int[] batch, float[] decoded) {
        Codes codes = points.codes();
        float[] some = new float[batch.length * codes.dimension()];
        for (int i = 0; i < batch.length; i++) {
            System.arraycopy(codes.values(), batch[i] * codes.dimension(), some, i * codes.dimension(),
                    codes.dimension());
        }
        LatentModel model = points.model();
        int label = points.images().label(batch[0]);
        (label < 0 ? model : model.given(label)).decode(some, batch.length, decoded);
    }

    private static float squaredError(ImageSet images, int image, float[] decoded, int offset) {
        int size = images.size();
        double sum = 0;
        for (int p = 0; p < size; p++) {
            double off = (images.pixels()[image * size + p] & 0xff) / 255.0 - decoded[offset + p];
            sum += off * off;
        }
        return (float) (sum / size);
    }
}
