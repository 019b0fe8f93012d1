package org.latentexplorer.data.images;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Skipped;

/** Training pictures and test pictures that are each a table. Without labels in one of them there are none at all. */
final class JoinedSource implements Source {
    private final Source train;
    private final Source test;

    JoinedSource(Source train, Source test) {
        this.train = train;
        this.test = test;
    }

    @Override
    public int count() {
        return train.count() + test.count();
    }

    @Override
    public String name(int number) {
        return number < train.count() ? train.name(number) : test.name(number - train.count());
    }

    @Override
    public String[] labels() {
        if (train.labels() == null || test.labels() == null) {
            return null;
        }
        String[] labels = Arrays.copyOf(train.labels(), count());
        System.arraycopy(test.labels(), 0, labels, train.count(), test.count());
        return labels;
    }

    @Override
    public boolean[] test() {
        boolean[] parts = new boolean[count()];
        Arrays.fill(parts, train.count(), parts.length, true);
        return parts;
    }

    @Override
    public List<Skipped.File> outside() {
        return Stream.concat(train.outside().stream(), test.outside().stream()).toList();
    }

    @Override
    public List<Note> notes() {
        return Stream.concat(train.notes().stream(), test.notes().stream()).toList();
    }

    @Override
    public List<Look> looks(int most, Progress progress) {
        List<Look> looks = new ArrayList<>(train.looks(most - most / 4, progress));
        looks.addAll(test.looks(most / 4, progress));
        return looks;
    }

    @Override
    public void read(Takers takers, Progress progress) {
        double whole = count();
        train.read(takers, part(progress, 0, train.count() / whole));
        test.read(shifted(takers, train.count()), part(progress, train.count() / whole, 1));
    }

    private static Takers shifted(Takers takers, int by) {
        return new Takers() {
            @Override
            public Taker make() {
                Taker taker = takers.make();
                return (number, picture) -> taker.take(number + by, picture);
            }

            @Override
            public void skip(int number, Skipped.Reason reason) {
                takers.skip(number + by, reason);
            }
        };
    }

    private static Progress part(Progress whole, double from, double to) {
        return new Progress() {
            @Override
            public void update(double done, double total) {
                whole.update(from + (to - from) * done / total, 1);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }
}
