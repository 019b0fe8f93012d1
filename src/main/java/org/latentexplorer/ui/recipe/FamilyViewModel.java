package org.latentexplorer.ui.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.ValueType;

/** The family of autoencoder, and the settings that each family adds to the recipe. */
public final class FamilyViewModel {
    private final ChoiceSetting<Family> family;
    private final Map<Family, List<Setting>> added = new LinkedHashMap<>();
    private final Edits edits;
    private Family shown;

    FamilyViewModel(Edits edits) {
        this.edits = edits;
        family = new ChoiceSetting<>(Setting.Name.of("family"), Family.all(), f -> f.id() + ".title", Recipe::family,
                (recipe, chosen) -> chosen.suit(recipe.with(Recipe.FAMILY, chosen)), edits);
        shown = edits.recipe().family();
        Family.all().forEach(f -> added.put(f, f.hyperparameters().stream().<Setting>map(h -> setting(f, h)).toList()));
    }

    private <V> Setting setting(Family of, Hyperparameter<V> hyperparameter) {
        Setting.Name name = Setting.Name.of(of, hyperparameter);
        if (hyperparameter.type() instanceof ValueType.Choice<V> choice) {
            // a choice may ask for other settings, as the family itself does
            return new ChoiceSetting<>(name, choice.values(),
                    option -> name.label() + "." + choice.name().apply(option),
                    recipe -> recipe.family() == of ? recipe.get(hyperparameter) : hyperparameter.defaultValue(),
                    (recipe, value) -> recipe.family() == of ? of.suit(recipe.with(hyperparameter, value)) : recipe,
                    edits);
        }
        return RecipeFields.number(name, Rule.of(of, hyperparameter), hyperparameter, edits);
    }

    public ChoiceSetting<Family> family() {
        return family;
    }

    /** The settings that a family adds, in its order. */
    List<Setting> added(Family of) {
        return added.get(of);
    }

    /** The family, and what the one chosen adds. */
    Stream<Setting> settings() {
        return Stream.concat(Stream.of(family), added.get(edits.recipe().family()).stream());
    }

    /** Follows the recipe: whatever was typed for a family when it was chosen last is forgotten. */
    void show() {
        Family now = edits.recipe().family();
        if (now != shown) {
            shown = now;
            added.get(now).forEach(s -> s.show(edits.recipe(), true));
        }
    }
}
