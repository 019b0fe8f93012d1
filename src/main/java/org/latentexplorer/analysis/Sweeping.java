package org.latentexplorer.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.model.Trainer;

/** Trains models that differ in one setting, as one piece of work. */
final class Sweeping {
    private final Training training;
    private final DataSet data;

    /** @param data what models learn from, and what they are judged by and never see */
    private Sweeping(Trainer trainer, DataSet data) {
        this.training = new Training(trainer);
        this.data = data;
    }

    /** Judged by the test images. */
    static Sweeping byTest(Trainer trainer, DataSet data) {
        return new Sweeping(trainer, data);
    }

    /**
     * Judged by training images that are kept apart; the test images are not looked at.
     *
     * @param learned how many to learn from, the first ones; few make it easy to learn by heart
     * @param held    how many to judge by, those after them
     * @throws Failure if there are not as many
     */
    static Sweeping byValidation(Trainer trainer, DataSet data, int learned, int held) {
        if (learned < 1 || held < 1 || (long) learned + held > data.train().count()) {
            throw new Failure("failure.analysis.few.learned", data.train().count(), learned, held,
                    (long) learned + held);
        }
        ImageSet train = data.train();
        return new Sweeping(trainer, new DataSet(data.id(), train.slice(0, learned),
                train.slice(learned, learned + held), data.checksum()));
    }

    /**
     * Trains the series; each recipe's whole training part is learned from.
     *
     * @param recipe         for all but the setting; of its regularization there is none unless asked for
     * @param regularization null to do without; otherwise every value is trained both without it and with it
     * @param components     whether to measure principal components of the same width beside the models
     * @param part           hears of the series so far whenever a model is finished
     * @throws Failure                            if a value makes no recipe, before anything is trained
     * @throws org.latentexplorer.model.Cancelled if asked to stop; what was finished has been heard of
     */
    Sweep run(Sweep.Setting setting, List<Integer> values, Recipe recipe, Regularization regularization,
                     boolean components, Progress progress, Consumer<Sweep> part) {
        List<Run> runs = runs(setting, values, recipe, regularization);
        double all = runs.stream().mapToDouble(r -> r.cost).sum();
        List<Sweep.Point> points = new ArrayList<>();
        double done = 0;
        for (Run run : runs) {
            points.add(point(run, components, progress.part(done / all, (done + run.cost) / all)));
            done += run.cost;
            part.accept(sweep(setting, points));
        }
        return sweep(setting, points);
    }

    private Sweep sweep(Sweep.Setting setting, List<Sweep.Point> points) {
        return new Sweep(setting, List.copyOf(points), data.train().count(), data.test().count());
    }

    /** @param cost in parameters, and a little for what every network costs */
    private record Run(int value, boolean regularized, Recipe recipe, NetworkSpec network, double cost) {
    }

    private List<Run> runs(Sweep.Setting setting, List<Integer> values, Recipe recipe,
                           Regularization regularization) {
        List<Run> runs = new ArrayList<>();
        for (int value : values) {
            for (int regularized = 0; regularized <= (regularization == null ? 0 : 1); regularized++) {
                Recipe varied = Sweep.trained(setting.at(recipe, value))
                        .with(regularized == 0 ? Regularization.NONE : regularization);
                varied.check();
                NetworkSpec network = NetworkSpec.of(varied, data.train());
                runs.add(new Run(value, regularized == 1, varied, network, network.parameterCount() + 10_000));
            }
        }
        return runs;
    }

    private Sweep.Point point(Run run, boolean components, Progress progress) {
        long start = System.nanoTime();
        LatentModel model = training.run(run.recipe, data, progress.part(0, 0.9)).model();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Sweep.Point(run.value, run.regularized, run.recipe, run.network.parameterCount(),
                fidelity(model, data.train(), progress.part(0.9, 0.94)),
                fidelity(model, data.test(), progress.part(0.94, 0.97)),
                components ? components(run.recipe.latent(), progress.part(0.97, 1)) : null, seconds);
    }

    private static Fidelity fidelity(LatentModel model, ImageSet images, Progress progress) {
        Codes codes = model.encode(images, Progress.NONE);
        progress.check();
        return Compression.fidelity(images, (from, n) -> Decoding.of(model, codes, from, n), progress);
    }

    private Fidelity components(int width, Progress progress) {
        PrincipalComponents fitted = PrincipalComponents.fit(data.train(), Math.min(width, data.train().size()),
                progress);
        Codes codes = fitted.encode(data.test());
        return Compression.fidelity(data.test(), (from, n) -> Compression.decoded(fitted, codes, from, n), progress);
    }
}
