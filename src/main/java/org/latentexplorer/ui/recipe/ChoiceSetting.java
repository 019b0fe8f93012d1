package org.latentexplorer.ui.recipe;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;

/** A setting that is one of a few. */
public final class ChoiceSetting<E> extends Setting {
    private final List<E> options;
    private final Function<Recipe, E> read;
    private final ObjectProperty<E> value;
    private final Function<E, String> key;

    /**
     * @param key   the key of an option's text
     * @param write a recipe with another value
     */
    ChoiceSetting(Name name, List<E> options, Function<E, String> key, Function<Recipe, E> read,
                  BiFunction<Recipe, E, Recipe> write, Edits edits) {
        super(name);
        this.options = options;
        this.key = key;
        this.read = read;
        value = new SimpleObjectProperty<>(read.apply(edits.recipe()));
        value.subscribe((was, is) -> {
            if (is != null && !is.equals(read.apply(edits.recipe()))) {
                edits.edit(name(), recipe -> write.apply(recipe, is));
            }
        });
    }

    public List<E> options() {
        return options;
    }

    /** The key of an option's text. */
    public String key(E option) {
        return key.apply(option);
    }

    public ObjectProperty<E> valueProperty() {
        return value;
    }

    @Override
    void show(Recipe recipe, boolean force) {
        value.set(read.apply(recipe));
    }

    @Override
    Problem ownProblem() {
        return null;
    }
}
