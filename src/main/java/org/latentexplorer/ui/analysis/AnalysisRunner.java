package org.latentexplorer.ui.analysis;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latentexplorer.model.Progress;
import org.latentexplorer.task.Job;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.session.Session;

/**
 * The work of an application: started, cancelled, and what came of it with what that rests on. The last outcome stays
 * until there is a part of a new one. Failures go to the session.
 *
 * @param <T> what it finds out
 */
public final class AnalysisRunner<T> {
    /** What is worked out in the background; tells parts as they are finished, if it has any. */
    @FunctionalInterface
    public interface Computation<T> {
        T run(Progress progress, Consumer<T> part) throws Exception;
    }

    /**
     * @param whole whether this is all of it; otherwise more is to come, or the work was cancelled
     */
    public record Outcome<T>(T result, ResultProvenance provenance, boolean whole) {
    }

    private record Run<T>(ResultProvenance provenance, Job job, AtomicReference<T> told, long start) {
    }

    /** So much time, and such a share of the work, tell nothing yet of how long the rest takes. */
    private static final double LEAST_SECONDS = 2;
    private static final double LEAST_SHARE = 0.01;

    private final Session session;
    private final Runner runner;
    private final ReadOnlyObjectWrapper<Outcome<T>> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyDoubleWrapper left = new ReadOnlyDoubleWrapper(Double.NaN);
    private final BooleanBinding stale;
    private Run<T> now;

    public AnalysisRunner(Session session, Runner runner) {
        this.session = session;
        this.runner = runner;
        stale = Bindings.createBooleanBinding(() -> outcome.get() != null && !outcome.get().provenance().holds(session),
                outcome, session.shownProperty(), session.recipeProperty(), session.dataProperty());
    }

    /** What was found out last; null before. */
    public ReadOnlyObjectProperty<Outcome<T>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** What was found out last; null before. */
    public T result() {
        return outcome.get() == null ? null : outcome.get().result();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Share of the work that is done, from 0 to 1; -1 while unknown. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Seconds the rest will take, about; not-a-number while unknown. */
    public ReadOnlyDoubleProperty secondsLeftProperty() {
        return left.getReadOnlyProperty();
    }

    /** Whether the outcome is of another model, recipe or data than the window's. */
    public BooleanBinding staleProperty() {
        return stale;
    }

    /** Starts work, unless some is under way. */
    public void run(ResultProvenance provenance, Computation<T> work) {
        run(provenance, result -> provenance, work);
    }

    /**
     * Likewise.
     *
     * @param found tells of a whole outcome what it rests on, where that was not known before
     */
    public void run(ResultProvenance provenance, Function<T, ResultProvenance> found, Computation<T> work) {
        if (running.get()) {
            return;
        }
        session.failureProperty().set(null);
        AtomicReference<T> told = new AtomicReference<>();
        progress.set(-1);
        left.set(Double.NaN);
        running.set(true);
        Job job = runner.run("application", p -> work.run(p, told::set), result -> {
            outcome.set(new Outcome<>(result, found.apply(result), true));
            end();
        }, failure -> {
            pull();
            end();
            session.failureProperty().set(failure);
        });
        // with a runner that shows outcomes at once, the work may be over already
        now = running.get() ? new Run<>(provenance, job, told, System.nanoTime()) : null;
    }

    /** Takes over what the work has told since the last time; to be called once a frame while it runs. */
    public void pull() {
        if (now == null) {
            return;
        }
        progress.set(now.job().fraction());
        double seconds = (System.nanoTime() - now.start()) / 1e9;
        double done = progress.get();
        left.set(seconds < LEAST_SECONDS || done < LEAST_SHARE ? Double.NaN : seconds / done * (1 - done));
        T part = now.told().getAndSet(null);
        if (part != null) {
            outcome.set(new Outcome<>(part, now.provenance(), false));
        }
    }

    /** Ends the work at once; finished parts stay. */
    public void cancel() {
        if (now != null) {
            now.job().cancel();
            pull();
            end();
        }
    }

    /** Forgets the outcome. */
    public void clear() {
        outcome.set(null);
    }

    private void end() {
        now = null;
        running.set(false);
    }
}
