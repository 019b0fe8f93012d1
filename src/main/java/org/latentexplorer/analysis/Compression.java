package org.latentexplorer.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
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
final class Compression {
    static final int FLOAT = 32;
    private static final List<Integer> BITS = List.of(FLOAT, 8, 4);
    private static final int BATCH = 256;

    private final LatentModel model;
    private final DataSet data;

    Compression(LatentModel model, DataSet data) {
        this.model = model;
        this.data = data;
    }

    /**
     * @param examples test images to give back as pictures
     * @param part     hears of the table so far whenever a row is finished
     * @throws org.latentexplorer.model.Failure   if the images are not of the model's size
     * @throws org.latentexplorer.model.Cancelled if asked to stop
     */
    CompressionTable measure(int[] examples, Progress progress, Consumer<CompressionTable> part) {
        Codes learned = model.encode(data.train(), progress.part(0, 0.2));
        Codes codes = model.encode(data.test(), progress.part(0.2, 0.25));
        int width = Math.min(model.latent(), model.size());
        PrincipalComponents components = PrincipalComponents.fit(data.train(), width, progress.part(0.25, 0.5));
        Codes learnedComponents = components.encode(data.train());
        Codes componentCodes = components.encode(data.test());
        List<CompressionTable.Row> rows = new ArrayList<>();
        for (int b = 0; b < BITS.size(); b++) {
            int bits = BITS.get(b);
            Progress share = progress.part(0.5 + b / 6.0, 0.5 + (b + 1) / 6.0);
            Codes kept = kept(codes, learned, bits);
            rows.add(row(true, bits, model.latent(), (from, n) -> Decoding.of(model, kept, from, n), examples,
                    share.part(0, 0.5)));
            part.accept(table(rows));
            Codes keptComponents = kept(componentCodes, learnedComponents, bits);
            rows.add(row(false, bits, width, (from, n) -> decoded(components, keptComponents, from, n), examples,
                    share.part(0.5, 1)));
            part.accept(table(rows));
        }
        return table(rows);
    }

    private CompressionTable table(List<CompressionTable.Row> rows) {
        return new CompressionTable(List.copyOf(rows), model.size(), data.test().count());
    }

    private CompressionTable.Row row(boolean byModel, int bits, int width, Restored restored, int[] examples,
                                     Progress progress) {
        float[] pictures = new float[examples.length * data.test().size()];
        for (int i = 0; i < examples.length; i++) {
            System.arraycopy(restored.images(examples[i], 1), 0, pictures, i * data.test().size(), data.test().size());
        }
        return new CompressionTable.Row(byModel, bits, Quantizer.bytes(width, bits),
                fidelity(data.test(), restored, progress), pictures);
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
        FidelityMeter meter = new FidelityMeter(images.shape());
        for (int from = 0; from < images.count(); from += BATCH) {
            progress.check();
            progress.update(from, images.count());
            int n = Math.min(BATCH, images.count() - from);
            meter.add(ReconstructionMetrics.originals(images, from, n), restored.images(from, n), n);
        }
        return meter.result();
    }
}
