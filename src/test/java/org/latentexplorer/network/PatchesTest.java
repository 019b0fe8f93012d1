package org.latentexplorer.network;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;
import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.model.LayerSpec.Kind;

class PatchesTest {
    /** Fewer images make blocks of more places; rounded, they may hold more columns than those of many images. */
    @Test
    void scratchForManyImagesIsEnoughForFewerToo() {
        Kernel kernel = Kernel.best();
        LayerSpec spec = new LayerSpec(Kind.TRANSPOSED_CONVOLUTION, new ImageShape(8, 14, 14), 0,
                ImageShape.square(28), 3, 2,
                Activation.SIGMOID, 0);
        Layer layer = new TransposedConvolutionLayer(spec);
        int most = Forward.stride(256);
        float[] x = new float[spec.in().size() * most];
        float[] delta = new float[spec.outputs() * most];
        float[] parameters = new float[(int) spec.parameterCount()];
        float[] scratch = new float[layer.scratch(most)];
        for (int images = 256; images > 0; images -= 16) {
            int stride = Forward.stride(images);
            int n = images;
            assertDoesNotThrow(() -> {
                layer.forward(kernel, parameters, x, stride, true, delta, scratch);
                layer.gradient(kernel, x, null, delta, n, stride, parameters, scratch);
                layer.back(kernel, parameters, delta, stride, x, scratch);
            }, () -> n + " images");
        }
    }
}
