package org.latentexplorer;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.latentexplorer.data.Catalog;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Progress;

/** The real MNIST, for the tests that need it; it is not part of the project. */
public final class RealMnist {
    private static DataSet data;

    private RealMnist() {
    }

    /** MNIST from {@code $LATENT_EXPLORER_DATA/mnist}, read once; skips the calling test where it is not there. */
    public static synchronized DataSet require() {
        if (data == null) {
            data = new Catalog().load(folder().toString(), Progress.NONE);
        }
        return data;
    }

    /** Its folder; skips the calling test where it is not there. */
    public static Path folder() {
        String root = System.getenv("LATENT_EXPLORER_DATA");
        Assumptions.assumeTrue(root != null,
                "skipped, because LATENT_EXPLORER_DATA does not name a folder that holds mnist/");
        Path folder = Path.of(root, "mnist");
        Assumptions.assumeTrue(Files.isDirectory(folder), "skipped, because there is no folder " + folder);
        return folder;
    }
}
