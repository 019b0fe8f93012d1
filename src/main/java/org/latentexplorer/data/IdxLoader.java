package org.latentexplorer.data;

import java.nio.file.Path;
import java.util.List;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Progress;

/** Makes a data set of IDX files. */
final class IdxLoader {
    /** Without test files, one image in this many, the last ones, is kept for testing: MNIST's own share. */
    private static final int TEST_SHARE = 6;

    private final IdxSet files;
    private final KnownSet known;
    private final long heap;

    /** @param heap see {@link IdxFile} */
    IdxLoader(IdxSet files, long heap) {
        this.files = files;
        this.known = KnownSet.of(files);
        this.heap = heap;
    }

    /** @throws Failure if a file is missing or broken, or they do not belong together */
    DataSet load(Progress progress) {
        checkComplete();
        if (files.testImages() == null) {
            return split(read(files.trainImages(), files.trainLabels(), progress));
        }
        SideBySide both = SideBySide.make(p -> read(files.trainImages(), files.trainLabels(), p),
                p -> read(files.testImages(), files.testLabels(), p), TEST_SHARE, progress);
        ImageSet train = both.train();
        ImageSet test = both.test();
        if (train.width() != test.width() || train.height() != test.height()) {
            throw new Failure("failure.data.sizes", files.trainImages(), train.width(), train.height(),
                    files.testImages(), test.width(), test.height());
        }
        return set(train, test);
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

    private ImageSet read(Path imageFile, Path labelFile, Progress progress) {
        IdxFile.Images images = new IdxFile(imageFile, heap, progress).images();
        byte[] labels = labelFile == null ? null : new IdxFile(labelFile, heap, Progress.NONE).labels();
        if (labels != null && labels.length != images.count()) {
            throw new Failure("failure.data.counts", imageFile, images.count(), labelFile, labels.length);
        }
        if (known.transposed()) {
            return named(images.height(), images.width(), transpose(images), labels);
        }
        return named(images.width(), images.height(), images.pixels(), labels);
    }

    private ImageSet named(int width, int height, byte[] pixels, byte[] labels) {
        List<String> classes = known.classes();
        return labels != null && highest(labels) < classes.size()
                ? new ImageSet(known.title(), width, height, pixels, labels, List.of(), classes)
                : new ImageSet(known.title(), width, height, pixels, labels, List.of());
    }

    private static int highest(byte[] labels) {
        int highest = 0;
        for (byte label : labels) {
            highest = Math.max(highest, label & 0xff);
        }
        return highest;
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

    private DataSet split(ImageSet all) {
        int test = all.count() / TEST_SHARE;
        if (test == 0) {
            throw new Failure("failure.data.few", files.trainImages(), all.count(), TEST_SHARE);
        }
        return set(all.slice(0, all.count() - test), all.slice(all.count() - test, all.count()));
    }

    private DataSet set(ImageSet train, ImageSet test) {
        return new DataSet(known.id(), train, test, Checksum.of(train, test));
    }
}
