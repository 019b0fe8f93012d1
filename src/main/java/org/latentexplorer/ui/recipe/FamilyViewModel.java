package org.latentexplorer.ui.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.Knob;
import org.latentexplorer.model.Recipe;

/** The family of autoencoder, and the settings that each family adds to the recipe. */
public final class FamilyViewModel {
    private final ChoiceSetting<Family> family;
    private final Map<Family, List<Setting>> knobs = new LinkedHashMap<>();
    private final Edits edits;
    private Family shown;

    FamilyViewModel(Edits edits) {
        this.edits = edits;
        family = new ChoiceSetting<>(Setting.Name.of("family"), Family.all(), f -> f.id() + ".title", Recipe::family,
                (recipe, chosen) -> chosen.suit(recipe.with().family(chosen).build()), edits);
        shown = edits.recipe().family();
        Family.all().forEach(f -> knobs.put(f, f.knobs().stream().map(k -> setting(f, k)).toList()));
    }

    private Setting setting(Family of, Knob knob) {
        Setting.Name name = Setting.Name.of(of, knob);
        if (knob.isChoice()) {
            // a choice may ask for other settings, as the family itself does
            return new ChoiceSetting<String>(name, knob.choices(), choice -> name.label() + "." + choice,
                    recipe -> (String) value(recipe, of, knob),
                    (recipe, choice) -> change(recipe, of, r -> of.suit(r.with().knob(knob.name(), choice).build())),
                    edits);
        }
        return new NumberSetting(name, Rule.of(of, knob), recipe -> (Double) value(recipe, of, knob),
                (recipe, before, value) -> recipe.knob(knob.name(), value.doubleValue()), edits);
    }

    private static Object value(Recipe recipe, Family of, Knob knob) {
        return recipe.family() == of ? recipe.knobs().get(knob.name()) : knob.usual();
    }

    private static Recipe change(Recipe recipe, Family of, UnaryOperator<Recipe> change) {
        return recipe.family() == of ? change.apply(recipe) : recipe;
    }

    public ChoiceSetting<Family> family() {
        return family;
    }

    /** The settings that a family adds, in its order. */
    List<Setting> knobs(Family of) {
        return knobs.get(of);
    }

    /** The family, and what the one chosen adds. */
    Stream<Setting> settings() {
        return Stream.concat(Stream.of(family), knobs.get(edits.recipe().family()).stream());
    }

    /** Follows the recipe: whatever was typed for a family when it was chosen last is forgotten. */
    void show() {
        Family now = edits.recipe().family();
        if (now != shown) {
            shown = now;
            knobs.get(now).forEach(s -> s.show(edits.recipe(), true));
        }
    }
}
