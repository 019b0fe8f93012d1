package org.latentexplorer.model;

/** Pauses, resumes and stops a run from any thread. */
public final class TrainingControl {
    private volatile boolean paused;
    private volatile boolean stopped;

    public synchronized void pause() {
        paused = true;
    }

    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    /** The run ends after the batch under way; what it learned is kept. */
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    public boolean paused() {
        return paused;
    }

    public boolean stopped() {
        return stopped;
    }

    /** Called by the engine between batches: waits while paused. Returns false once stopped. */
    public boolean proceed() {
        if (paused && !stopped) {
            awaitResume();
        }
        return !stopped;
    }

    private synchronized void awaitResume() {
        while (paused && !stopped) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopped = true;
            }
        }
    }
}
