package org.latentexplorer.toy;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.session.Session;

/** Things that tests of the window work with. */
public final class Toys {
    public static final String CHECKSUM = "toy";

    private Toys() {
    }

    /** Images of a spot, in four classes by quarter; those of {@link ToyModel}. */
    public static DataSet data(int count, String checksum) {
        ToyModel model = new ToyModel(2);
        Random random = new Random(1);
        byte[] pixels = new byte[count * model.size()];
        byte[] labels = new byte[count];
        float[] image = new float[model.size()];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 4);
            float x = (i % 2 - 0.5f) + 0.15f * (float) random.nextGaussian();
            float y = (i / 2 % 2 - 0.5f) + 0.15f * (float) random.nextGaussian();
            model.decode(new float[] {x, y}, image);
            for (int p = 0; p < image.length; p++) {
                pixels[i * image.length + p] = (byte) Math.round(255 * image[p]);
            }
        }
        ImageSet images = new ImageSet("toy", model.shape(), pixels, labels, List.of());
        return new DataSet("toy", images, images, checksum);
    }

    public static Codes codes(int latent) {
        return new ToyModel(latent).encode(data(200, CHECKSUM).test(), Progress.NONE);
    }

    /** A model as a file holds it, trained on {@link #data}. */
    public static SavedModel saved(int latent, Codes codes) {
        return new SavedModel(new ToyModel(latent), History.EMPTY, new Provenance("toy", Instant.EPOCH, "toy",
                CHECKSUM, 200, "built-in", "here"), null, codes);
    }

    /** A session in which a model is open. */
    public static Session session(int latent) {
        Session session = new Session();
        SavedModel saved = saved(latent, codes(latent));
        session.shownProperty().set(saved.model());
        session.modelProperty().set(saved);
        session.codesProperty().set(saved.testCodes());
        return session;
    }

    /** Everything at once and on the caller's thread. */
    public static Latest atOnce() {
        Executor now = Runnable::run;
        return new Latest(now, now);
    }

    /** Does nothing until the work is asked to stop. */
    public static <T> T untilCancelled(Progress progress) {
        while (true) {
            progress.check();
            Thread.onSpinWait();
        }
    }
}
