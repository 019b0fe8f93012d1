package org.latentexplorer.projection;

import com.google.auto.service.AutoService;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.HyperparameterValues;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.Projector;

/** The two principal components: the directions in which the codes spread most. */
@AutoService(Projection.class)
public final class PrincipalComponents implements Projection {
    @Override
    public String id() {
        return "pca";
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public boolean linear() {
        return true;
    }

    @Override
    public Layout run(Codes codes, HyperparameterValues values, Progress progress, Projector.Moving moving) {
        Pca pca = Pca.of(codes, progress);
        return new Layout(pca.x(), pca.y());
    }
}
