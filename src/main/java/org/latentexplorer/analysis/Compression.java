package org.latentexplorer.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.CompressionTable;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;

/**
 * Keeps test images as codes of 32, 8 and 4 bits a number, and looks at what comes back. Ranges of the numbers and the
 * principal components come from the training images, so that nothing need be kept for an image but its code.
 */
public final class Compression {
    static final int FLOAT = 32;
    private static final List<Integer> BITS = List.of(FLOAT, 8, 4);
    private static final int BATCH = 256;

    private final LatentModel model;
    private final DataSet data;

    public Compression(LatentModel model, DataSet data) {
        this.model = model;
        this.data = data;
    }

    /**
     * @throws org.latentexplorer.model.Failure   if the images are not of the model's size
     * @throws org.latentexplorer.model.Cancelled if asked to stop
     */
    public CompressionTable measure(Progress progress) {
        Codes learned = model.encode(data.train(), new Share(progress, 0, 0.2));
        Codes codes = model.encode(data.test(), new Share(progress, 0.2, 0.25));
        int width = Math.min(model.latent(), model.size());
        PrincipalComponents components = PrincipalComponents.fit(data.train(), width, new Share(progress, 0.25, 0.5));
        Codes learnedComponents = components.encode(data.train());
        Codes componentCodes = components.encode(data.test());
        List<CompressionTable.Row> rows = new ArrayList<>();
        for (int b = 0; b < BITS.size(); b++) {
            int bits = BITS.get(b);
            Share part = new Share(progress, 0.5 + b / 6.0, 0.5 + (b + 1) / 6.0);
            Codes kept = kept(codes, learned, bits);
            rows.add(new CompressionTable.Row(true, bits, Quantizer.bytes(model.latent(), bits),
                    fidelity(data.test(), (from, n) -> Decoding.of(model, kept, from, n), new Share(part, 0, 0.5))));
            Codes keptComponents = kept(componentCodes, learnedComponents, bits);
            rows.add(new CompressionTable.Row(false, bits, Quantizer.bytes(width, bits),
                    fidelity(data.test(), (from, n) -> decoded(components, keptComponents, from, n),
                            new Share(part, 0.5, 1))));
        }
        return new CompressionTable(List.copyOf(rows), model.size(), data.test().count());
    }

    /** A few images as they come back from codes of so many bits. */
    public float[] restored(ImageSet some, int bits, Progress progress) {
        Codes codes = kept(model.encode(some, Progress.NONE),
                bits == FLOAT ? null : model.encode(data.train(), progress), bits);
        return Decoding.of(model, codes, 0, some.count());
    }

    private static Codes kept(Codes codes, Codes learned, int bits) {
        return bits == FLOAT ? codes : Quantizer.of(learned, bits).restored(codes);
    }

    static float[] decoded(PrincipalComponents components, Codes codes, int from, int n) {
        float[] images = new float[n * components.size()];
        int width = codes.dimension();
        components.decode(Arrays.copyOfRange(codes.values(), from * width, (from + n) * width), n, images);
        return images;
    }

    /** Images {@code from} to {@code from + n - 1} as they come back. */
    interface Restored {
        float[] images(int from, int n);
    }

    static Fidelity fidelity(ImageSet images, Restored restored, Progress progress) {
        FidelityMeter meter = new FidelityMeter(images.width(), images.height());
        for (int from = 0; from < images.count(); from += BATCH) {
            progress.check();
            progress.update(from, images.count());
            int n = Math.min(BATCH, images.count() - from);
            meter.add(ReconstructionMetrics.originals(images, from, n), restored.images(from, n), n);
        }
        return meter.result();
    }
}
