package org.latentexplorer.ui.recipe;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.ValueType;

/** The hyperparameters that every recipe has and that stand in the form, as one edits them. */
public final class RecipeFields {
    private final Map<Hyperparameter<?>, Setting> settings = new LinkedHashMap<>();

    RecipeFields(Edits edits) {
        for (Hyperparameter<?> hyperparameter : Recipe.hyperparameters()) {
            if (hyperparameter.section() != Hyperparameter.Section.NONE) {
                settings.put(hyperparameter, setting(hyperparameter, edits));
            }
        }
    }

    private static <V> Setting setting(Hyperparameter<V> hyperparameter, Edits edits) {
        Setting.Name name = Setting.Name.of(hyperparameter.id());
        if (hyperparameter.type() instanceof ValueType.Choice<V> choice) {
            String key = choice.textKey() == null ? name.label() : choice.textKey();
            return new ChoiceSetting<>(name, choice.values(), option -> key + "." + choice.name().apply(option),
                    recipe -> recipe.get(hyperparameter), (recipe, value) -> recipe.with(hyperparameter, value), edits);
        }
        return number(name, Rule.of(hyperparameter), hyperparameter, edits);
    }

    /** A field for one that is a number. */
    static <V> NumberSetting number(Setting.Name name, Rule rule, Hyperparameter<V> hyperparameter, Edits edits) {
        return new NumberSetting(name, rule, recipe -> value(recipe, hyperparameter),
                (recipe, value) -> with(recipe, hyperparameter, value), edits);
    }

    /** Of another family's the default: its field is not in sight. */
    private static <V> Number value(Recipe recipe, Hyperparameter<V> hyperparameter) {
        V value = recipe.get(hyperparameter);
        return (Number) (value == null ? hyperparameter.defaultValue() : value);
    }

    @SuppressWarnings("unchecked")
    private static <V> Recipe with(Recipe recipe, Hyperparameter<V> hyperparameter, BigDecimal value) {
        Number number = switch (hyperparameter.type()) {
            case ValueType.Whole whole -> value.intValueExact();
            case ValueType.Seed seed -> value.longValueExact();
            default -> value.doubleValue();
        };
        return recipe.with(hyperparameter, (V) number);
    }

    Stream<Setting> all() {
        return settings.values().stream();
    }

    /** Those of a part of the form, in order. */
    Stream<Hyperparameter<?>> in(Hyperparameter.Section section) {
        return settings.keySet().stream().filter(h -> h.section() == section);
    }

    Setting of(Hyperparameter<?> hyperparameter) {
        return settings.get(hyperparameter);
    }

    public NumberSetting number(Hyperparameter<? extends Number> hyperparameter) {
        return (NumberSetting) settings.get(hyperparameter);
    }

    @SuppressWarnings("unchecked")
    public <E> ChoiceSetting<E> choice(Hyperparameter<E> hyperparameter) {
        return (ChoiceSetting<E>) settings.get(hyperparameter);
    }
}
