package org.latentexplorer.ui.recipe;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;

/** One setting of the recipe as it stands in a field: what the field holds, and what is wrong with that. */
public abstract sealed class Setting permits NumberSetting, ChoiceSetting {
    /**
     * What a setting goes by.
     *
     * @param id    its own
     * @param label the key of its label
     * @param help  the key of what it is for
     * @param told  which problems of the recipe are told at it
     */
    record Name(String id, String label, String help, Predicate<Problem> told) {
        /** Of a setting that every recipe has; it goes by {@link Problem#setting()}. */
        static Name of(String id) {
            return of(id, problem -> problem.setting().equals(id));
        }

        static Name of(String id, Predicate<Problem> told) {
            return new Name(id, "recipe." + id, "recipe." + id + ".help", told);
        }

        /** Of a family's own. */
        static Name of(Family family, Hyperparameter<?> hyperparameter) {
            String label = family.id() + "." + hyperparameter.id();
            return new Name(hyperparameter.id(), label, label + ".about", p -> p.setting().equals(hyperparameter.id()));
        }
    }

    private final Name name;
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();

    Setting(Name name) {
        this.name = name;
    }

    final String name() {
        return name.id;
    }

    final String labelKey() {
        return name.label;
    }

    final String helpKey() {
        return name.help;
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

    /** Whether a problem of the recipe is to be told at this field. */
    final boolean concerns(Problem ofRecipe) {
        return name.told.test(ofRecipe);
    }

    /** Marks the field: by its own problem, else by the recipe's. */
    final void judge(List<Problem> ofRecipe) {
        Problem own = ownProblem();
        problem.set(own != null ? own : ofRecipe.stream().filter(this::concerns).findFirst().orElse(null));
    }
}
