package org.latentexplorer.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.OptimizerState;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Snapshots;
import org.latentexplorer.model.Stage;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;
import org.latentexplorer.model.TrainingResult.End;
import org.latentexplorer.network.Autoencoder;

/** One run of an engine, from initial weights to the outcome. */
final class Run {
    private static final System.Logger LOG = System.getLogger(Run.class.getName());

    /** A loss that is so many times what it was at the start has not come from learning. */
    private static final double GROWN = 1000;
    /** Below this, growth is from a fit that was nearly perfect. */
    private static final double LEAST = 1e-3;

    private final EngineTrainer engine;
    private final NetworkSpec network;
    private final Recipe recipe;
    private final DataSet data;
    private final TrainingListener listener;
    private final TrainingControl control;
    private final Split split;
    private final Learner learner;
    private final List<LatentModel> snapshots = new ArrayList<>();
    private final int mostSnapshots;
    private final int begun;
    private final boolean known;
    private History history;
    private int finished;
    /** Of the first batch of the run, or of its stage, before a step. */
    private double firstLoss;
    /** Share of the epoch under way that was learned from. */
    private double partial;
    private Kept last;
    private Kept best;

    /** A network worth going back to, with what continuing from it needs. */
    private record Kept(LatentModel model, OptimizerState optimizer, History history) {
        double validationLoss() {
            return history.last() == null ? Double.POSITIVE_INFINITY : history.last().validationLoss();
        }
    }

    Run(EngineTrainer engine, NetworkSpec network, DataSet data, SavedModel from, TrainingListener listener,
        TrainingControl control) {
        this.engine = engine;
        this.network = network;
        this.data = data;
        this.listener = listener;
        this.control = control;
        recipe = network.recipe();
        split = Split.of(recipe, data.train());
        Start start = Start.of(network, data.train(), from);
        learner = engine.learner(start);
        history = from == null ? History.EMPTY : from.history();
        begun = start.epochs();
        // what another program had taught a model by then is not told in epochs of this recipe
        known = from == null || from.model().epochs() >= 0;
        finished = begun;
        mostSnapshots = Snapshots.most(network);
    }

    TrainingResult train() {
        last = new Kept(snapshot(finished), learner.state(finished), history);
        best = last;
        Snapshots.add(snapshots, 0, last.model(), mostSnapshots);
        try {
            listener.started(last.model(), batches());
            learner.prepare(control);
            return learn();
        } catch (Cancelled e) {
            throw e;
        } catch (RuntimeException | Error e) {
            if (last.history().epochs().size() == begun) {
                throw e;
            }
            return result(End.FAILED, failed(e));
        }
    }

    private TrainingResult learn() {
        while (true) {
            History.Epoch epoch = finished < recipe.epochs() && control.proceed() ? epoch(finished + 1) : null;
            if (epoch == null) {
                return result(finished < recipe.epochs() ? End.STOPPED : End.FINISHED, null);
            } else if (Double.isNaN(epoch.trainLoss()) || diverged(epoch.trainLoss())
                    || diverged(epoch.validationLoss())) {
                return result(End.DIVERGED, diverged(epoch));
            }
            keep(epoch);
            if (patienceEnded()) {
                return result(End.EARLY, null);
            }
        }
    }

    /** Of a run with finished epochs, whose last one is kept. */
    private Failure failed(Throwable thrown) {
        LOG.log(System.Logger.Level.ERROR, "training failed", thrown);
        int epoch = last.history().epochs().size();
        return switch (thrown) {
            case Failure failure -> failure;
            case OutOfMemoryError full -> new Failure(full, "failure.training.memory.kept", epoch);
            default -> new Failure(thrown, "failure.training.broken", epoch, String.valueOf(thrown.getMessage()));
        };
    }

    /** Batches an epoch, the last one perhaps smaller. */
    private int batches() {
        return (split.train().length + recipe.batch() - 1) / recipe.batch();
    }

    /** Trains on every image once; null if stopped, a loss that is no number if that is what came of it. */
    private History.Epoch epoch(int number) {
        learner.begin(number);
        RandomGenerator noise = Seeds.noise(recipe.seed(), number);
        int[] order = split.train().clone();
        Seeds.shuffle(order, order.length, Seeds.order(recipe.seed(), number));
        double sum = 0;
        double penalties = 0;
        int seen = 0;
        long paused = 0;
        long started = System.nanoTime();
        for (int b = 1; seen < order.length; b++) {
            paused += waitWhilePaused();
            if (control.stopped()) {
                return null;
            }
            int n = Math.min(recipe.batch(), order.length - seen);
            double loss = learner.learn(order, seen, n, number - 1 + (double) seen / order.length, noise);
            if (b == 1 && (number == begun + 1 || number == recipe.stage(number).from())) {
                firstLoss = loss;
            }
            if (!Double.isFinite(loss)) {
                return new History.Epoch(number, loss, Double.NaN, 0, 0);
            }
            sum += loss * n;
            penalties += learner.penalty() * n;
            seen += n;
            partial = (double) seen / order.length;
            listener.batch(number, b, sum / seen, seen / seconds(started, paused));
        }
        double seconds = seconds(started, paused);
        double validationLoss = validationLoss();
        return new History.Epoch(number, sum / seen, penalties / seen, validationLoss, seconds, seen / seconds);
    }

    private long waitWhilePaused() {
        if (!control.paused()) {
            return 0;
        }
        long from = System.nanoTime();
        control.proceed();
        return System.nanoTime() - from;
    }

    private static double seconds(long started, long paused) {
        return (System.nanoTime() - started - paused) / 1e9;
    }

    /** Mean loss over the validation images; NaN if there are none or a stop left no time, infinite if it is no number. */
    private double validationLoss() {
        int[] images = split.validation();
        if (images.length == 0) {
            return Double.NaN;
        }
        double sum = 0;
        RandomGenerator noise = Seeds.validationNoise(recipe.seed());
        for (int at = 0; at < images.length && !control.stopped(); at += recipe.batch()) {
            int n = Math.min(recipe.batch(), images.length - at);
            sum += n * learner.loss(images, at, n, recipe.epochs(), noise);
        }
        return control.stopped() ? Double.NaN : Double.isFinite(sum) ? sum / images.length : Double.POSITIVE_INFINITY;
    }

    private void keep(History.Epoch epoch) {
        // whole before it takes the last one's place: memory may run out meanwhile
        Kept kept = new Kept(snapshot(epoch.number()), learner.state(epoch.number()), history.plus(epoch));
        last = kept;
        history = kept.history();
        finished = epoch.number();
        partial = 0;
        Stage stage = recipe.stage(finished);
        // losses of different stages say nothing about each other
        if (finished == stage.from() || !(last.validationLoss() >= best.validationLoss())) {
            best = last;
        }
        Snapshots.add(snapshots, finished - begun, last.model(), mostSnapshots);
        listener.epoch(epoch, last.model());
        listener.checkpoint(() -> saved(last));
    }

    /** Early stopping: whether the validation loss has not improved for as many epochs as the recipe is patient. */
    private boolean patienceEnded() {
        return recipe.patience() > 0 && recipe.stage(finished).whole()
                && finished - best.history().epochs().size() >= recipe.patience();
    }

    private LatentModel snapshot(int epochs) {
        return new Autoencoder(network, learner.parameters(), known ? epochs : -1);
    }

    /** Whether a loss is beyond what learning can come back from: infinite, or larger by orders than at the start. */
    private boolean diverged(double loss) {
        return Double.isInfinite(loss) || loss > GROWN * Math.max(firstLoss, LEAST);
    }

    private Failure diverged(History.Epoch epoch) {
        double loss = diverged(epoch.trainLoss()) ? epoch.trainLoss() : epoch.validationLoss();
        LOG.log(System.Logger.Level.WARNING, "The loss is {0} in epoch {1} of {2}", loss, epoch.number(), recipe);
        String key = Double.isFinite(loss) && Double.isFinite(epoch.trainLoss()) ? "failure.training.grown"
                : "failure.training.diverged";
        Object[] told = {epoch.number(), String.valueOf(recipe.optimizer().learningRate()), digits(loss),
            digits(firstLoss)};
        if (snapshots.size() == 1) {
            // no good epoch to keep
            throw new Failure(key + ".first", told);
        }
        return new Failure(key, told);
    }

    private static String digits(double loss) {
        return String.format(Locale.ROOT, "%.3g", loss);
    }

    private TrainingResult result(End end, Failure failure) {
        Kept kept = switch (end) {
            // what the unfinished epoch taught counts too
            case STOPPED -> partial == 0 ? last
                    : new Kept(snapshot(finished), learner.state(finished), history.plusPartial(partial));
            case DIVERGED, FAILED -> last;
            case EARLY, FINISHED -> recipe.patience() > 0 ? best : last;
        };
        return new TrainingResult(saved(kept), List.copyOf(snapshots), end, failure);
    }

    private SavedModel saved(Kept kept) {
        return new SavedModel(kept.model(), kept.history(), provenance(), kept.optimizer(), null);
    }

    private Provenance provenance() {
        String machine = Runtime.getRuntime().availableProcessors() + " processors, " + engine.arithmetic()
                + ", Java " + Runtime.version();
        return new Provenance(data, split.images(), engine.id(), machine);
    }
}
