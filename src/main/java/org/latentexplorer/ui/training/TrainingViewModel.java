package org.latentexplorer.ui.training;

import java.nio.file.Path;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingResult;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Session.Training;

/**
 * Runs training in the background and lets the session follow. The run is never waited for and never waits: it leaves
 * what it has to tell, and {@link #pull()} takes that over, once a frame.
 */
public final class TrainingViewModel {
    /** How often figures that flicker are renewed. */
    private static final long FIGURES_NANOS = 250_000_000L;

    private final Session session;
    private final Trainer trainer;
    private final Runner runner;
    private final LongSupplier clock;
    private final ReadOnlyIntegerWrapper epochs = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Live> live = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper samplesPerSecond = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyDoubleWrapper secondsLeft = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRestore = new ReadOnlyBooleanWrapper();
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final BooleanBinding trainDisabled;
    private final BooleanBinding pauseDisabled;
    private final BooleanBinding stopDisabled;
    private Run run;
    private Kept previous;

    /** One run from Train to its end. */
    private final class Run {
        final Recipe recipe = session.recipeProperty().get();
        final DataSet data = session.dataProperty().get();
        final TrainingControl control = new TrainingControl();
        final Heard heard = new Heard(clock);
        final Kept before = Kept.of(session);
        Pace pace;
        LatentModel waiting;
        boolean encoding;
        double encodingSeconds;
        long figuresAt = Long.MIN_VALUE;
    }

    private record Outcome(TrainingResult result, Codes codes) {
    }

    private record Encoded(LatentModel model, Codes codes, double seconds) {
    }

    public TrainingViewModel(Session session, Trainer trainer, Runner runner) {
        this(session, trainer, runner, System::nanoTime);
    }

    TrainingViewModel(Session session, Trainer trainer, Runner runner, LongSupplier clock) {
        this.session = session;
        this.trainer = trainer;
        this.runner = runner;
        this.clock = clock;
        BooleanBinding idle = Bindings.equal(session.trainingProperty(), Training.IDLE);
        trainDisabled = idle.not().or(session.recipeValidProperty().not());
        pauseDisabled = idle.or(stopping);
        stopDisabled = idle.or(stopping);
    }

    /** Starts a run with the session's recipe and data. What was shown before can be had back. */
    public void train() {
        if (trainDisabled.get()) {
            return;
        }
        if (session.dataProperty().get() == null) {
            session.failureProperty().set(new Failure("failure.training.data"));
            return;
        }
        Run starting = new Run();
        run = starting;
        session.failureProperty().set(null);
        epochs.set(starting.recipe.epochs());
        live.set(null);
        samplesPerSecond.set(Double.NaN);
        secondsLeft.set(Double.NaN);
        stopping.set(false);
        session.trainingProperty().set(Training.RUNNING);
        runner.run("training", progress -> work(starting), outcome -> finish(starting, outcome),
                failure -> fail(starting, failure));
    }

    private Outcome work(Run of) {
        TrainingResult result = trainer.train(of.recipe, of.data, null, of.heard, of.control);
        return new Outcome(result, result.model().model().encode(of.data.test(), Progress.NONE));
    }

    /** Holds the run, or lets it go on. */
    public void pauseOrResume() {
        if (pauseDisabled.get()) {
            return;
        }
        if (session.trainingProperty().get() == Training.RUNNING) {
            run.control.pause();
            if (run.pace != null) {
                run.pace.pause(clock.getAsLong());
            }
            session.trainingProperty().set(Training.PAUSED);
        } else {
            if (run.pace != null) {
                run.pace.resume(clock.getAsLong());
            }
            run.control.resume();
            session.trainingProperty().set(Training.RUNNING);
        }
    }

    /** Ends the run; what it learned is kept. */
    public void stop() {
        if (!stopDisabled.get()) {
            stopping.set(true);
            run.control.stop();
        }
    }

    /** Takes over what the run told since the last time. To be called once a frame while {@link #running()}. */
    public void pull() {
        if (run == null) {
            return;
        }
        drain();
        encodeNewest(run);
        Live now = run.heard.live();
        if (now != null && !now.equals(live.get())) {
            live.set(now);
        }
        renewFigures(now);
    }

    private void drain() {
        for (Heard.Snapshot next = run.heard.poll(); next != null; next = run.heard.poll()) {
            take(next);
        }
    }

    private void take(Heard.Snapshot snapshot) {
        if (snapshot.epoch() == null) {
            run.pace = new Pace(run.recipe.epochs(), run.heard.batches(), snapshot.nanos());
            if (session.trainingProperty().get() == Training.PAUSED) {
                run.pace.pause(snapshot.nanos());
            }
            session.snapshots().setAll(snapshot.model());
            session.historyProperty().set(History.EMPTY);
        } else {
            run.pace.epochDone(snapshot.epoch().number(), snapshot.nanos());
            session.snapshots().add(snapshot.model());
            session.historyProperty().set(session.historyProperty().get().plus(snapshot.epoch()));
        }
        run.waiting = snapshot.model();
    }

    private void renewFigures(Live now) {
        long time = clock.getAsLong();
        if (now == null || run.pace == null || run.figuresAt != Long.MIN_VALUE
                && time - run.figuresAt < FIGURES_NANOS) {
            return;
        }
        run.figuresAt = time;
        samplesPerSecond.set(now.samplesPerSecond());
        boolean epochTold = session.historyProperty().get().epochs().size() >= now.epoch();
        secondsLeft.set(run.pace.secondsLeft(epochTold ? 0 : now.batch(), run.encodingSeconds, time));
    }

    /** One at a time, and only the newest: if encoding is slower than an epoch, epochs in between are not shown. */
    private void encodeNewest(Run of) {
        if (of.waiting == null || of.encoding) {
            return;
        }
        LatentModel model = of.waiting;
        of.waiting = null;
        of.encoding = true;
        runner.run("encoding", progress -> encode(of, model), encoded -> encoded(of, encoded),
                failure -> of.encoding = false);
    }

    private Encoded encode(Run of, LatentModel model) {
        long begin = clock.getAsLong();
        Codes codes = model.encode(of.data.test(), Progress.NONE);
        return new Encoded(model, codes, (clock.getAsLong() - begin) * 1e-9);
    }

    private void encoded(Run of, Encoded encoded) {
        of.encoding = false;
        if (of == run) {
            of.encodingSeconds = encoded.seconds();
            Showing.show(session, encoded.model(), encoded.codes());
            encodeNewest(of);
        }
    }

    private void finish(Run of, Outcome outcome) {
        drain();
        SavedModel trained = outcome.result().model();
        previous = of.before.withoutSnapshots();
        canRestore.set(previous.model() != null);
        if (outcome.result().snapshots().size() != session.snapshots().size()) {
            session.snapshots().setAll(outcome.result().snapshots());
        }
        session.historyProperty().set(trained.history());
        Showing.show(session, trained.model(), outcome.codes());
        session.modelProperty().set(new SavedModel(trained.model(), trained.history(), trained.provenance(),
                trained.optimizer(), outcome.codes()));
        session.unsavedProperty().set(true);
        end();
        if (outcome.result().failure() != null) {
            session.failureProperty().set(outcome.result().failure());
        }
    }

    private void fail(Run of, Failure failure) {
        of.before.restore(session);
        end();
        session.failureProperty().set(failure);
    }

    /** Last of all: who hears that the run is over finds everything in its place. */
    private void end() {
        run = null;
        live.set(null);
        secondsLeft.set(Double.NaN);
        stopping.set(false);
        session.trainingProperty().set(Training.IDLE);
    }

    /** Brings back what was there before the last run; again, to go forth. */
    public void restorePrevious() {
        if (canRestore.get() && session.trainingProperty().get() == Training.IDLE) {
            Kept now = Kept.of(session).withoutSnapshots();
            previous.restore(session);
            previous = now;
        }
    }

    /** Whether {@link #restorePrevious()} has something to bring back. */
    public ReadOnlyBooleanProperty canRestoreProperty() {
        return canRestore.getReadOnlyProperty();
    }

    /** Whether there is, or may soon be, something to {@link #pull()}. */
    public boolean running() {
        return run != null;
    }

    public ReadOnlyObjectProperty<Training> trainingProperty() {
        return session.trainingProperty();
    }

    public ReadOnlyBooleanProperty recipeValidProperty() {
        return session.recipeValidProperty();
    }

    /** True between Stop and the run's end. */
    public ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    public BooleanBinding trainDisabledProperty() {
        return trainDisabled;
    }

    public BooleanBinding pauseDisabledProperty() {
        return pauseDisabled;
    }

    public BooleanBinding stopDisabledProperty() {
        return stopDisabled;
    }

    /** Epochs the run under way is to have. */
    public ReadOnlyIntegerProperty epochsProperty() {
        return epochs.getReadOnlyProperty();
    }

    /** The last batch of the run under way; null without one. */
    public ReadOnlyObjectProperty<Live> liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** Training images a second, NaN before the first batch. */
    public ReadOnlyDoubleProperty samplesPerSecondProperty() {
        return samplesPerSecond.getReadOnlyProperty();
    }

    /** Estimated, NaN while unknown. */
    public ReadOnlyDoubleProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<History> historyProperty() {
        return session.historyProperty();
    }

    /** Whether the chart's loss axis is logarithmic. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** Writes the losses as CSV; a failure is told in the session. */
    public void export(Path file) {
        try {
            HistoryCsv.write(session.historyProperty().get(), file);
        } catch (Failure failure) {
            session.failureProperty().set(failure);
        }
    }
}
