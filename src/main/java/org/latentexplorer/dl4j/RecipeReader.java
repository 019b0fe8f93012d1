package org.latentexplorer.dl4j;

import java.util.List;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.ValueType;

/** Reads a recipe from bytes that are not trusted. What an older program did not write is as usual. */
final class RecipeReader {
    private final JsonObject from;

    private RecipeReader(JsonObject from) {
        this.from = from;
    }

    /** @throws Failure if a value is not what it must be, or does not fit such images */
    static Recipe read(JsonObject from, ImageShape shape, int classes) {
        RecipeReader reader = new RecipeReader(from);
        Recipe recipe = reader.recipe();
        List<Problem> problems = recipe.problems(shape, classes);
        if (!problems.isEmpty()) {
            throw from.wrong(problems.getFirst().setting());
        }
        return recipe;
    }

    private Recipe recipe() {
        Recipe recipe = Recipe.vanilla(List.of(), 1);
        for (Hyperparameter<?> hyperparameter : Recipe.hyperparameters()) {
            if (!hyperparameter.isOptional() || !from.lacks(hyperparameter.id())) {
                recipe = with(recipe, hyperparameter, from);
            }
        }
        return from.lacks(ModelFormat.FAMILY_VALUES) ? recipe
                : withFamilyValues(recipe, from.object(ModelFormat.FAMILY_VALUES));
    }

    private Recipe withFamilyValues(Recipe recipe, JsonObject values) {
        Recipe read = recipe;
        for (Object id : values.values().keySet()) {
            Hyperparameter<?> hyperparameter = recipe.family().hyperparameters().stream()
                    .filter(h -> h.id().equals(id)).findFirst()
                    .orElseThrow(() -> from.wrong(ModelFormat.FAMILY_VALUES));
            read = with(read, hyperparameter, values);
        }
        return read;
    }

    private static <V> Recipe with(Recipe recipe, Hyperparameter<V> hyperparameter, JsonObject values) {
        try {
            return recipe.with(hyperparameter,
                    hyperparameter.type().fromPlain(values.values().get(hyperparameter.id())));
        } catch (ValueType.Misfit e) {
            throw values.wrong(hyperparameter.id() + e.path());
        } catch (IllegalArgumentException e) {
            throw values.wrong(hyperparameter.id());
        }
    }
}
