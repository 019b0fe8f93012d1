package org.latentexplorer.ui.session;

import java.util.Arrays;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;

/**
 * Notices when the session's test images are others. Codes of another epoch or network are of the same images as long
 * as there are as many with the same labels; images are the same if their pixels are. While there are neither codes
 * nor data, nothing is known to have changed.
 */
final class TestSet {
    private final Runnable changed;
    private Codes codes;
    private ImageSet images;

    /** @param changed is run when numbers of test images have come to mean other images */
    TestSet(Session session, Runnable changed) {
        this.changed = changed;
        session.codesProperty().subscribe(this::follow);
        session.dataProperty().subscribe(this::follow);
    }

    private void follow(Codes now) {
        if (now == null) {
            return;
        }
        Codes before = codes;
        codes = now;
        if (before != null && (before.count() != now.count() || !Arrays.equals(before.labels(), now.labels()))) {
            changed.run();
        }
    }

    private void follow(DataSet now) {
        if (now == null) {
            return;
        }
        ImageSet before = images;
        images = now.test();
        if (before != null && !same(before, images)) {
            changed.run();
        }
    }

    private static boolean same(ImageSet one, ImageSet other) {
        return one == other || one.shape().equals(other.shape()) && Arrays.equals(one.labels(), other.labels())
                && Arrays.equals(one.pixels(), other.pixels());
    }
}
