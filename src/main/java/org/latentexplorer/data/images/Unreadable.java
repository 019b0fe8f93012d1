package org.latentexplorer.data.images;

import org.latentexplorer.model.Skipped;

/** Says of one file that it cannot be read; not a failure, the others are. */
final class Unreadable extends Exception {
    final transient Skipped.Reason reason;

    Unreadable(Skipped.Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }
}
