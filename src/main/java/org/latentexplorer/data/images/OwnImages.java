package org.latentexplorer.data.images;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.latentexplorer.data.Checksum;
import org.latentexplorer.model.DataFormat;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.ImageSource;
import org.latentexplorer.model.Progress;

/** Data sets made of somebody's own pictures, wherever these come from. */
public abstract class OwnImages implements DataFormat {
    private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** @throws Failure if there are no pictures */
    abstract Source open(ImageImport wanted, Progress progress);

    @Override
    public Optional<ImageSource> look(ImageImport wanted, Progress progress) {
        return Optional.of(Looked.at(wanted.path(), open(wanted, progress), progress));
    }

    /**
     * Reads all pictures.
     *
     * @throws Failure if there are none, too few, too many for the memory, or too many labels
     */
    @Override
    public DataSet read(ImageImport wanted, long memory, Progress progress) {
        wanted.check();
        Source source = open(wanted, progress);
        Classes classes = Classes.of(wanted.path(), source.labels());
        checkCount(wanted.path(), source);
        checkMemory(wanted, source.count(), memory);
        Paper paper = Looked.at(wanted.path(), source, progress).paper().unless(wanted.ink());
        Places places = Places.of(source.count(), classes.labels(), source.test());
        Filling filling = new Filling(source, places, wanted, paper);
        source.read(filling, progress);
        filling.check();
        String name = name(wanted.path());
        ImageSet train = filling.train().images(name, wanted.side(), classes);
        ImageSet test = filling.test().images(name, wanted.side(), classes);
        return new DataSet(name, train, test, Checksum.of(train, test), filling.skipped(), filling.notes());
    }

    /**
     * Reads one picture.
     *
     * @param wanted its path is the picture's file
     * @return a set of that image alone, without a label
     * @throws Failure if it cannot be read
     */
    public static ImageSet picture(ImageImport wanted) {
        wanted.check();
        try (PictureReader reader = new PictureReader(Progress.NONE)) {
            Picture picture = reader.read(wanted.path(), image -> Pixels.grey(image, Levels.of(image)));
            boolean dark = Paper.of(List.of(picture)).unless(wanted.ink()).light(picture);
            byte[] pixels = new byte[wanted.side() * wanted.side()];
            new Square(wanted.side(), wanted.frame()).draw(picture, dark, pixels, 0);
            return new ImageSet(name(wanted.path()), ImageShape.square(wanted.side()), pixels, null, List.of());
        } catch (Unreadable e) {
            throw new Failure(e, "failure.images.picture", wanted.path());
        }
    }

    static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private static void checkCount(Path path, Source source) {
        if (source.test() == null && source.count() < Places.SHARE) {
            throw new Failure("failure.data.few", path, source.count(), Places.SHARE);
        }
    }

    private static void checkMemory(ImageImport wanted, int count, long memory) {
        long bytes = (long) count * wanted.side() * wanted.side();
        if (bytes > LARGEST_ARRAY || bytes > memory) {
            throw new Failure("failure.images.memory", wanted.path(), count, wanted.side(), bytes >> 20, memory >> 20);
        }
    }
}
