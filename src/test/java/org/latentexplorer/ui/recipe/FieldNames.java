package org.latentexplorer.ui.recipe;

import org.latentexplorer.model.Preset;
import org.latentexplorer.ui.session.Session;

/** Prints the fields of the recipe's form with what they hold, for a test in a program of its own. */
public final class FieldNames {
    private FieldNames() {
    }

    public static void main(String[] args) {
        Session session = new Session();
        session.recipeProperty().set(Preset.DEEP_2D.recipe());
        Edits edits = new Edits(session, () -> ImageKind.of(null, null), force -> { }, () -> { });
        new RecipeFields(edits).all().forEach(setting -> System.out.println(setting.name() + " "
                + (setting instanceof NumberSetting number ? number.textProperty().get() : "")));
    }
}
