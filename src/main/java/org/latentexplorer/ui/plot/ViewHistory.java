package org.latentexplorer.ui.plot;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Views that a person has left, to go back to. What is one gesture, such as some turns of the wheel, is one step. */
final class ViewHistory {
    /** Changes of one kind that follow each other so closely, in nanoseconds, are one. */
    private static final long PAUSE = 600_000_000;
    private static final int MOST = 200;

    /** What a person does to the view. */
    enum Change {
        PAN, ZOOM, FIT
    }

    private final Deque<Camera.State> back = new ArrayDeque<>();
    private final Deque<Camera.State> forward = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private Change last;
    private long lastTime;

    /** A view is about to be changed. */
    void leave(Camera.State state, Change change, long now) {
        boolean goesOn = change == last && change != Change.FIT && now - lastTime < PAUSE;
        last = change;
        lastTime = now;
        if (!goesOn) {
            back.push(state);
            if (back.size() > MOST) {
                back.removeLast();
            }
        }
        forward.clear();
        canGoBack.set(true);
    }

    void clear() {
        back.clear();
        forward.clear();
        last = null;
        canGoBack.set(false);
    }

    ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    /** The view before; null if there is none. */
    Camera.State back(Camera.State now) {
        return turn(back, forward, now);
    }

    /** The view that was gone back from; null if there is none. */
    Camera.State forward(Camera.State now) {
        return turn(forward, back, now);
    }

    private Camera.State turn(Deque<Camera.State> from, Deque<Camera.State> to, Camera.State now) {
        last = null;
        Camera.State found = from.poll();
        // a change that changed nothing is no step
        while (found != null && found.equals(now)) {
            found = from.poll();
        }
        if (found != null) {
            to.push(now);
        }
        canGoBack.set(!back.isEmpty());
        return found;
    }
}
