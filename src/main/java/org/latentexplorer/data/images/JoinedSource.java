package org.latentexplorer.data.images;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.latentexplorer.data.table.TableProfile;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Skipped;

/** Training pictures and test pictures that are each a table. All of them have labels, or none. */
final class JoinedSource implements Source {
    private final List<Source> parts;
    private final int trainParts;
    /** Where the pictures of each part begin, and where the last ones end. */
    private final int[] starts;

    private JoinedSource(List<Source> parts, int trainParts) {
        this.parts = parts;
        this.trainParts = trainParts;
        starts = new int[parts.size() + 1];
        for (int p = 0; p < parts.size(); p++) {
            starts[p + 1] = starts[p] + parts.get(p).count();
        }
    }

    /** Puts tables together; those of pixels are read with one black and white. */
    static JoinedSource of(List<Source> train, List<Source> test) {
        List<Source> parts = Stream.concat(train.stream(), test.stream()).toList();
        List<PixelTable> tables = parts.stream().filter(PixelTable.class::isInstance).map(PixelTable.class::cast)
                .toList();
        if (tables.size() == parts.size()) {
            Levels levels = Levels.of(tables.stream().map(PixelTable::range).reduce(TableProfile.Range::with)
                    .orElseThrow());
            parts = tables.stream().map(table -> (Source) table.on(levels)).toList();
        }
        return new JoinedSource(parts, train.size());
    }

    @Override
    public int count() {
        return starts[parts.size()];
    }

    private int part(int number) {
        int part = 0;
        while (number >= starts[part + 1]) {
            part++;
        }
        return part;
    }

    @Override
    public String name(int number) {
        int part = part(number);
        return parts.get(part).name(number - starts[part]);
    }

    @Override
    public String[] labels() {
        return parts.stream().anyMatch(part -> part.labels() == null) ? null
                : parts.stream().flatMap(part -> Arrays.stream(part.labels())).toArray(String[]::new);
    }

    @Override
    public boolean[] test() {
        boolean[] test = new boolean[count()];
        Arrays.fill(test, starts[trainParts], test.length, true);
        return test;
    }

    @Override
    public List<Skipped.File> outside() {
        return parts.stream().flatMap(part -> part.outside().stream()).toList();
    }

    @Override
    public boolean table() {
        return true;
    }

    @Override
    public List<Note> notes() {
        return parts.stream().flatMap(part -> part.notes().stream()).toList();
    }

    @Override
    public List<Look> looks(int most, Progress progress) {
        int tests = parts.size() - trainParts;
        return IntStream.range(0, parts.size()).boxed().flatMap(p -> parts.get(p).looks(Math.max(1, p < trainParts
                ? (most - most / 4) / trainParts : most / 4 / tests), progress).stream()).toList();
    }

    @Override
    public void read(Takers takers, Progress progress) {
        double whole = count();
        for (int p = 0; p < parts.size(); p++) {
            parts.get(p).read(shifted(takers, starts[p]), progress.part(starts[p] / whole, starts[p + 1] / whole));
        }
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
}
