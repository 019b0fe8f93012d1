package org.latentexplorer.analysis;

import com.google.auto.service.AutoService;
import java.util.function.Consumer;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.ProbeResult;
import org.latentexplorer.model.Prober;
import org.latentexplorer.model.Progress;

/** By nearest neighbours and logistic regression. */
@AutoService(Prober.class)
public final class BuiltInProber implements Prober {
    @Override
    public ProbeResult probe(LatentModel model, DataSet data, ProbeResult.Settings settings, Progress progress,
                             Consumer<ProbeResult> part) {
        return new Probe(model, data, settings).measure(progress, part);
    }
}
