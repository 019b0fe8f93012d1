package org.latentexplorer.ui.common;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.latentexplorer.model.Failure;

/**
 * What a person did in a window, step by step, to be undone and redone: one history, whatever was changed. What is one
 * gesture, such as some turns of the wheel or a number typed, is one step. The oldest steps go when there are many, or
 * when they take much memory. For the JavaFX application thread.
 */
public final class UndoHistory {
    /** Changes of one sort that follow each other so closely, in nanoseconds, are one gesture. */
    private static final long PAUSE = 600_000_000;
    private static final int MOST = 500;
    /** Bytes that every step takes. */
    private static final long STEP = 200;

    /**
     * Something that a person changes. The states of one subject mean the same whatever states the others are in, so
     * that the steps of one can be undone alone, see {@link UndoHistory#of}.
     *
     * @param <S> its states, told apart by {@code equals}
     */
    public interface Subject<S> {
        /** The end of the key of what a person calls it, {@code undo.<name>}. */
        String name();

        S now();

        /** @throws Failure if that is not possible now; the step is left to be undone later */
        void restore(S state);

        /** Bytes that are only kept because somebody may come back to a state. */
        default long bytes(S state) {
            return 0;
        }

        /** Whether nobody may change it now; its steps are passed over. Whoever knows calls {@link #refresh}. */
        default boolean locked() {
            return false;
        }
    }

    private record Step<S>(Subject<S> subject, S state) {
        /** The way back from what restoring this is going to bring. */
        Step<S> inverse() {
            return new Step<>(subject, subject.now());
        }

        boolean changesNothing() {
            return state.equals(subject.now());
        }

        void take() {
            subject.restore(state);
        }

        long bytes() {
            return STEP + subject.bytes(state);
        }
    }

    private final Deque<Step<?>> back = new ArrayDeque<>();
    private final Deque<Step<?>> forward = new ArrayDeque<>();
    private final List<Undo> views = new ArrayList<>();
    private final long room;
    private final Consumer<Failure> failed;
    private final LongSupplier clock;
    private final Undo all = of(subject -> true);
    private Subject<?> lastSubject;
    private Object lastChange;
    private long lastTime;
    private boolean turning;

    /**
     * @param room   bytes for all steps
     * @param failed told why a step could not be undone
     */
    public UndoHistory(long room, Consumer<Failure> failed) {
        this(room, failed, System::nanoTime);
    }

    /** @param clock nanoseconds from any moment on */
    UndoHistory(long room, Consumer<Failure> failed, LongSupplier clock) {
        this.room = room;
        this.failed = failed;
        this.clock = clock;
    }

    /** A state is being left by something that is a step of its own. */
    public <S> void leave(Subject<S> subject, S state) {
        leave(subject, state, null, 0);
    }

    /**
     * A state is being left by part of a gesture.
     *
     * @param change the sort of change, of which several in quick succession are one step
     */
    public <S> void leaveByGesture(Subject<S> subject, S state, Object change) {
        leave(subject, state, change, PAUSE);
    }

    /**
     * A state is being left by something typed.
     *
     * @param change what is typed into; however slowly, it is one step until {@link #seal} or another step
     */
    public <S> void leaveByTyping(Subject<S> subject, S state, Object change) {
        leave(subject, state, change, Long.MAX_VALUE);
    }

    private <S> void leave(Subject<S> subject, S state, Object change, long pause) {
        if (turning) {
            // what undoing changes is no step
            return;
        }
        long now = clock.getAsLong();
        boolean goesOn = change != null && subject == lastSubject && change.equals(lastChange)
                && now - lastTime < pause;
        lastSubject = subject;
        lastChange = change;
        lastTime = now;
        if (!goesOn) {
            back.push(new Step<>(subject, state));
        }
        forward.clear();
        makeRoom();
        refresh();
    }

    /** The newest step stays in any case. */
    private void makeRoom() {
        long bytes = 0;
        int steps = 0;
        for (Iterator<Step<?>> i = back.iterator(); i.hasNext();) {
            bytes += i.next().bytes();
            steps++;
            if (steps > 1 && (bytes > room || steps > MOST)) {
                i.remove();
            }
        }
    }

    /** What is typed next is a step of its own. */
    public void seal() {
        lastChange = null;
    }

    /** The states there were of some subjects mean nothing any more. */
    public void forget(Predicate<Subject<?>> which) {
        back.removeIf(step -> which.test(step.subject()));
        forward.removeIf(step -> which.test(step.subject()));
        seal();
        refresh();
    }

    /** The states there were of one subject mean nothing any more. */
    public void forget(Subject<?> subject) {
        forget(other -> other.equals(subject));
    }

    /** All steps. */
    public Undo all() {
        return all;
    }

    /** The steps of one subject among all. */
    public Undo of(Subject<?> subject) {
        return of(other -> other.equals(subject));
    }

    /** The steps of some subjects among all. */
    public Undo of(Predicate<Subject<?>> which) {
        Undo undo = new Undo(this, which);
        views.add(undo);
        refresh(undo);
        return undo;
    }

    /** Makes each change of a property a step. */
    public <T> Subject<T> follow(String name, Property<T> property, ToLongFunction<T> bytes) {
        Subject<T> subject = new Followed<>(name, property::getValue, property::setValue, bytes);
        property.addListener((changed, before, now) -> leave(subject, before));
        return subject;
    }

    /** Makes each change of a list a step; its elements are never changed in place. */
    public <E> Subject<List<E>> follow(String name, ObservableList<E> list, ToLongFunction<E> bytes) {
        Subject<List<E>> subject = new Followed<>(name, () -> List.copyOf(list), list::setAll,
                state -> state.stream().mapToLong(bytes).sum());
        List<E> last = new ArrayList<>(list);
        list.addListener((ListChangeListener<E>) change -> {
            leave(subject, List.copyOf(last));
            last.clear();
            last.addAll(list);
        });
        return subject;
    }

    private record Followed<S>(String name, java.util.function.Supplier<S> state, Consumer<S> setter,
                               ToLongFunction<S> weight) implements Subject<S> {
        @Override
        public S now() {
            return state.get();
        }

        @Override
        public void restore(S wanted) {
            setter.accept(wanted);
        }

        @Override
        public long bytes(S of) {
            return weight.applyAsLong(of);
        }
    }

    /** To be called when subjects have come to be locked, or are no longer. */
    public void refresh() {
        views.forEach(this::refresh);
    }

    private void refresh(Undo view) {
        view.refresh(next(back, view.which()), next(forward, view.which()));
    }

    private static Subject<?> next(Deque<Step<?>> from, Predicate<Subject<?>> which) {
        return from.stream().map(Step::subject).filter(which).filter(subject -> !subject.locked()).findFirst()
                .orElse(null);
    }

    boolean undo(Predicate<Subject<?>> which) {
        return turn(back, forward, which);
    }

    boolean redo(Predicate<Subject<?>> which) {
        return turn(forward, back, which);
    }

    private boolean turn(Deque<Step<?>> from, Deque<Step<?>> to, Predicate<Subject<?>> which) {
        seal();
        boolean turned = false;
        for (Iterator<Step<?>> i = from.iterator(); i.hasNext() && !turned;) {
            Step<?> step = i.next();
            if (!which.test(step.subject()) || step.subject().locked()) {
                continue;
            }
            if (step.changesNothing()) {
                // no step
                i.remove();
                continue;
            }
            Step<?> inverse = step.inverse();
            if (!take(step)) {
                break;
            }
            from.remove(step);
            to.push(inverse);
            turned = true;
        }
        refresh();
        return turned;
    }

    private boolean take(Step<?> step) {
        turning = true;
        try {
            step.take();
            return true;
        } catch (Failure e) {
            failed.accept(e);
            return false;
        } finally {
            turning = false;
        }
    }
}
