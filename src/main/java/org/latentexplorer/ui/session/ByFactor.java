package org.latentexplorer.ui.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.latentexplorer.model.Factor;
import org.latentexplorer.model.Progress;
import org.latentexplorer.ui.common.Texts;

/**
 * Colours by a true factor of synthetic images: does the latent space find it?
 *
 * @param factor its name, see {@link Factor}
 */
public record ByFactor(String factor) implements PointColours {
    /** More different whole numbers than these are no classes. */
    private static final int CLASSES = 10;

    @Override
    public String name() {
        return Texts.get("factor." + factor);
    }

    @Override
    public PointValues values(MapPoints points, Progress progress) {
        float[] values = points.images() == null ? null : points.images().factors().stream()
                .filter(f -> f.name().equals(factor)).map(Factor::values).findFirst().orElse(null);
        if (values == null) {
            float[] none = new float[points.codes().count()];
            Arrays.fill(none, Float.NaN);
            return new PointValues(none, PointValues.Scale.LINEAR);
        }
        int highest = highestClass(values);
        if (highest >= 0) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i <= highest; i++) {
                names.add(Integer.toString(i));
            }
            return new PointValues(values, PointValues.Scale.CLASSES, names);
        }
        return new PointValues(values, signed(values) ? PointValues.Scale.AROUND_ZERO : PointValues.Scale.LINEAR);
    }

    /** The highest of few whole numbers; -1 if the values are others. */
    private static int highestClass(float[] values) {
        int highest = 0;
        for (float value : values) {
            if (value != Math.rint(value) || value < 0 || value >= CLASSES) {
                return -1;
            }
            highest = Math.max(highest, (int) value);
        }
        return highest;
    }

    /** Whether about as many values are below zero as above. */
    private static boolean signed(float[] values) {
        int below = 0;
        for (float value : values) {
            below += value < 0 ? 1 : 0;
        }
        return below > values.length / 5 && below < values.length - values.length / 5;
    }
}
