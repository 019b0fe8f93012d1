package org.latentexplorer.data.images;

import java.awt.image.BufferedImage;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Skipped;

/** Pictures that are each a file. */
final class FilesSource implements Source {
    private final Path root;
    private final FolderLayout layout;
    private final List<Skipped.File> outside;

    /** @param closed what is missing from the layout already */
    FilesSource(Path root, FolderLayout layout, List<Skipped.File> closed) {
        this.root = root;
        this.layout = layout;
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
    public List<Look> looks(int most, Progress progress) {
        List<Look> looks = new ArrayList<>();
        int looked = Math.min(most, count());
        try (PictureReader reader = new PictureReader(progress)) {
            for (int k = 0; k < looked; k++) {
                // from the middle of each stretch: of sorted files the first may be the odd ones
                int number = (int) ((k + 0.5) * count() / looked);
                try {
                    looks.add(look(number, read(reader, number)));
                } catch (Unreadable e) {
                    continue;
                }
            }
        }
        return looks;
    }

    private Look look(int number, BufferedImage image) {
        Thumbnail small = Thumbnail.of(image);
        String label = layout.labels() == null ? null : layout.labels()[number];
        return new Look(name(number), label, Pixels.grey(image), small.width(), small.height(), small.argb());
    }

    private BufferedImage read(PictureReader reader, int number) throws Unreadable {
        try {
            return reader.read(root.resolve(layout.files()[number]));
        } catch (InvalidPathException e) {
            throw new Unreadable(Skipped.Reason.MISSING);
        }
    }

    @Override
    public void read(Takers takers, Progress progress) {
        SharedWork.run(count(), progress, asked -> {
            Taker taker = takers.make();
            PictureReader reader = new PictureReader(asked);
            return new SharedWork.Worker() {
                @Override
                public void work(int number) {
                    try {
                        taker.take(number, Pixels.grey(FilesSource.this.read(reader, number)));
                    } catch (Unreadable e) {
                        takers.skip(number, e.reason);
                    }
                }

                @Override
                public void close() {
                    reader.close();
                }
            };
        });
    }
}
