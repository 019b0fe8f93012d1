package org.latentexplorer.ui.recipe;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;

/** One setting of the recipe as it stands in a field: what the field holds, and what is wrong with that. */
public abstract sealed class Setting permits NumberSetting, ChoiceSetting {
    private final String name;
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();

    /** @param name as in {@link Problem#setting()}; its label's key is {@code recipe.<name>} */
    Setting(String name) {
        this.name = name;
    }

    public final String name() {
        return name;
    }

    /** What keeps this field from being trained with; null if nothing does. */
    public final ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /**
     * Shows the recipe's value.
     *
     * @param force also in place of what was typed and could not be taken over
     */
    abstract void show(Recipe recipe, boolean force);

    /** What is wrong with the field's content by itself, whatever the other fields hold; null if nothing is. */
    abstract Problem ownProblem();

    /** Marks the field: by its own problem, else by the recipe's. */
    final void judge(List<Problem> ofRecipe) {
        Problem own = ownProblem();
        problem.set(own != null ? own
                : ofRecipe.stream().filter(p -> p.setting().equals(name)).findFirst().orElse(null));
    }
}
