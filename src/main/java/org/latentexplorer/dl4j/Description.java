package org.latentexplorer.dl4j;

import java.util.List;
import java.util.Map;
import org.latentexplorer.model.Convolution;
import org.latentexplorer.model.History;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.OptimizerState;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Version;

/**
 * What {@code latent-explorer.json} holds: all of a model but its numbers.
 *
 * @param classes that a conditional network is told; 0 for all others
 * @param state   whether the file holds an optimizer state
 * @param steps   of the optimizer state, 0 without one
 * @param learned see {@link org.latentexplorer.model.LatentModel#epochs()}
 */
record Description(Recipe recipe, int width, int height, int classes, History history, Provenance provenance,
                   boolean state, long steps, int epochs, int learned) {
    /** As JSON; what is not a number (a loss not measured) is null. */
    static Map<String, Object> write(SavedModel saved) {
        OptimizerState state = saved.optimizer();
        return Json.object("format", ModelFormat.VERSION, "program", Version.NAME + " " + Version.NUMBER,
                "width", saved.model().width(), "height", saved.model().height(), "classes", saved.model().classes(),
                "recipe", recipe(saved.model().recipe()), "epochs", saved.model().epochs(),
                "provenance", provenance(saved.provenance()),
                "optimizerState", state == null ? null
                        : Json.object("steps", state.steps(), "epochs", state.epochs()),
                "history", saved.history().epochs().stream().map(Description::epoch).toList(),
                "partialEpochs", saved.history().partial());
    }

    private static Map<String, Object> recipe(Recipe recipe) {
        Optimizer optimizer = recipe.optimizer();
        Regularization regularization = recipe.regularization();
        return Json.object("family", recipe.family().id(), "knobs", recipe.knobs().values(),
                "convolutions", recipe.convolutions().stream().map(Description::convolution).toList(),
                "hidden", List.copyOf(recipe.hidden()), "latent", recipe.latent(),
                "activation", recipe.activation().id(), "code", recipe.code().id(),
                "output", recipe.output().id(), "range", recipe.range().id(), "loss", recipe.loss().id(),
                "l2", regularization.l2(), "l1", regularization.l1(), "dropout", regularization.dropout(),
                "optimizer", optimizer.kind().id(), "learningRate", optimizer.learningRate(),
                "momentum", optimizer.momentum(), "batch", recipe.batch(), "epochs", recipe.epochs(),
                "validation", recipe.validation(), "patience", recipe.patience(), "seed", recipe.seed(),
                "heldOut", List.copyOf(recipe.heldOut()));
    }

    private static Map<String, Object> convolution(Convolution convolution) {
        return Json.object("filters", convolution.filters(), "kernel", convolution.kernel(),
                "stride", convolution.stride());
    }

    private static Map<String, Object> provenance(Provenance provenance) {
        return Json.object("program", provenance.program(), "created", provenance.created().toString(),
                "dataName", provenance.dataName(), "dataChecksum", provenance.dataChecksum(),
                "images", provenance.images(), "engine", provenance.engine(), "machine", provenance.machine(),
                "unknown", provenance.unknown());
    }

    private static Map<String, Object> epoch(History.Epoch epoch) {
        return Json.object("epoch", epoch.number(), "trainLoss", finite(epoch.trainLoss()),
                "penalty", finite(epoch.penalty()), "validationLoss", finite(epoch.validationLoss()), "seconds", finite(epoch.seconds()),
                "samplesPerSecond", finite(epoch.samplesPerSecond()));
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
