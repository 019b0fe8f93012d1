package org.latentexplorer.ui.latent.place;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.HyperparameterValues;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.ProjectionSettings;
import org.latentexplorer.model.Projector;
import org.latentexplorer.model.ValueType;
import org.latentexplorer.task.Job;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.common.Texts;
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
    private final ObjectProperty<Projection> chosen;
    private final ObjectProperty<HyperparameterValues> values;
    private final ReadOnlyObjectWrapper<Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    /** The last picture at rest, and what was chosen for it; null for axes. */
    private Laid good;
    private Projection goodMethod;
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
        this.values = session.projectionValuesProperty();
        chosen.subscribe((before, now) -> methodChanged());
        values.subscribe(this::valuesChanged);
        session.trainingProperty().subscribe(state -> {
            if (waiting.get() && resting()) {
                begin(background.rest());
            }
        });
    }

    /** What there is to choose from, the codes' own axes first. */
    public static List<Optional<Projection>> choices() {
        return Stream.concat(Stream.of(Optional.<Projection>empty()), Projection.all().stream().map(Optional::of))
                .toList();
    }

    /** What has a field, of all methods. */
    public static List<Hyperparameter<?>> fields() {
        return Projection.allHyperparameters().stream().filter(h -> h.section() != Hyperparameter.Section.NONE)
                .toList();
    }

    /** The method that a person has chosen; null for the codes' own axes. */
    public ReadOnlyObjectProperty<Projection> chosenProperty() {
        return chosen;
    }

    /** Of all that any method reads. */
    public ReadOnlyObjectProperty<HyperparameterValues> valuesProperty() {
        return values;
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

    /** The methods that values are for now: the chosen one, or, if it reads none, those that do for any codes. */
    private Stream<Projection> reading() {
        return chosen.get() != null && !chosen.get().hyperparameters().isEmpty() ? Stream.of(chosen.get())
                : Projection.all().stream().filter(p -> p.standIn() == p && !p.hyperparameters().isEmpty());
    }

    /** Whether a method that values are for now reads one. */
    public boolean reads(Hyperparameter<?> hyperparameter) {
        return reading().anyMatch(p -> p.hyperparameters().stream().anyMatch(h -> h.id().equals(hyperparameter.id())));
    }

    /** What keeps values from being used with the codes there are; empty if nothing does. */
    public List<Problem> problems(HyperparameterValues wanted) {
        Codes codes = session.codesProperty().get();
        return codes == null ? List.of() : reading().map(method -> ProjectionSettings.of(method, wanted))
                .flatMap(used -> used.bySize(codes.count()).problems(codes.count()).stream()).toList();
    }

    /**
     * What is wrong with texts typed for values, or keeps those from being used; null if nothing does.
     *
     * @param typed for some of {@link #fields()}; the others stay
     */
    public Problem wrong(Map<Hyperparameter<?>, String> typed) {
        for (Map.Entry<Hyperparameter<?>, String> field : typed.entrySet()) {
            try {
                field.getKey().type().parse(field.getValue());
            } catch (IllegalArgumentException e) {
                return unreadable(field.getKey());
            }
        }
        return problems(read(typed)).stream().findFirst().orElse(null);
    }

    private static Problem unreadable(Hyperparameter<?> hyperparameter) {
        String name = Texts.get(Projection.textKey(hyperparameter));
        return switch (hyperparameter.type()) {
            case ValueType.Whole whole -> new Problem(hyperparameter.id(), "projection.whole", name);
            case ValueType.Seed seed -> new Problem(hyperparameter.id(), "projection.whole", name);
            case ValueType.Choice<?> choice -> new Problem(hyperparameter.id(), "projection.choose", name,
                    choice.names());
            default -> new Problem(hyperparameter.id(), "projection.number", name);
        };
    }

    /** The values with those that are typed, of which nothing is wrong. */
    public HyperparameterValues read(Map<Hyperparameter<?>, String> typed) {
        HyperparameterValues read = values.get();
        for (Map.Entry<Hyperparameter<?>, String> field : typed.entrySet()) {
            read = read.with(field.getKey().id(), field.getKey().parse(field.getValue()));
        }
        return read;
    }

    /** Lays out the codes by a method; null for their axes. */
    public void choose(Projection method) {
        chosen.set(method);
    }

    private void methodChanged() {
        if (!own) {
            restore();
            follow(0);
        }
    }

    private void chooseShown(Projection method) {
        own = true;
        chosen.set(method);
        own = false;
    }

    /** Lays out the codes anew if the chosen method reads what has changed. */
    public void set(HyperparameterValues wanted) {
        values.set(wanted);
    }

    private void valuesChanged(HyperparameterValues before, HyperparameterValues wanted) {
        Projection method = chosen.get();
        if (method != null && !ProjectionSettings.of(method, wanted).equals(ProjectionSettings.of(method, before))) {
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
        } else if (chosen.get() == Projection.first() || !resting()) {
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
        keep(outcome.laid(), Projection.first());
        layout.show(outcome.laid());
        if (chosen.get() != Projection.first()) {
            waiting.set(!resting());
            if (resting()) {
                begin(background.rest());
            }
        }
    }

    private void begin(long rest) {
        waiting.set(false);
        Codes codes = session.codesProperty().get();
        ProjectionSettings wanted = ProjectionSettings.of(chosen.get(), values.get());
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

    private void keep(Laid laid, Projection method) {
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
