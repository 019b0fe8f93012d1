package org.latentexplorer.toy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.latentexplorer.model.DataFormat;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Progress;

/**
 * A made-up format, found only if it is listed as a service: as many images of 8 x 8 pixels as the file has bytes, each
 * of the grey level of its byte.
 */
public final class MadeUpFormat implements DataFormat {
    private static final int SIDE = 8;

    @Override
    public String id() {
        return "toy";
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public List<String> endings() {
        return List.of("toy");
    }

    @Override
    public DataSet read(ImageImport wanted, long memory, Progress progress) {
        try {
            byte[] levels = Files.readAllBytes(wanted.path());
            ImageSet images = images(levels);
            return new DataSet("toy", images, images, "0".repeat(64));
        } catch (IOException e) {
            throw new Failure(e, "failure.data.missing", wanted.path());
        }
    }

    private static ImageSet images(byte[] levels) {
        byte[] pixels = new byte[levels.length * SIDE * SIDE];
        byte[] labels = new byte[levels.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = levels[i / (SIDE * SIDE)];
        }
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (levels[i] < 0 ? 1 : 0);
        }
        return new ImageSet("toy", ImageShape.square(SIDE), pixels, labels, List.of(), List.of("dark", "light"));
    }
}
