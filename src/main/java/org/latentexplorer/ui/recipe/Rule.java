package org.latentexplorer.ui.recipe;

import java.math.BigDecimal;
import java.util.List;
import org.latentexplorer.model.Convolution;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.Knob;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;

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
    private static final Recipe FAULTLESS = Preset.DEEP_2D.recipe().with().optimizer(Optimizer.sgd(0.1, 0.9))
            .convolutions(List.of(new Convolution(1, 31, 1))).build();

    static Rule whole(int least, int most) {
        return new Rule(true, "recipe.invalid.whole", String.valueOf(least), String.valueOf(most), FAULTLESS);
    }

    static Rule number(String least, String most) {
        return new Rule(false, "recipe.invalid.number", least, most, FAULTLESS);
    }

    /** Any whole number. */
    static Rule any() {
        return new Rule(true, "recipe.invalid.any", null, null, FAULTLESS);
    }

    static Rule of(Family family, Knob knob) {
        String kind = knob.whole() ? "whole" : knob.open() ? "between" : "number";
        return new Rule(knob.whole(), "recipe.invalid." + kind, NumberSetting.format(knob.least()),
                NumberSetting.format(knob.most()), family.suit(FAULTLESS.with().family(family).build()));
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
