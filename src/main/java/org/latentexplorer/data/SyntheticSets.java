package org.latentexplorer.data;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.latentexplorer.data.synthetic.SyntheticDigits;
import org.latentexplorer.model.DataFormat;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Messages;
import org.latentexplorer.model.Progress;

/**
 * Data sets of drawn digits: {@code synthetic} (60,000 to train on, 10,000 to test by), {@code synthetic:COUNT} or
 * {@code synthetic:COUNT:SEED} (COUNT to train on, a sixth as many to test by). Test images come from a seed of
 * their own, so that no set's test images are in a larger set's training images.
 */
@AutoService(DataFormat.class)
public final class SyntheticSets implements DataFormat {
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

    public SyntheticSets() {
        this(SyntheticDigits::generate);
    }

    SyntheticSets(Generator generator) {
        this.generator = generator;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public List<Named> embedded() {
        return List.of(new Drawn(ID));
    }

    @Override
    public Optional<Named> named(String id) {
        return id.equals(ID) || id.startsWith(ID + ":") ? Optional.of(new Drawn(id)) : Optional.empty();
    }

    /** Only names lead here, no path. */
    @Override
    public boolean recognises(Path path) {
        return false;
    }

    /** A set by its name, of which it is still open whether it has the form above. */
    private final class Drawn implements Named {
        private final String id;

        Drawn(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String title() {
            return Messages.text(Locale.getDefault(), "catalog.synthetic");
        }

        @Override
        public Path folder() {
            return null;
        }

        @Override
        public DataSet read(long memory, Progress progress) {
            return load(id, memory, progress);
        }
    }

    private DataSet load(String id, long memory, Progress progress) {
        if (id.equals(ID)) {
            return draw(id, TRAIN, 0, memory, progress);
        }
        Matcher parts = NAME.matcher(id);
        if (!parts.matches()) {
            throw unknown(id);
        }
        int count = Integer.parseInt(parts.group(1));
        if (count < LEAST || count > MOST) {
            throw unknown(id);
        }
        return draw(id, count, parts.group(2) == null ? 0 : Long.parseLong(parts.group(2)), memory,
                progress);
    }

    private DataSet draw(String id, int count, long seed, long memory, Progress progress) {
        int tests = count / SHARE;
        long bytes = (long) (count + tests) * PIXELS;
        if (bytes > memory) {
            throw new Failure("failure.data.memory", id, bytes >> 20, memory >> 20);
        }
        SideBySide<ImageSet> both = SideBySide.make(p -> generator.generate(count, seed, p),
                p -> generator.generate(tests, seed + TEST_SEED, p), SHARE, progress);
        return new DataSet(id, both.train(), both.test(), Checksum.of(both.train(), both.test()));
    }

    private static Failure unknown(String id) {
        return new Failure("failure.data.synthetic", id, LEAST, MOST);
    }
}
