package org.latentexplorer.analysis;

import java.util.Arrays;
import org.latentexplorer.model.AnomalyScores.Kind;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;

/**
 * How well a variational model explains images.
 *
 * @param negativeElbo mean negative evidence lower bound in nats an image, one sample a code
 * @param kl           its divergence of the codes' distributions from the standard normal one
 */
public record EvidenceBound(double negativeElbo, double kl) {
    private static final long SEED = 0;

    /**
     * Measures it.
     *
     * @return null if codes of this model are no distributions
     * @throws org.latentexplorer.model.Failure   if the images are not of the model's size
     * @throws org.latentexplorer.model.Cancelled if asked to stop
     */
    public static EvidenceBound measure(LatentModel model, ImageSet images, Progress progress) {
        if (!model.recipe().family().gaussian()) {
            return null;
        }
        double[] bounds = new AnomalyScorer(model, Kind.NEGATIVE_ELBO, 1, SEED).score(images, progress);
        Codes means = model.encode(images, Progress.NONE);
        Codes spreads = model.spreads(images, Progress.NONE);
        double kl = 0;
        for (int i = 0; i < images.count(); i++) {
            kl += AnomalyScorer.divergence(means, spreads, i) / images.count();
        }
        return new EvidenceBound(Arrays.stream(bounds).average().orElse(Double.NaN), kl);
    }
}
