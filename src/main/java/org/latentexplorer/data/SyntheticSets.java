package org.latentexplorer.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Progress;

/**
 * Data sets of drawn digits: {@code synthetic} (60,000 to train on, 10,000 to test by), {@code synthetic:COUNT} or
 * {@code synthetic:COUNT:SEED} (COUNT to train on, a sixth as many to test by). Test images come from a seed of
 * their own, so that no set's test images are in a larger set's training images.
 */
final class SyntheticSets {
    static final String ID = "synthetic";
    static final int MOST = 1_000_000;
    private static final int LEAST = 6;
    private static final int TRAIN = 60_000;
    private static final int SHARE = 6;
    private static final int PIXELS = 28 * 28;
    private static final long TEST_SEED = 0x7465_7374_0000_0000L;
    private static final Pattern NAME = Pattern.compile(ID + ":(\\d{1,9})(?::(-?\\d{1,18}))?");

    /** Draws digits. */
    @FunctionalInterface
    interface Generator {
        ImageSet generate(int count, long seed, Progress progress);
    }

    private final Generator generator;
    private final long heap;

    /** @param heap see {@link IdxFile} */
    SyntheticSets(Generator generator, long heap) {
        this.generator = generator;
        this.heap = heap;
    }

    static boolean names(String id) {
        return id.equals(ID) || id.startsWith(ID + ":");
    }

    /** @throws Failure if the id is not of the form above, or asks for more than the memory holds */
    DataSet load(String id, Progress progress) {
        if (id.equals(ID)) {
            return draw(id, TRAIN, 0, progress);
        }
        Matcher parts = NAME.matcher(id);
        if (!parts.matches()) {
            throw unknown(id);
        }
        int count = Integer.parseInt(parts.group(1));
        if (count < LEAST || count > MOST) {
            throw unknown(id);
        }
        return draw(id, count, parts.group(2) == null ? 0 : Long.parseLong(parts.group(2)), progress);
    }

    private DataSet draw(String id, int count, long seed, Progress progress) {
        int tests = count / SHARE;
        long bytes = (long) (count + tests) * PIXELS;
        if (bytes > heap) {
            throw new Failure("failure.data.memory", id, bytes >> 20, heap >> 20);
        }
        SideBySide<ImageSet> both = SideBySide.make(p -> generator.generate(count, seed, p),
                p -> generator.generate(tests, seed + TEST_SEED, p), SHARE, progress);
        return new DataSet(id, both.train(), both.test(), Checksum.of(both.train(), both.test()));
    }

    private static Failure unknown(String id) {
        return new Failure("failure.data.synthetic", id, LEAST, MOST);
    }
}
