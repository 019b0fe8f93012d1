package org.latentexplorer.ui.images;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.ImageSource;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Skipped;

/** A catalog of one folder of pictures, called {@code pictures}; others are data sets, but for {@code broken}. */
final class FakeSource implements DataCatalog, ImageSource {
    final CountDownLatch hanging = new CountDownLatch(1);
    final CountDownLatch stopped = new CountDownLatch(1);
    boolean dark = true;
    List<String> classes = List.of("cat", "dog");
    boolean table;
    String label;

    @Override
    public Optional<ImageSource> look(ImageImport wanted, Progress progress) {
        Path path = wanted.path();
        label = wanted.label();
        if ("last".equals(label)) {
            throw new Failure("failure.table.named", path, label, "a");
        }
        return switch (path.getFileName().toString()) {
            case "pictures" -> Optional.of(this);
            case "broken" -> throw new Failure("failure.data.folder", path);
            case "endless" -> hang(progress);
            default -> Optional.empty();
        };
    }

    private Optional<ImageSource> hang(Progress progress) {
        hanging.countDown();
        while (!progress.cancelled()) {
            Thread.onSpinWait();
        }
        stopped.countDown();
        throw new Cancelled();
    }

    @Override
    public List<Entry> entries() {
        return List.of();
    }

    @Override
    public DataSet load(String idOrPath, Progress progress) {
        throw new UnsupportedOperationException(idOrPath);
    }

    @Override
    public void download(String id, Progress progress) {
        throw new UnsupportedOperationException(id);
    }

    @Override
    public String name() {
        return "pictures";
    }

    @Override
    public boolean table() {
        return table;
    }

    @Override
    public int images() {
        return 1200;
    }

    @Override
    public List<String> classes() {
        return classes;
    }

    @Override
    public int testImages() {
        return 0;
    }

    @Override
    public boolean darkInk() {
        return dark;
    }

    @Override
    public int unreadable() {
        return 1;
    }

    @Override
    public Skipped skipped() {
        return Skipped.NONE;
    }

    @Override
    public List<Note> notes() {
        return List.of();
    }

    /** Each image is all of what was asked for: 1 if it was inverted. */
    @Override
    public List<Sample> samples(ImageImport wanted) {
        wanted.check();
        float[] image = new float[wanted.side() * wanted.side()];
        boolean inverted = wanted.ink() == (dark ? ImageImport.Ink.AUTO : ImageImport.Ink.DARK);
        java.util.Arrays.fill(image, inverted ? 1 : 0);
        return List.of(new Sample("cat/1.png", "cat", 2, 1, new int[] {0xFFFF0000, 0xFF00FF00}, image),
                new Sample("dog/1.png", null, 1, 2, new int[] {-1, -1}, image));
    }
}
