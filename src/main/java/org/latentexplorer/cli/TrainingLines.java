package org.latentexplorer.cli;

import java.util.Locale;
import java.util.function.Supplier;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;

/** Tells of a run: a moving line on a terminal, and a line of its own for every finished epoch. */
final class TrainingLines implements TrainingListener {
    private static final long APART = 100_000_000L;

    private final Console console;
    private final int epochs;
    private final ProgressLine line;
    private final Checkpoints checkpoints;
    private long start;
    private long drawn;
    private int batches;
    private int firstEpoch;

    /** Keeps no checkpoints. */
    TrainingLines(Console console, int epochs) {
        this(console, epochs, null);
    }

    /**
     * @param epochs      the number of the last epoch
     * @param checkpoints offered each epoch; null for none
     */
    TrainingLines(Console console, int epochs, Checkpoints checkpoints) {
        this.console = console;
        this.epochs = epochs;
        this.checkpoints = checkpoints;
        this.line = new ProgressLine(console, "");
    }

    /** Runs the training, telling of it. */
    TrainingResult follow(Trainer trainer, Recipe recipe, DataSet data, SavedModel from, TrainingControl control) {
        try {
            return trainer.train(recipe, data, from, this, control);
        } finally {
            line.close();
        }
    }

    @Override
    public void started(LatentModel initial, int batchesPerEpoch) {
        start = System.nanoTime();
        batches = Math.max(1, batchesPerEpoch);
    }

    @Override
    public void batch(int epoch, int batch, double meanLoss, double samplesPerSecond) {
        firstEpoch = firstEpoch == 0 ? epoch : firstEpoch;
        long now = System.nanoTime();
        if (!console.terminal() || now - drawn < APART) {
            return;
        }
        drawn = now;
        double share = (epoch - 1 + (double) batch / batches) / epochs;
        double before = (firstEpoch - 1.0) / epochs;
        double left = (now - start) / 1e9 * (1 - share) / Math.max(1e-9, share - before);
        line.draw(console.text("cli.train.batch", epoch, epochs, ProgressLine.bar(share), four(meanLoss),
                Math.round(samplesPerSecond), time(left)));
    }

    @Override
    public void epoch(History.Epoch epoch, LatentModel snapshot) {
        line.close();
        boolean validated = Double.isFinite(epoch.validationLoss());
        console.say(validated ? "cli.train.epoch" : "cli.train.epoch.alone",
                pad(epoch.number()), epochs, four(epoch.trainLoss()), Math.round(epoch.samplesPerSecond()),
                four(epoch.validationLoss()));
    }

    @Override
    public void checkpoint(Supplier<SavedModel> model) {
        if (checkpoints != null) {
            checkpoints.offer(model);
        }
    }

    /** Whether even one batch was learned from. */
    boolean learned() {
        return firstEpoch > 0;
    }

    private String pad(int number) {
        return String.format(Locale.ROOT, "%" + String.valueOf(epochs).length() + "d", number);
    }

    static String four(double loss) {
        return String.format(Locale.ROOT, "%.4f", loss);
    }

    /** Minutes and seconds, hours before them where there are some. */
    static String time(double seconds) {
        long whole = Math.round(Math.min(seconds, 359_999));
        return whole < 3600 ? String.format(Locale.ROOT, "%02d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
