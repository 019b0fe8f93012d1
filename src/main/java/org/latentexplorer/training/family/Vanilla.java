package org.latentexplorer.training.family;

import com.google.auto.service.AutoService;
import org.latentexplorer.model.Family;
import org.latentexplorer.training.Trained;

/** The plain autoencoder: nothing but the reconstruction's error. */
@AutoService(Family.class)
public final class Vanilla implements Trained {
    @Override
    public String id() {
        return "vanilla";
    }

    @Override
    public int place() {
        return 0;
    }
}
