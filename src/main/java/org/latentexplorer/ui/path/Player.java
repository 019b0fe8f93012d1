package org.latentexplorer.ui.path;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** Moves a position from 0 to 1 as time goes by: once, or for ever, there and back or round and round. */
final class Player {
    private static final double NANOS = 1e9;

    private final Executor nextFrame;
    private final LongSupplier clock;
    private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final BooleanProperty repeating = new SimpleBooleanProperty(true);
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private double seconds = 1;
    private boolean round;
    private boolean backwards;
    private boolean due;
    private long last;

    /**
     * @param nextFrame runs tasks with the next frame
     * @param clock     nanoseconds from any moment on
     */
    Player(Executor nextFrame, LongSupplier clock) {
        this.nextFrame = nextFrame;
        this.clock = clock;
    }

    /** How far along it is, from 0 to 1. */
    ReadOnlyDoubleProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Whether it goes on at the end. */
    BooleanProperty repeatingProperty() {
        return repeating;
    }

    /** How many times as fast as usual. */
    DoubleProperty speedProperty() {
        return speed;
    }

    /**
     * What is played.
     *
     * @param duration from 0 to 1 at usual speed, in seconds
     * @param closed   whether 1 is the same place as 0, so that there is no need to turn back
     */
    void load(double duration, boolean closed) {
        seconds = duration;
        round = closed;
    }

    /** Plays on; from the beginning, if it is at the end. */
    void play() {
        if (position.get() >= 1 && !backwards) {
            position.set(0);
        }
        last = clock.getAsLong();
        playing.set(true);
        ask();
    }

    void pause() {
        playing.set(false);
    }

    /** Goes to a position; while playing, on from there. */
    void seek(double wanted) {
        position.set(Math.clamp(wanted, 0, 1));
    }

    /** Back to the beginning, not playing. */
    void rewind() {
        playing.set(false);
        backwards = false;
        position.set(0);
    }

    private void ask() {
        if (!due) {
            due = true;
            nextFrame.execute(this::frame);
        }
    }

    private void frame() {
        due = false;
        if (!playing.get()) {
            return;
        }
        long now = clock.getAsLong();
        double part = (now - last) / NANOS * speed.get() / seconds;
        last = now;
        move(part);
        if (playing.get()) {
            ask();
        }
    }

    private void move(double part) {
        double to = position.get() + (backwards ? -part : part);
        if (to >= 0 && to < 1) {
            position.set(to);
        } else if (!repeating.get()) {
            boolean ended = !backwards;
            backwards = false;
            playing.set(false);
            position.set(ended ? 1 : 0);
        } else if (round) {
            position.set(to - Math.floor(to));
        } else {
            backwards = to >= 1;
            position.set(Math.clamp(backwards ? 2 - to : -to, 0, 1));
        }
    }
}
