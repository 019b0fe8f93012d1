package org.latentexplorer.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.latentexplorer.kernel.Neighbours;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.ProbeResult;
import org.latentexplorer.model.ProbeResult.Classifier;
import org.latentexplorer.model.ProbeResult.Input;
import org.latentexplorer.model.Progress;

/**
 * Classifies test images by codes, principal components of the same width, and pixels, with few labels and with many.
 * The labels that may be used are those of training images; test images are only asked about.
 */
final class Probe {
    private static final List<Integer> USUAL = List.of(10, 30, 100, 300, 1000, 3000, 10_000, 30_000);
    private static final int FEW = 1000;

    private final LatentModel model;
    private final DataSet data;
    private final ProbeResult.Settings settings;
    private final int classes;
    private final int[] budgets;
    private final List<ProbeResult.Curve> curves = new ArrayList<>();

    /** @throws org.latentexplorer.model.Failure if the data has no labels, or only one class */
    Probe(LatentModel model, DataSet data, ProbeResult.Settings settings) {
        Labels.check(data.train());
        Labels.check(data.test());
        this.model = model;
        this.data = data;
        this.settings = settings;
        classes = Labels.classes(data.train(), data.test());
        budgets = budgets(settings.budgets().isEmpty() ? USUAL : settings.budgets(), data.train().count());
    }

    private static int[] budgets(List<Integer> wanted, int all) {
        return IntStream.concat(wanted.stream().mapToInt(b -> b).filter(b -> b > 0 && b < all), IntStream.of(all))
                .sorted().distinct().toArray();
    }

    /**
     * Measures, the quick ones first.
     *
     * @param part hears of the result so far whenever a curve is finished
     * @throws org.latentexplorer.model.Failure   if the images are not of the model's size
     * @throws org.latentexplorer.model.Cancelled if asked to stop
     */
    ProbeResult measure(Progress progress, Consumer<ProbeResult> part) {
        double done = 0;
        for (Input input : Input.values()) {
            // what takes how long of the whole, roughly
            double share = input == Input.PIXELS ? 0.7 : 0.15;
            Sides sides = sides(input, progress.part(done, done + share / 5));
            progress.check();
            for (Classifier classifier : Classifier.values()) {
                double from = done + share * (1 + 2 * classifier.ordinal()) / 5;
                curves.add(curve(sides, input, classifier, progress.part(from, from + share * 2 / 5)));
                part.accept(result());
            }
            done += share;
        }
        return result();
    }

    private ProbeResult result() {
        return new ProbeResult(settings, model.latent(), classes, budgets.clone(), List.copyOf(curves));
    }

    /** The same features of the images that may be learned from, and of those that are asked about. */
    private record Sides(Features train, Features test) {
    }

    private Sides sides(Input input, Progress progress) {
        return switch (input) {
            case CODES -> new Sides(Features.of(model.encode(data.train(), progress)),
                    Features.of(model.encode(data.test(), Progress.NONE)));
            case PCA -> components(progress);
            case PIXELS -> new Sides(Features.of(data.train()), Features.of(data.test()));
        };
    }

    private Sides components(Progress progress) {
        PrincipalComponents components = PrincipalComponents.fit(data.train(),
                Math.min(model.latent(), data.train().size()), progress);
        return new Sides(Features.of(components.encode(data.train())), Features.of(components.encode(data.test())));
    }

    private ProbeResult.Curve curve(Sides sides, Input input, Classifier classifier, Progress progress) {
        double[] accuracy = new double[budgets.length];
        byte[][] predicted = new byte[budgets.length][];
        double all = Arrays.stream(budgets).mapToDouble(b -> (double) b * draws(b)).sum();
        double done = 0;
        for (int b = 0; b < budgets.length; b++) {
            int draws = draws(budgets[b]);
            for (int draw = 0; draw < draws; draw++) {
                int[] order = Labels.order(data.train(), classes, settings.seed() + draw);
                Features taught = sides.train.some(Arrays.copyOf(order, budgets[b]));
                int[] found = classify(classifier, taught, sides.test,
                        progress.part(done / all, (done + budgets[b]) / all));
                accuracy[b] += right(found) / (double) draws;
                done += budgets[b];
                predicted[b] = draw == 0 ? bytes(found) : predicted[b];
            }
        }
        return new ProbeResult.Curve(input, classifier, accuracy, predicted);
    }

    private int draws(int budget) {
        return budget <= FEW && budget < data.train().count() ? Math.max(1, settings.draws()) : 1;
    }

    private int[] classify(Classifier classifier, Features taught, Features asked, Progress progress) {
        return switch (classifier) {
            case NEIGHBOURS -> vote(Neighbours.find(taught, asked,
                    Math.min(settings.neighbours(), taught.count()), progress::at), taught, classes);
            case LOGISTIC -> LogisticRegression.fit(taught, classes, progress).classify(asked);
        };
    }

    private double right(int[] found) {
        return IntStream.range(0, found.length).filter(i -> found[i] == data.test().label(i)).count()
                / (double) found.length;
    }

    private static byte[] bytes(int[] numbers) {
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return bytes;
    }

    /**
     * The class that most of each query's neighbours are of; of several with as many, that of the nearest neighbour
     * among them.
     *
     * @param near  the neighbours
     * @param among what the neighbours were chosen from
     */
    static int[] vote(Neighbours near, Features among, int classes) {
        int[] elected = new int[near.count()];
        for (int q = 0; q < elected.length; q++) {
            int[] votes = new int[classes];
            for (int i = q * near.k(); i < (q + 1) * near.k(); i++) {
                votes[among.label(near.index()[i])]++;
            }
            int most = Arrays.stream(votes).max().orElse(0);
            int nearest = q * near.k();
            while (votes[among.label(near.index()[nearest])] < most) {
                nearest++;
            }
            elected[q] = among.label(near.index()[nearest]);
        }
        return elected;
    }
}
