package org.latentexplorer.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.latentexplorer.data.images.Levels;
import org.latentexplorer.data.images.Samples;
import org.latentexplorer.data.images.StoredImages;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Skipped;

/** Makes a data set of IDX files, once. */
final class IdxLoader {
    /** Without test files, one image in this many, the last ones, is kept for testing: MNIST's own share. */
    private static final int TEST_SHARE = 6;

    private final IdxSet files;
    private final KnownSet known;
    private final List<Note> notes;
    private final long heap;

    /** @param heap see {@link IdxFile} */
    IdxLoader(IdxSet files, long heap) {
        this.files = files;
        this.known = KnownSet.of(files);
        notes = new ArrayList<>(known.notes());
        this.heap = heap;
    }

    /** @throws Failure if a file is missing or broken, or they do not belong together */
    DataSet load(Progress progress) {
        checkComplete();
        if (files.testImages() == null) {
            Levels levels = levels(progress, files.trainImages());
            return split(read(files.trainImages(), files.trainLabels(), levels, progress));
        }
        Levels levels = levels(progress, files.trainImages(), files.testImages());
        SideBySide<Part> both = SideBySide.make(p -> read(files.trainImages(), files.trainLabels(), levels, p),
                p -> read(files.testImages(), files.testLabels(), levels, p), TEST_SHARE, progress);
        IdxFile.Images train = both.train().images();
        IdxFile.Images test = both.test().images();
        if (train.width() != test.width() || train.height() != test.height()) {
            throw new Failure("failure.data.sizes", files.trainImages(), train.width(), train.height(),
                    files.testImages(), test.width(), test.height());
        }
        return set(both.train(), both.test());
    }

    /** Images and labels as they were read. */
    private record Part(IdxFile.Images images, IdxFile.Labels labels) {
        Part slice(int from, int to) {
            int size = images.width() * images.height();
            return new Part(new IdxFile.Images(images.width(), images.height(),
                    Arrays.copyOfRange(images.pixels(), from * size, to * size)), labels == null ? null
                    : new IdxFile.Labels(Arrays.copyOfRange(labels.numbers(), from, to), labels.columns(),
                    labels.oneHot()));
        }
    }

    /** What black and white are in all files together; null for bytes, which are looked at when they are read. */
    private Levels levels(Progress progress, Path... images) {
        Levels.Range range = null;
        boolean bytes = true;
        for (Path file : images) {
            bytes &= new IdxFile(file, heap, progress).bytes();
        }
        for (int i = 0; i < images.length && !bytes; i++) {
            Levels.Range own = new IdxFile(images[i], heap, progress).range();
            range = range == null ? own : range.and(own);
        }
        return range == null ? null : said(IdxFile.levels(range));
    }

    private Levels said(Levels levels) {
        if (!levels.equals(Levels.of(Samples.BYTES))) {
            notes.add(new Note("note.images.levels", levels.black(), levels.white()));
        }
        return levels;
    }

    /** Files whose names tell their part are a whole only together. */
    private void checkComplete() {
        require(files.trainImages(), "train-images");
        if (files.testImages() != null || files.testLabels() != null) {
            require(files.testImages(), "t10k-images");
            if (files.trainLabels() != null || files.testLabels() != null) {
                require(files.trainLabels(), "train-labels");
                require(files.testLabels(), "t10k-labels");
            }
        } else if (IdxFolder.named(files.trainImages())) {
            require(null, "t10k-images");
        }
    }

    private void require(Path file, String part) {
        if (file == null) {
            String prefix = files.prefix().isEmpty() ? "" : files.prefix() + "-";
            throw new Failure("failure.data.part", files.folder(), prefix + part);
        }
    }

    private Part read(Path imageFile, Path labelFile, Levels levels, Progress progress) {
        IdxFile file = new IdxFile(imageFile, heap, progress);
        IdxFile.Images images = levels == null ? file.images() : file.images(levels);
        IdxFile.Labels labels = labelFile == null ? null : new IdxFile(labelFile, heap, Progress.NONE).labels();
        if (labels != null && labels.numbers().length != images.count()) {
            throw new Failure("failure.data.counts", imageFile, images.count(), labelFile, labels.numbers().length);
        }
        return new Part(images, labels);
    }

    /** Image by image and in place: no second block. */
    private static byte[] transpose(IdxFile.Images images) {
        int width = images.width();
        int height = images.height();
        byte[] one = new byte[width * height];
        for (int start = 0; start < images.pixels().length; start += one.length) {
            System.arraycopy(images.pixels(), start, one, 0, one.length);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    images.pixels()[start + x * height + y] = one[y * width + x];
                }
            }
        }
        return images.pixels();
    }

    private DataSet split(Part all) {
        int count = all.images().count();
        int test = count / TEST_SHARE;
        if (test == 0) {
            throw new Failure("failure.data.few", files.trainImages(), count, TEST_SHARE);
        }
        return set(all.slice(0, count - test), all.slice(count - test, count));
    }

    private DataSet set(Part train, Part test) {
        stretch(train.images().pixels(), test.images().pixels());
        IdxClasses classes = IdxClasses.of(files.folder(), known.classes(), train.labels(), test.labels());
        notes.addAll(classes.notes());
        ImageSet learned = images(train, classes);
        ImageSet kept = images(test, classes);
        notes.addAll(StoredImages.notes(learned, kept));
        return new DataSet(known.id(), learned, kept, Checksum.of(learned, kept), Skipped.NONE, notes);
    }

    /** Bytes may hold few of the 256 greys: 0 and 1, or percent. */
    private void stretch(byte[]... blocks) {
        boolean[] held = new boolean[256];
        for (byte[] block : blocks) {
            for (byte value : block) {
                held[value & 0xff] = true;
            }
        }
        int most = 255;
        while (most > 0 && !held[most]) {
            most--;
        }
        Levels levels = IdxFile.levels(new Levels.Range(0, most));
        if (most == 0 || levels.equals(Levels.of(Samples.BYTES))) {
            return;
        }
        said(levels);
        for (byte[] block : blocks) {
            for (int p = 0; p < block.length; p++) {
                block[p] = (byte) levels.grey(block[p] & 0xff);
            }
        }
    }

    private ImageSet images(Part part, IdxClasses classes) {
        IdxFile.Images images = part.images();
        ImageShape shape = known.transposed() ? new ImageShape(1, images.width(), images.height())
                : new ImageShape(1, images.height(), images.width());
        byte[] pixels = known.transposed() ? transpose(images) : images.pixels();
        byte[] labels = classes.bytes(part.labels());
        return classes.names().isEmpty() ? new ImageSet(known.title(), shape, pixels, labels, List.of())
                : new ImageSet(known.title(), shape, pixels, labels, List.of(), classes.names());
    }
}
