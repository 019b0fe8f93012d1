package org.latentexplorer.ui.plot;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * What a person did to a plot, step by step and of any kind, to go back and forward through. What is one gesture, such
 * as some turns of the wheel, is one step.
 */
public final class Steps {
    /** Changes of one sort that follow each other so closely, in nanoseconds, are one. */
    private static final long PAUSE = 600_000_000;
    private static final int MOST = 200;

    /**
     * Something whose former states are gone back to.
     *
     * @param <S> its states, told apart by {@code equals}
     */
    public interface Kind<S> {
        S now();

        void restore(S state);
    }

    private record Step<S>(Kind<S> kind, S state) {
        /** The way back from what restoring this is going to bring. */
        Step<S> inverse() {
            return new Step<>(kind, kind.now());
        }

        boolean changesNothing() {
            return state.equals(kind.now());
        }

        void take() {
            kind.restore(state);
        }
    }

    private final Deque<Step<?>> back = new ArrayDeque<>();
    private final Deque<Step<?>> forward = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private Object last;
    private long lastTime;
    private boolean turning;

    /**
     * A state is being left by something a person does.
     *
     * @param state  the state left
     * @param change the sort of change, of which several in quick succession are one; null for a step of its own
     * @param now    as {@link System#nanoTime()}
     */
    public <S> void leave(Kind<S> kind, S state, Object change, long now) {
        if (turning) {
            // what going back changes is no step
            return;
        }
        boolean goesOn = change != null && change == last && now - lastTime < PAUSE;
        last = change;
        lastTime = now;
        if (!goesOn) {
            back.push(new Step<>(kind, state));
            if (back.size() > MOST) {
                back.removeLast();
            }
        }
        forward.clear();
        tell();
    }

    /** The states there were of one kind mean nothing any more. */
    public void forget(Kind<?> kind) {
        back.removeIf(step -> step.kind() == kind);
        forward.removeIf(step -> step.kind() == kind);
        last = null;
        tell();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /** Undoes the last step; returns whether there was one. */
    public boolean goBack() {
        return turn(back, forward);
    }

    /** Undoes {@link #goBack()}; returns whether there was anything to undo. */
    public boolean goForward() {
        return turn(forward, back);
    }

    private boolean turn(Deque<Step<?>> from, Deque<Step<?>> to) {
        last = null;
        Step<?> found = from.poll();
        // a change that changed nothing is no step
        while (found != null && found.changesNothing()) {
            found = from.poll();
        }
        if (found != null) {
            to.push(found.inverse());
            turning = true;
            found.take();
            turning = false;
        }
        tell();
        return found != null;
    }

    private void tell() {
        canGoBack.set(!back.isEmpty());
        canGoForward.set(!forward.isEmpty());
    }
}
