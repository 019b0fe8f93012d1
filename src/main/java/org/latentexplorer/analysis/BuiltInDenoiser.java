package org.latentexplorer.analysis;

import com.google.auto.service.AutoService;
import java.util.Map;
import java.util.function.Consumer;
import org.latentexplorer.model.Corruption;
import org.latentexplorer.model.Denoiser;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NoiseCurve;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Restoration;

/** By models, beside a median filter. */
@AutoService(Denoiser.class)
public final class BuiltInDenoiser implements Denoiser {
    @Override
    public Restoration restore(LatentModel model, ImageSet images, int image, Corruption noise, long seed) {
        return new Denoising(images, seed).restore(model, image, noise);
    }

    @Override
    public NoiseCurve denoise(Map<String, LatentModel> models, ImageSet images, Corruption.Kind kind,
                              double[] strengths, long seed, Progress progress, Consumer<NoiseCurve> part) {
        return new Denoising(images, seed).curve(models, kind, strengths, progress, part);
    }
}
