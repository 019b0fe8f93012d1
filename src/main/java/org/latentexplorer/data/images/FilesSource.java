package org.latentexplorer.data.images;

import java.awt.image.BufferedImage;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Skipped;

/** Pictures that are each a file. */
final class FilesSource implements Source {
    private static final int FEW = 32;
    private static final int MANY = 256;

    private final Path root;
    private final FolderLayout layout;
    private final List<Skipped.File> outside;
    private final List<Note> found;
    /** What black and white are written as, for all pictures of one kind; null before some were looked at. */
    private volatile Map<Samples, Levels> levels;
    /** A file that was looked at and holds more than one picture; null for none. */
    private volatile String stack;

    /**
     * @param closed what is missing from the layout already
     * @param found  what was decided before there was a layout
     */
    FilesSource(Path root, FolderLayout layout, List<Skipped.File> closed, List<Note> found) {
        this.root = root;
        this.layout = layout;
        this.found = found;
        outside = new ArrayList<>(layout.outside());
        outside.addAll(closed);
    }

    @Override
    public int count() {
        return layout.files().length;
    }

    @Override
    public String name(int number) {
        return layout.files()[number];
    }

    @Override
    public String[] labels() {
        return layout.labels();
    }

    @Override
    public boolean[] test() {
        return layout.test();
    }

    @Override
    public List<Skipped.File> outside() {
        return outside;
    }

    @Override
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>(found);
        notes.addAll(layout.notes());
        if (stack != null) {
            notes.add(new Note("note.images.frames", stack));
        }
        if (levels != null) {
            levels.forEach((samples, scale) -> {
                if (!scale.equals(Levels.of(samples))) {
                    notes.add(new Note("note.images.levels", scale.black(), scale.white()));
                }
            });
        }
        return notes;
    }

    @Override
    public synchronized List<Look> looks(int most, Progress progress) {
        if (levels == null) {
            Map<Samples, Levels.Range> ranges = new EnumMap<>(Samples.class);
            List<Look> looks = new ArrayList<>();
            visit(most, progress, (number, image) -> {
                ranges.merge(Samples.of(image), Levels.Range.of(image), Levels.Range::and);
                looks.add(look(number, image, Levels.of(Samples.of(image))));
            });
            Map<Samples, Levels> told = told(ranges);
            if (told.entrySet().stream().allMatch(e -> e.getValue().equals(Levels.of(e.getKey())))) {
                levels = told;
                return looks;
            }
            levels = count() <= most ? told : levels(progress);
        }
        Map<Samples, Levels> scales = levels;
        List<Look> looks = new ArrayList<>();
        visit(most, progress, (number, image) -> looks.add(look(number, image, scale(scales, image))));
        return looks;
    }

    private Look look(int number, BufferedImage image, Levels scale) {
        Thumbnail small = Thumbnail.of(image, scale);
        String label = layout.labels() == null ? null : layout.labels()[number];
        return new Look(name(number), label, Pixels.grey(image, scale), small.width(), small.height(), small.argb());
    }

    private interface Visitor {
        void take(int number, BufferedImage image);
    }

    /** Shows a few readable pictures of each part, spread over all. */
    private void visit(int most, Progress progress, Visitor visitor) {
        try (PictureReader reader = new PictureReader(progress)) {
            for (int number : Spread.of(count(), layout.test(), most)) {
                try {
                    read(reader, number, image -> {
                        visitor.take(number, image);
                        return null;
                    });
                    if (stack == null && reader.frames(root.resolve(name(number))) > 1) {
                        stack = name(number);
                    }
                } catch (Unreadable e) {
                    // told when all are read
                }
            }
        }
    }

    /** Told by more pictures, where those of a few are not the format's own. */
    private Map<Samples, Levels> levels(Progress progress) {
        Map<Samples, Levels.Range> ranges = new EnumMap<>(Samples.class);
        visit(MANY, progress, (number, image) -> ranges.merge(Samples.of(image), Levels.Range.of(image),
                Levels.Range::and));
        return told(ranges);
    }

    private static Map<Samples, Levels> told(Map<Samples, Levels.Range> ranges) {
        Map<Samples, Levels> told = new EnumMap<>(Samples.class);
        ranges.forEach((samples, range) -> told.put(samples, Levels.of(samples, range)));
        return told;
    }

    /** A picture of a kind that was not among those looked at is judged alone. */
    private static Levels scale(Map<Samples, Levels> levels, BufferedImage image) {
        Levels known = levels.get(Samples.of(image));
        return known != null ? known : Levels.of(image);
    }

    private <T> T read(PictureReader reader, int number, PictureReader.Use<T> use) throws Unreadable {
        Path file;
        try {
            file = root.resolve(layout.files()[number]);
        } catch (InvalidPathException e) {
            throw new Unreadable(Skipped.Reason.MISSING);
        }
        return reader.read(file, use);
    }

    @Override
    public void read(Takers takers, Progress progress) {
        if (levels == null) {
            looks(FEW, progress);
        }
        Map<Samples, Levels> scales = levels;
        SharedWork.run(count(), progress, asked -> {
            Taker taker = takers.make();
            PictureReader reader = new PictureReader(asked);
            return new SharedWork.Worker() {
                @Override
                public void work(int number) {
                    Picture picture;
                    try {
                        picture = FilesSource.this.read(reader, number,
                                image -> Pixels.grey(image, scale(scales, image)));
                    } catch (Unreadable e) {
                        takers.skip(number, e.reason);
                        return;
                    }
                    taker.take(number, picture);
                }

                @Override
                public void close() {
                    reader.close();
                }
            };
        });
    }
}
