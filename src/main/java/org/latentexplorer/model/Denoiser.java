package org.latentexplorer.model;

import java.util.Map;
import java.util.function.Consumer;

/** Puts noise on images and measures how well models take it out again. */
public interface Denoiser {
    /**
     * Puts noise on one image, the same that {@link #denoise} measures with, and takes it out again. Quick enough for
     * what follows a slider.
     */
    Restoration restore(LatentModel model, ImageSet images, int image, Corruption noise, long seed);

    /** Takes noise of some strengths out of images. */
    NoiseCurve denoise(Map<String, LatentModel> models, ImageSet images, Corruption.Kind kind, double[] strengths,
                       long seed, Progress progress, Consumer<NoiseCurve> part);
}
