package org.latentexplorer.ui.recipe;

import java.math.BigDecimal;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;

/**
 * A setting that is typed. What is right goes into the recipe at once; what is not stays in the field as typed,
 * marked, and the recipe keeps the last right value.
 */
public final class NumberSetting extends Setting {
    /** Puts a value into a recipe. */
    interface Write {
        void into(Recipe.Builder recipe, Recipe before, BigDecimal value);
    }

    /** All right, and it checks momentum: whatever is wrong after one value was put in is that value's fault. */
    private static final Recipe FAULTLESS = Preset.DEEP_2D.recipe().with().optimizer(Optimizer.sgd(0.1, 0.9)).build();

    private final boolean whole;
    private final String least;
    private final String most;
    private final Function<Recipe, Number> read;
    private final Write write;
    private final Edits edits;
    private final StringProperty text = new SimpleStringProperty("");
    private boolean showing;

    /**
     * @param whole whether only whole numbers are right
     * @param least the least value allowed, for the sentence about what is no number at all; null if any is
     * @param most  the greatest
     */
    NumberSetting(String name, boolean whole, String least, String most, Function<Recipe, Number> read, Write write,
                  Edits edits) {
        super(name);
        this.whole = whole;
        this.least = least;
        this.most = most;
        this.read = read;
        this.write = write;
        this.edits = edits;
        show(edits.recipe(), true);
        text.subscribe((was, is) -> {
            if (!showing) {
                typed();
            }
        });
    }

    /** The field's text, right or not. */
    public StringProperty textProperty() {
        return text;
    }

    private void typed() {
        BigDecimal value = value();
        if (value != null && alone(value) == null) {
            edits.edit(name(), recipe -> write.into(recipe, edits.recipe(), value));
        } else {
            edits.judge();
        }
    }

    @Override
    void show(Recipe recipe, boolean force) {
        Number now = read.apply(recipe);
        BigDecimal typed = value();
        boolean right = typed != null && alone(typed) == null;
        if (force ? !right || !same(typed, now) : right && !same(typed, now)) {
            showing = true;
            text.set(format(now));
            showing = false;
        }
    }

    @Override
    Problem ownProblem() {
        BigDecimal value = value();
        return value != null ? alone(value)
                : new Problem(name(), least == null ? "recipe.invalid.any" : whole ? "recipe.invalid.whole"
                        : "recipe.invalid.number", least, most);
    }

    private Problem alone(BigDecimal value) {
        Recipe.Builder builder = FAULTLESS.with();
        write.into(builder, FAULTLESS, value);
        return builder.build().problems().stream().filter(p -> p.setting().equals(name())).findFirst().orElse(null);
    }

    /** The number typed, or null if it is none that fits the recipe's type. */
    private BigDecimal value() {
        String typed = text.get() == null ? "" : text.get().strip().replace(',', '.');
        if (!typed.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            return null;
        }
        BigDecimal value = new BigDecimal(typed);
        try {
            return !whole || fitsType(value) ? value : null;
        } catch (ArithmeticException fraction) {
            return null;
        }
    }

    private boolean fitsType(BigDecimal value) {
        long number = value.longValueExact();
        return name().equals("seed") || number == (int) number;
    }

    private boolean same(BigDecimal typed, Number now) {
        return whole ? typed.longValueExact() == now.longValue() : typed.doubleValue() == now.doubleValue();
    }

    static String format(Number value) {
        if (value instanceof Double d) {
            BigDecimal exact = BigDecimal.valueOf(d).stripTrailingZeros();
            return exact.scale() > 6 ? exact.toString() : exact.toPlainString();
        }
        return value.toString();
    }
}
