package org.latentexplorer.ui.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
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
import org.latentexplorer.model.AtomicFile;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.History;
import org.latentexplorer.model.HistoryCsv;
import org.latentexplorer.model.LossName;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Stage;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.model.TrainingResult;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.Outcome;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Session.Training;
import org.latentexplorer.ui.session.Showing;

/**
 * Runs training in the background and lets the session follow. The run is never waited for and never waits: it leaves
 * what it has to tell, and {@link #pull()} takes that over, once a frame.
 */
public final class TrainingViewModel {
    private final Session session;
    private final List<Trainer> trainers;
    private final Runner runner;
    private final LongSupplier clock;
    private final ReadOnlyIntegerWrapper epochs = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Live> live = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper samplesPerSecond = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyDoubleWrapper secondsLeft = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRestore = new ReadOnlyBooleanWrapper();
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();
    private final StringBinding lossName;
    private final BooleanBinding trainDisabled;
    private final BooleanBinding pauseDisabled;
    private final BooleanBinding stopDisabled;
    private FollowedRun run;
    private Kept previous;

    /** @param trainers the engines, the usual one first */
    public TrainingViewModel(Session session, List<Trainer> trainers, Runner runner) {
        this(session, trainers, runner, System::nanoTime);
    }

    TrainingViewModel(Session session, List<Trainer> trainers, Runner runner, LongSupplier clock) {
        this.session = session;
        this.trainers = List.copyOf(trainers);
        this.runner = runner;
        this.clock = clock;
        BooleanBinding idle = Bindings.equal(session.trainingProperty(), Training.IDLE);
        trainDisabled = idle.not().or(session.recipeValidProperty().not());
        pauseDisabled = idle.or(stopping);
        stopDisabled = idle.or(stopping);
        lossName = Bindings.createStringBinding(this::lossName, session.historyProperty(),
                session.trainingProperty(), session.shownProperty(), Texts.localeProperty());
    }

    /** What the losses shown add up, over what, in which unit; empty before there is anything. */
    StringBinding lossNameProperty() {
        return lossName;
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
        FollowedRun starting = new FollowedRun(session, runner, clock);
        run = starting;
        session.failureProperty().set(null);
        epochs.set(starting.recipe().epochs());
        live.set(null);
        samplesPerSecond.set(Double.NaN);
        secondsLeft.set(Double.NaN);
        stopping.set(false);
        session.trainingProperty().set(Training.RUNNING);
        Trainer trainer = trainer();
        runner.run("training", progress -> work(trainer, starting), outcome -> finish(starting, outcome),
                failure -> fail(starting, failure));
    }

    /** The engine that the session names. */
    private Trainer trainer() {
        return trainers.stream().filter(t -> t.id().equals(session.engineProperty().get())).findFirst()
                .orElse(trainers.getFirst());
    }

    private static Outcome work(Trainer trainer, FollowedRun of) {
        TrainingResult result = trainer.train(of.recipe(), of.data(), null, of.listener(), of.control());
        return Outcome.of(result, of.data());
    }

    /** Holds the run, or lets it go on. */
    public void pauseOrResume() {
        if (pauseDisabled.get()) {
            return;
        }
        boolean hold = session.trainingProperty().get() == Training.RUNNING;
        run.hold(hold);
        session.trainingProperty().set(hold ? Training.PAUSED : Training.RUNNING);
    }

    /** Ends the run; what it learned is kept. */
    public void stop() {
        if (!stopDisabled.get()) {
            stopping.set(true);
            run.control().stop();
        }
    }

    /** Takes over what the run told since the last time. To be called once a frame while {@link #running()}. */
    public void pull() {
        if (run == null) {
            return;
        }
        run.takeOver();
        run.encodeNewest();
        live.set(run.live());
        if (run.figuresAreDue()) {
            samplesPerSecond.set(run.live().samplesPerSecond());
            secondsLeft.set(run.secondsLeft());
        }
    }

    private void finish(FollowedRun of, Outcome outcome) {
        of.end();
        try {
            if (learnedNothing(outcome.result()) && of.before().model() != null) {
                of.before().restore(session);
            } else {
                take(of, outcome);
            }
        } finally {
            end();
        }
        if (outcome.failure() != null) {
            session.failureProperty().set(outcome.failure());
        }
    }

    private void take(FollowedRun of, Outcome outcome) {
        SavedModel trained = outcome.model();
        previous = of.before().withoutSnapshots();
        canRestore.set(previous.model() != null);
        if (outcome.result().snapshots().size() != session.snapshots().size()) {
            session.snapshots().setAll(outcome.result().snapshots());
        }
        session.historyProperty().set(trained.history());
        Showing.show(session, trained.model(), outcome.codes());
        session.modelProperty().set(trained);
        session.unsavedProperty().set(true);
    }

    /** Stopped before the first batch was over: no reason to give up a trained model for it. */
    private static boolean learnedNothing(TrainingResult result) {
        return result.end() == TrainingResult.End.STOPPED && result.model().history().nothing();
    }

    private void fail(FollowedRun of, Failure failure) {
        of.end();
        try {
            of.before().restore(session);
        } finally {
            end();
        }
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

    /** The parts of the run whose losses are shown, in order; one, unless it is pretrained. */
    public List<Stage> stages() {
        Recipe recipe = recipe();
        return recipe == null ? List.of(new Stage(Stage.ALL, 1, Integer.MAX_VALUE)) : open(recipe);
    }

    /** Of the run whose losses are shown; null without one. */
    private Recipe recipe() {
        return run != null ? run.recipe() : session.shownProperty().get() == null ? null
                : session.shownProperty().get().recipe();
    }

    private String lossName() {
        Recipe recipe = recipe();
        return recipe == null ? ""
                : new LossName(Texts.localeProperty().get(), recipe).of(session.historyProperty().get().last());
    }

    /** A run that was continued may have more epochs than its recipe said at first. */
    private static List<Stage> open(Recipe recipe) {
        List<Stage> stages = new ArrayList<>(recipe.family().stages(recipe));
        Stage last = stages.removeLast();
        stages.add(new Stage(last.layer(), last.from(), Integer.MAX_VALUE));
        return stages;
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
            byte[] table = HistoryCsv.of(session.historyProperty().get()).getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(file, out -> out.write(table));
        } catch (IOException e) {
            session.failureProperty().set(new Failure(e, "failure.training.export", file.toAbsolutePath()));
        }
    }
}
