package org.latentexplorer.analysis;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Factor;
import org.latentexplorer.model.FactorReader;
import org.latentexplorer.model.FactorTable;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;

/** Reads the true factors of drawn images from their codes by straight lines: fitted to training images, judged by test images. */
@AutoService(FactorReader.class)
public final class FactorReading implements FactorReader {
    /** Names, not quantities: no line leads through them. */
    private static final Set<String> NAMES = Set.of("digit", "style");

    @Override
    public FactorTable read(LatentModel model, DataSet data, Progress progress) {
        List<String> names = data.test().factors().stream().map(Factor::name).filter(n -> !NAMES.contains(n)).toList();
        if (names.isEmpty()) {
            throw new Failure("failure.analysis.factors", data.id());
        }
        Codes learned = model.encode(data.train(), progress.part(0, 0.3));
        Codes tested = model.encode(data.test(), progress.part(0.3, 0.35));
        int width = Math.min(model.latent(), model.size());
        PrincipalComponents components = PrincipalComponents.fit(data.train(), width, progress.part(0.35, 0.7));
        Codes learnedComponents = components.encode(data.train());
        Codes testedComponents = components.encode(data.test());
        List<FactorTable.Row> rows = new ArrayList<>();
        for (String name : names) {
            progress.update(0.7 + 0.3 * rows.size() / names.size(), 1);
            float[] train = values(data.train(), name);
            float[] test = values(data.test(), name);
            double[] byAxis = new double[model.latent()];
            for (int axis = 0; axis < byAxis.length; axis++) {
                progress.check();
                byAxis[axis] = determination(axis(learned, axis), train, axis(tested, axis), test, progress);
            }
            rows.add(new FactorTable.Row(name, byAxis, determination(learned, train, tested, test, progress),
                    within(learned, train, tested, test, progress),
                    determination(learnedComponents, train, testedComponents, test, progress),
                    within(learnedComponents, train, testedComponents, test, progress)));
        }
        return new FactorTable(List.copyOf(rows), model.latent(), width, learned.count(), tested.count());
    }

    private static float[] values(ImageSet images, String factor) {
        return images.factors().stream().filter(f -> f.name().equals(factor)).findFirst().orElseThrow().values();
    }

    private static double determination(Codes learned, float[] train, Codes tested, float[] test,
                                        Progress progress) {
        return LeastSquares.fit(learned, train, progress).determination(tested, test);
    }

    /** By a line for each class of the test images that training images know. */
    private static double within(Codes learned, float[] train, Codes tested, float[] test, Progress progress) {
        if (learned.labels() == null || tested.labels() == null) {
            return Double.NaN;
        }
        double missed = 0;
        double all = 0;
        for (int label : IntStream.range(0, tested.count()).map(tested::label).distinct().toArray()) {
            int[] from = IntStream.range(0, learned.count()).filter(i -> learned.label(i) == label).toArray();
            int[] to = IntStream.range(0, tested.count()).filter(i -> tested.label(i) == label).toArray();
            if (from.length > learned.dimension()) {
                Codes asked = some(tested, to);
                float[] values = some(test, to);
                double variance = variance(values);
                double share = LeastSquares.fit(some(learned, from), some(train, from), progress)
                        .determination(asked, values);
                missed += (1 - share) * variance * to.length;
                all += variance * to.length;
            }
        }
        return all == 0 ? 0 : 1 - missed / all;
    }

    private static double variance(float[] values) {
        double mean = 0;
        double squares = 0;
        for (float value : values) {
            mean += value / (double) values.length;
        }
        for (float value : values) {
            squares += (value - mean) * (value - mean) / values.length;
        }
        return squares;
    }

    private static Codes some(Codes codes, int[] chosen) {
        float[] values = new float[chosen.length * codes.dimension()];
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(codes.values(), chosen[i] * codes.dimension(), values, i * codes.dimension(),
                    codes.dimension());
        }
        return new Codes(values, codes.dimension(), null);
    }

    private static float[] some(float[] values, int[] chosen) {
        float[] some = new float[chosen.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = values[chosen[i]];
        }
        return some;
    }

    private static Codes axis(Codes codes, int axis) {
        float[] values = new float[codes.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = codes.at(i, axis);
        }
        return new Codes(values, 1, codes.labels());
    }
}
