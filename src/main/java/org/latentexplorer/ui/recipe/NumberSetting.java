package org.latentexplorer.ui.recipe;

import java.math.BigDecimal;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;

/**
 * A setting that is typed. What is right goes into the recipe at once; what is not stays in the field as typed,
 * marked, and the recipe keeps the last right value.
 */
public final class NumberSetting extends Setting {
    /** Puts a value into a recipe. */
    interface Write {
        Recipe into(Recipe recipe, BigDecimal value);
    }

    private final Rule rule;
    private final Function<Recipe, Number> read;
    private final Write write;
    private final Edits edits;
    private final StringProperty text = new SimpleStringProperty("");
    private boolean showing;

    NumberSetting(Name name, Rule rule, Function<Recipe, Number> read, Write write, Edits edits) {
        super(name);
        this.rule = rule;
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
            edits.edit(name(), recipe -> write.into(recipe, value));
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
        Problem wrong = value == null ? null : alone(value);
        boolean spoken = wrong == null || !wrong.key().startsWith("problem.hyperparameter.");
        return value != null && spoken ? wrong : rule.sentence(name());
    }

    private Problem alone(BigDecimal value) {
        return write.into(rule.faultless(), value).problems().stream().filter(this::concerns).findFirst().orElse(null);
    }

    /** The number typed, or null if it is none that fits the recipe's type. */
    private BigDecimal value() {
        String typed = text.get() == null ? "" : text.get().strip().replace(',', '.');
        if (!typed.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            return null;
        }
        BigDecimal value = new BigDecimal(typed);
        try {
            return rule.fitsType(value) ? value : null;
        } catch (ArithmeticException fraction) {
            return null;
        }
    }

    private boolean same(BigDecimal typed, Number now) {
        return rule.whole() ? typed.longValueExact() == now.longValue() : typed.doubleValue() == now.doubleValue();
    }

    static String format(Number value) {
        if (value instanceof Double d) {
            BigDecimal exact = BigDecimal.valueOf(d).stripTrailingZeros();
            return exact.scale() > 6 ? exact.toString() : exact.toPlainString();
        }
        return value.toString();
    }
}
