package org.latentexplorer.model;

import java.util.List;

/**
 * Hyperparameters that every recipe has besides its own, declared in one file that is found as a service. Window,
 * options, checks, files and descriptions follow from the declaration; its texts stand in
 * {@code text/recipe.properties} and {@code text/help.properties}.
 */
public interface RecipeExtension {
    List<Hyperparameter<?>> hyperparameters();
}
