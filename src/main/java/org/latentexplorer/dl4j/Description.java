package org.latentexplorer.dl4j;

import java.util.LinkedHashMap;
import java.util.Map;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.OptimizerState;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
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
record Description(Recipe recipe, ImageShape shape, int classes, History history, Provenance provenance,
                   boolean state, long steps, int epochs, int learned) {
    /** As JSON; what is not a number (a loss not measured) is null. */
    static Map<String, Object> write(SavedModel saved) {
        OptimizerState state = saved.optimizer();
        ImageShape shape = saved.model().shape();
        Map<String, Object> values = Json.object("format", ModelFormat.VERSION,
                "program", Version.NAME + " " + Version.NUMBER,
                "width", shape.width(), "height", shape.height(), "classes", saved.model().classes(),
                "recipe", recipe(saved.model().recipe()), "epochs", saved.model().epochs(),
                "provenance", provenance(saved.provenance()),
                "optimizerState", state == null ? null
                        : Json.object("steps", state.steps(), "epochs", state.epochs()),
                "history", saved.history().epochs().stream().map(Description::epoch).toList(),
                "partialEpochs", saved.history().partial());
        // older programs know images of one channel only, and nothing of this
        if (shape.channels() != 1) {
            values.put("channels", shape.channels());
        }
        return values;
    }

    private static Map<String, Object> recipe(Recipe recipe) {
        Map<String, Object> values = new LinkedHashMap<>();
        recipe.values().plain().forEach((id, value) -> {
            values.put(id, value);
            if (id.equals(Recipe.FAMILY.id())) {
                values.put(ModelFormat.FAMILY_VALUES, recipe.familyValues().plain());
            }
        });
        return values;
    }

    private static Map<String, Object> provenance(Provenance provenance) {
        return Json.object("program", provenance.program(), "created", provenance.created().toString(),
                "dataName", provenance.dataName(), "dataChecksum", provenance.dataChecksum(),
                "images", provenance.images(), "engine", provenance.engine(), "machine", provenance.machine(),
                "unknown", provenance.unknown());
    }

    private static Map<String, Object> epoch(History.Epoch epoch) {
        return Json.object("epoch", epoch.number(), "trainLoss", finite(epoch.trainLoss()),
                "penalty", finite(epoch.penalty()), "validationLoss", finite(epoch.validationLoss()), "seconds",
                        finite(epoch.seconds()),
                "samplesPerSecond", finite(epoch.samplesPerSecond()));
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
