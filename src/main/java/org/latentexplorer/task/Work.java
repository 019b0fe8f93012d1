package org.latentexplorer.task;

import org.latentexplorer.model.Progress;

/** Long work: runs on a background thread, tells its progress and stops when asked. */
@FunctionalInterface
public interface Work<T> {
    T run(Progress progress) throws Exception;
}
