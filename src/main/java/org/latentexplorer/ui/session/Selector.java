package org.latentexplorer.ui.session;

import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.latentexplorer.kernel.NeighbourSearch;
import org.latentexplorer.model.Codes;
import org.latentexplorer.ui.common.Latest;

/**
 * Singles out test images in the ways that need no map. Only images of classes shown are taken, and only those whose
 * codes are finite. Very many are looked at in the background.
 */
public final class Selector {
    /** Below this a look at all of them takes a fraction of a frame. */
    private static final int AT_ONCE = 100_000;

    /** What becomes of those selected before. */
    public enum How {
        REPLACE, ADD, TAKE_AWAY;

        /** Whether an image is selected afterwards. */
        public boolean keeps(boolean before, boolean taken) {
            return switch (this) {
                case REPLACE -> taken;
                case ADD -> before || taken;
                case TAKE_AWAY -> before && !taken;
            };
        }
    }

    private final Session session;
    private final Latest background;

    /** @param background looks at very many images */
    public Selector(Session session, Latest background) {
        this.session = session;
        this.background = background;
    }

    /** All that are shown. */
    public void all() {
        take(shown(), How.REPLACE);
    }

    public void none() {
        session.selectionProperty().set(Selection.NONE);
    }

    /** Those shown that are not selected. */
    public void invert() {
        Codes codes = session.codesProperty().get();
        if (codes != null) {
            boolean[] before = session.selectionProperty().get().flags(codes.count());
            IntPredicate shown = shown();
            take(i -> !before[i] && shown.test(i), How.REPLACE);
        }
    }

    /** Those of one class. */
    public void ofClass(int number, How how) {
        Codes codes = session.codesProperty().get();
        IntPredicate shown = shown();
        take(i -> codes.label(i) == number && shown.test(i), how);
    }

    public void one(int image, How how) {
        take(i -> i == image, how);
    }

    /**
     * Those nearest to a code in the latent space, by Euclidean distance over all of its numbers.
     *
     * @param code  of as many numbers as the test codes have; otherwise nothing happens
     * @param count how many; fewer if fewer are shown
     */
    public void nearest(float[] code, int count, How how) {
        Codes codes = session.codesProperty().get();
        if (codes != null && code != null && code.length == codes.dimension() && count > 0) {
            IntPredicate shown = shown();
            submit(codes, how, () -> {
                boolean[] near = new boolean[codes.count()];
                for (int i : new NeighbourSearch(codes.values(), codes.dimension()).nearest(code, count,
                        shown).index()) {
                    near[i] = true;
                }
                return i -> near[i];
            });
        }
    }

    private void take(IntPredicate wanted, How how) {
        Codes codes = session.codesProperty().get();
        if (codes != null) {
            submit(codes, how, () -> wanted);
        }
    }

    private void submit(Codes codes, How how, Supplier<IntPredicate> wanted) {
        boolean[] before = session.selectionProperty().get().flags(codes.count());
        Supplier<Selection> work = () -> {
            IntPredicate taken = wanted.get();
            return Selection.where(codes.count(), i -> how.keeps(before[i], taken.test(i)));
        };
        if (codes.values().length <= AT_ONCE) {
            session.selectionProperty().set(work.get());
            return;
        }
        int testSet = session.testSetProperty().get();
        background.submit(work, found -> {
            if (session.testSetProperty().get() == testSet) {
                session.selectionProperty().set(found);
            }
        });
    }

    /** Whether an image is shown, by what is true now. */
    private IntPredicate shown() {
        Codes codes = session.codesProperty().get();
        return i -> session.shows(codes.label(i)) && finite(codes, i);
    }

    private static boolean finite(Codes codes, int i) {
        for (int axis = 0; axis < codes.dimension(); axis++) {
            if (!Float.isFinite(codes.at(i, axis))) {
                return false;
            }
        }
        return true;
    }
}
