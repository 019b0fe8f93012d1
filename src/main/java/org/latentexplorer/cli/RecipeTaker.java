package org.latentexplorer.cli;

/** A command that takes a recipe, and so the settings of every family too. */
interface RecipeTaker {
    RecipeOptions recipeOptions();
}
