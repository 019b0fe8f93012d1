package org.latentexplorer.training.family;

import com.google.auto.service.AutoService;
import org.latentexplorer.model.Family;

/**
 * A variational autoencoder whose encoder and decoder are told the image's class, so that the code is free for all else
 * (Sohn et al. 2015).
 */
@AutoService(Family.class)
public final class Conditional extends Variational {
    @Override
    public String id() {
        return "conditional";
    }

    @Override
    public int place() {
        return 6;
    }

    @Override
    public boolean conditional() {
        return true;
    }
}
