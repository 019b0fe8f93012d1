package org.latentexplorer.ui.recipe;

import java.math.BigDecimal;
import java.util.List;
import org.latentexplorer.model.Convolution;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.ValueType;

/**
 * Which numbers may be typed.
 *
 * @param whole     whether only whole numbers are right
 * @param key       the key of the sentence about what is no such number
 * @param least     the least value, as that sentence tells it; null if any is right
 * @param most      the greatest
 * @param faultless a recipe without problems: whatever is wrong after one value was put in is that value's fault
 */
record Rule(boolean whole, String key, String least, String most, Recipe faultless) {
    /** It has all that is checked: momentum, and a convolution that any kernel and any stride can be put into. */
    private static final Recipe FAULTLESS = Preset.DEEP_2D.recipe().with(Optimizer.sgd(0.1, 0.9))
            .with(Recipe.CONVOLUTIONS, List.of(new Convolution(1, 31, 1)));

    static Rule whole(int least, int most) {
        return new Rule(true, "recipe.invalid.whole", String.valueOf(least), String.valueOf(most), FAULTLESS);
    }

    /** Of a hyperparameter that every recipe has. */
    static Rule of(Hyperparameter<?> hyperparameter) {
        return of(hyperparameter, FAULTLESS);
    }

    static Rule of(Family family, Hyperparameter<?> hyperparameter) {
        return of(hyperparameter, family.suit(FAULTLESS.with(Recipe.FAMILY, family)));
    }

    private static Rule of(Hyperparameter<?> hyperparameter, Recipe faultless) {
        return switch (hyperparameter.type()) {
            case ValueType.Whole(int min, int max, boolean orZero) -> new Rule(true, "recipe.invalid.whole", String.valueOf(min),
                    String.valueOf(max), faultless);
            case ValueType.Real(double min, double max, boolean open, boolean maxOpen) -> new Rule(false,
                    "recipe.invalid." + (open && maxOpen ? "between" : "number"), NumberSetting.format(min),
                    NumberSetting.format(max), faultless);
            case ValueType.Seed seed -> new Rule(true, "recipe.invalid.any", null, null, faultless);
            default -> throw new IllegalArgumentException(hyperparameter + " is no number");
        };
    }

    Problem sentence(String setting) {
        return new Problem(setting, key, least, most);
    }

    /** Whether the recipe has room for it. @throws ArithmeticException if it is too large or no whole number */
    boolean fitsType(BigDecimal value) {
        if (!whole) {
            return true;
        }
        long number = value.longValueExact();
        return least == null || number == (int) number;
    }
}
