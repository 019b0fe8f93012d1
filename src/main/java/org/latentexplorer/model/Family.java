package org.latentexplorer.model;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * A family of autoencoders: what it adds to the plain one. Each is one file, found as a service; its title, what it is
 * for and the names of its hyperparameters stand in a bundle of its own, {@code text/<id>.properties}, under
 * {@code <id>.title}, {@code <id>.about}, {@code <id>.<hyperparameter>} and {@code <id>.<hyperparameter>.about}, and
 * {@code <id>.<hyperparameter>.<choice>} for names.
 */
public interface Family {
    /** Its name in files and on the command line, lower case: {@code sparse}. */
    String id();

    /** Where it stands in lists: as one would teach them. */
    int place();

    /** What it adds to a recipe. */
    default List<Hyperparameter<?>> hyperparameters() {
        return List.of();
    }

    /** Adds what keeps a recipe of this family from running, besides values out of bounds. */
    default void check(Recipe recipe, List<Problem> found) {
    }

    /** A recipe changed as little as it must be to suit this family; its values are kept. */
    default Recipe suit(Recipe recipe) {
        return recipe;
    }

    /** Whether the encoder gives a mean and a logarithm of the variance for each of the code's numbers. */
    default boolean gaussian() {
        return false;
    }

    /** Whether encoder and decoder are told the image's class. */
    default boolean conditional() {
        return false;
    }

    /** What is done to the images that the encoder sees while it learns. */
    default Corruption corruption(Recipe recipe) {
        return Corruption.NONE;
    }

    /** The parts of a run, in order; together as many epochs as the recipe has. */
    default List<Stage> stages(Recipe recipe) {
        return List.of(new Stage(Stage.ALL, 1, recipe.epochs()));
    }

    /** All families, the plain one first. */
    static List<Family> all() {
        return Families.ALL;
    }

    static Family vanilla() {
        return Families.ALL.getFirst();
    }

    /** @throws Failure if no family has this name */
    static Family of(String id) {
        String wanted = id.strip().toLowerCase(java.util.Locale.ROOT);
        return Families.ALL.stream().filter(f -> f.id().equals(wanted)).findFirst().orElseThrow(() -> new Failure(
                "failure.setting.unknown", "family", id,
                Families.ALL.stream().map(Family::id).collect(Collectors.joining(", "))));
    }
}

/** Loaded once, at first use. */
final class Families {
    static final List<Family> ALL = ServiceLoader.load(Family.class, Family.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get).sorted(Comparator.comparingInt(Family::place)).toList();

    private Families() {
    }
}
