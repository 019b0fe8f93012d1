package org.latentexplorer.ui.latent.place;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.ProjectionMethod;
import org.latentexplorer.model.ProjectionSettings;
import org.latentexplorer.model.Projector;
import org.latentexplorer.task.Job;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.session.Session;

/**
 * How codes of many numbers are laid out: by two of their axes, or by a projection. Principal components follow the
 * codes at once; what takes longer is found in the background when codes have come to rest, and meanwhile the
 * principal components stand in. Positions of other codes are never shown.
 */
public final class ProjectionViewModel {
    /** How often a wait looks whether it is to end, in nanoseconds. */
    private static final long LOOK = 20_000_000;

    private final Session session;
    private final Pictures pictures;
    private final MapLayout layout;
    private final Background background;
    private final ObjectProperty<ProjectionMethod> chosen;
    private final ObjectProperty<ProjectionSettings> settings;
    private final ReadOnlyObjectWrapper<Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    /** The last picture at rest, and what was chosen for it; null for axes. */
    private Laid good;
    private ProjectionMethod goodMethod;
    private int runs;
    /** Whether a method is set because it is what is shown, not so that it will be. */
    private boolean own;

    /** Codes laid out, or what was in the way. */
    private record Outcome(Laid laid, Failure failure) {
    }

    public ProjectionViewModel(Session session, Projector projector, MapLayout layout, Background background) {
        this.session = session;
        this.pictures = new Pictures(projector);
        this.layout = layout;
        this.background = background;
        this.chosen = session.projectionProperty();
        this.settings = session.projectionSettingsProperty();
        chosen.subscribe((before, now) -> methodChanged());
        settings.subscribe(this::settingsChanged);
        session.trainingProperty().subscribe(state -> {
            if (waiting.get() && resting()) {
                begin(background.rest());
            }
        });
    }

    /** The method that a person has chosen; null for the codes' own axes. */
    public ReadOnlyObjectProperty<ProjectionMethod> chosenProperty() {
        return chosen;
    }

    /** What the methods read; the method in it means nothing. */
    public ReadOnlyObjectProperty<ProjectionSettings> settingsProperty() {
        return settings;
    }

    /** The work under way; null for none. */
    public ReadOnlyObjectProperty<Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /** Whether the chosen method is put off until the training under way is over or pauses. */
    public ReadOnlyBooleanProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** The projection that the map shows; null for axes. */
    public ProjectedCodes shown() {
        return layout.placementProperty().get() instanceof ProjectedPlacement placement ? placement.projected() : null;
    }

    /** Whether there is a choice: codes of two numbers are flat as they are. */
    public boolean offered() {
        Codes codes = session.codesProperty().get();
        return codes != null && codes.count() > 0 && codes.dimension() > 2;
    }

    /** The methods that settings are for now: the chosen one, or those there are to choose if it reads none. */
    List<ProjectionMethod> reading() {
        return chosen.get() == null || chosen.get() == ProjectionMethod.PCA
                ? List.of(ProjectionMethod.TSNE, ProjectionMethod.UMAP) : List.of(chosen.get());
    }

    /** What keeps settings from being used with the codes there are; empty if nothing does. */
    public List<Problem> problems(ProjectionSettings wanted) {
        Codes codes = session.codesProperty().get();
        return codes == null ? List.of() : reading().stream().map(wanted::withMethod)
                .flatMap(used -> used.bySize(codes.count()).problems(codes.count()).stream()).toList();
    }

    /** Lays out the codes by a method; null for their axes. */
    public void choose(ProjectionMethod method) {
        chosen.set(method);
    }

    private void methodChanged() {
        if (!own) {
            restore();
            follow(0);
        }
    }

    private void chooseShown(ProjectionMethod method) {
        own = true;
        chosen.set(method);
        own = false;
    }

    /** Lays out the codes anew if the chosen method reads what has changed. */
    public void set(ProjectionSettings wanted) {
        settings.set(wanted);
    }

    private void settingsChanged(ProjectionSettings before, ProjectionSettings wanted) {
        ProjectionMethod method = chosen.get();
        if (method != null && !wanted.withMethod(method).used().equals(before.withMethod(method).used())) {
            restore();
            follow(0);
        }
    }

    /** Stops the work under way or put off, and chooses what is shown. Returns whether there was any. */
    public boolean cancel() {
        boolean any = job.get() != null || waiting.get();
        if (any) {
            restore();
            chooseShown(goodMethod);
        }
        return any;
    }

    /** The session has other codes, or none. */
    public void codesChanged() {
        halt();
        keep(null, null);
        if (session.codesProperty().get() != null && !offered()) {
            chooseShown(null);
        }
        if (session.codesProperty().get() == null || chosen.get() == null) {
            layout.showAxes();
        } else {
            components();
        }
    }

    public void axesChanged() {
        if (chosen.get() == null) {
            layout.showAxes();
        }
    }

    private boolean resting() {
        return session.trainingProperty().get() != Session.Training.RUNNING;
    }

    /** Shows what is chosen for codes that stay. */
    private void follow(long rest) {
        if (session.codesProperty().get() == null) {
            return;
        }
        if (chosen.get() == null) {
            keep(null, null);
            layout.showAxes();
        } else if (chosen.get() == ProjectionMethod.PCA || !resting()) {
            components();
        } else {
            begin(rest);
        }
    }

    /** Shows the principal components, for their own sake or for that of a method that takes longer. */
    private void components() {
        Codes codes = session.codesProperty().get();
        int run = ++runs;
        background.quick().submit(() -> quickly(codes), outcome -> {
            if (run == runs) {
                show(outcome);
            }
        });
    }

    private Outcome quickly(Codes codes) {
        try {
            return new Outcome(pictures.components(codes), null);
        } catch (RuntimeException | OutOfMemoryError e) {
            return new Outcome(null, Runner.explain(e));
        }
    }

    private void show(Outcome outcome) {
        if (outcome.failure() != null) {
            failed(outcome.failure());
            return;
        }
        keep(outcome.laid(), ProjectionMethod.PCA);
        layout.show(outcome.laid());
        if (chosen.get() != ProjectionMethod.PCA) {
            waiting.set(!resting());
            if (resting()) {
                begin(background.rest());
            }
        }
    }

    private void begin(long rest) {
        waiting.set(false);
        Codes codes = session.codesProperty().get();
        ProjectionSettings wanted = settings.get().withMethod(chosen.get());
        int run = ++runs;
        job.set(background.runner().run("project codes", progress -> {
            pause(rest, progress);
            return pictures.of(codes, wanted, progress, picture -> background.moving().submit(picture, laid -> {
                if (run == runs) {
                    layout.show(laid);
                }
            }));
        }, this::done, this::failed));
    }

    private static void pause(long nanos, Progress progress) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, LOOK));
            progress.check();
        }
    }

    private void done(Laid laid) {
        halt();
        keep(laid, chosen.get());
        layout.show(laid);
    }

    private void failed(Failure failure) {
        restore();
        chooseShown(goodMethod);
        if (good == null) {
            layout.showAxes();
        }
        session.failureProperty().set(failure);
    }

    private void keep(Laid laid, ProjectionMethod method) {
        good = laid;
        goodMethod = method;
    }

    private void halt() {
        runs++;
        waiting.set(false);
        if (job.get() != null) {
            job.get().cancel();
            job.set(null);
        }
    }

    /** Ends the work under way; points that it has moved go back to where they were. */
    private void restore() {
        halt();
        if (layout.placementProperty().get().moving()) {
            if (good != null) {
                layout.show(good);
            } else {
                layout.showAxes();
            }
        }
    }
}
