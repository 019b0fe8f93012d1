package org.latentexplorer.ui.recipe;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Progress;

/** A catalog whose work takes as long as a test wants. */
final class FakeCatalog implements DataCatalog {
    static final Entry SYNTHETIC = new Entry("synthetic", "Synthetic digits", State.EMBEDDED, null);
    static final Entry FASHION = new Entry("fashion-mnist", "Fashion-MNIST", State.FOUND,
            Path.of("/usr/share/datasets/fashion-mnist"));
    static final Entry MNIST = new Entry("mnist", "MNIST", State.DOWNLOADABLE, null);

    /** Set by a test that wants work to hang until it is cancelled. */
    volatile boolean hang;
    volatile boolean broken;
    volatile boolean downloaded;
    final CountDownLatch hanging = new CountDownLatch(1);
    final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public List<Entry> entries() {
        return List.of(SYNTHETIC, FASHION,
                downloaded ? new Entry("mnist", "MNIST", State.FOUND, Path.of("/home/a/mnist")) : MNIST);
    }

    @Override
    public DataSet load(String id, Progress progress) {
        hang(progress);
        if (broken) {
            throw new Failure("failure.unexpected", "broken " + id);
        }
        return data(id, id.equals("synthetic") ? 60_000 : 1000);
    }

    @Override
    public void download(String id, Progress progress) {
        hang(progress);
        downloaded = true;
    }

    private void hang(Progress progress) {
        progress.update(37, 100);
        while (hang) {
            hanging.countDown();
            if (progress.cancelled()) {
                stopped.countDown();
                throw new Cancelled();
            }
            Thread.onSpinWait();
        }
    }

    static DataSet data(String id, int count) {
        return new DataSet(id, images(id, count), images(id, count / 6), id);
    }

    private static ImageSet images(String name, int count) {
        return new ImageSet(name, ImageShape.square(28), new byte[count * 784], new byte[count], List.of());
    }
}
