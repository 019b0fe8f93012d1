package org.latentexplorer.ui.recipe;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.PixelRange;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;

/** The settings that every recipe has, besides its layers and what its family adds. */
public final class RecipeFields {
    private final Edits edits;
    private final NumberSetting latent;
    private final ChoiceSetting<Activation> activation;
    private final ChoiceSetting<Activation> code;
    private final ChoiceSetting<Activation> output;
    private final ChoiceSetting<PixelRange> range;
    private final ChoiceSetting<Loss> loss;
    private final ChoiceSetting<Optimizer.Kind> optimizer;
    private final NumberSetting learningRate;
    private final NumberSetting momentum;
    private final NumberSetting l2;
    private final NumberSetting l1;
    private final NumberSetting dropout;
    private final NumberSetting batch;
    private final NumberSetting epochs;
    private final NumberSetting validation;
    private final NumberSetting patience;
    private final NumberSetting seed;

    RecipeFields(Edits edits) {
        this.edits = edits;
        latent = whole("latent", 1, Recipe.MAX_WIDTH, Recipe::latent, (r, b, v) -> r.latent(v.intValueExact()));
        activation = activation("activation", Recipe::activation, Recipe.Builder::activation);
        code = activation("code", Recipe::code, Recipe.Builder::code);
        output = activation("output", Recipe::output, Recipe.Builder::output);
        range = choice("range", List.of(PixelRange.values()), PixelRange::id, Recipe::range, Recipe.Builder::range);
        loss = choice("loss", List.of(Loss.values()), Loss::id, Recipe::loss, Recipe.Builder::loss);
        optimizer = choice("optimizer", List.of(Optimizer.Kind.values()), Optimizer.Kind::id,
                r -> r.optimizer().kind(), this::setOptimizer);
        learningRate = decimal("learningRate", "0", "10", r -> r.optimizer().learningRate(),
                (r, b, v) -> r.learningRate(v.doubleValue()));
        momentum = decimal("momentum", "0", "1", r -> r.optimizer().momentum(), (r, b, v) -> r.optimizer(
                new Optimizer(b.optimizer().kind(), b.optimizer().learningRate(), v.doubleValue())));
        l2 = decimal("l2", "0", "1", r -> r.regularization().l2(), (r, b, v) -> r.regularization(
                new Regularization(v.doubleValue(), b.regularization().l1(), b.regularization().dropout())));
        l1 = decimal("l1", "0", "1", r -> r.regularization().l1(), (r, b, v) -> r.regularization(
                new Regularization(b.regularization().l2(), v.doubleValue(), b.regularization().dropout())));
        dropout = decimal("dropout", "0", "1", r -> r.regularization().dropout(), (r, b, v) -> r.regularization(
                new Regularization(b.regularization().l2(), b.regularization().l1(), v.doubleValue())));
        batch = whole("batch", 1, Recipe.MAX_BATCH, Recipe::batch, (r, b, v) -> r.batch(v.intValueExact()));
        epochs = whole("epochs", 1, Recipe.MAX_EPOCHS, Recipe::epochs, (r, b, v) -> r.epochs(v.intValueExact()));
        validation = decimal("validation", "0", "0.9", Recipe::validation,
                (r, b, v) -> r.validation(v.doubleValue()));
        patience = whole("patience", 0, Recipe.MAX_EPOCHS, Recipe::patience,
                (r, b, v) -> r.patience(v.intValueExact()));
        seed = new NumberSetting(Setting.Name.of("seed"), Rule.any(), Recipe::seed,
                (r, b, v) -> r.seed(v.longValueExact()), edits);
    }

    private NumberSetting whole(String name, int least, int most, Function<Recipe, Number> read,
                                NumberSetting.Write write) {
        return new NumberSetting(Setting.Name.of(name), Rule.whole(least, most), read, write, edits);
    }

    private NumberSetting decimal(String name, String least, String most, Function<Recipe, Number> read,
                                  NumberSetting.Write write) {
        return new NumberSetting(Setting.Name.of(name), Rule.number(least, most), read, write, edits);
    }

    /** The options' texts stand under {@code recipe.<name>.<id>}. */
    private <E> ChoiceSetting<E> choice(String name, List<E> options, Function<E, String> id,
                                        Function<Recipe, E> read, BiFunction<Recipe.Builder, E, Recipe.Builder> write) {
        return new ChoiceSetting<>(Setting.Name.of(name), options, option -> "recipe." + name + "." + id.apply(option),
                read, (recipe, value) -> write.apply(recipe.with(), value).build(), edits);
    }

    private ChoiceSetting<Activation> activation(String name, Function<Recipe, Activation> read,
                                                 BiFunction<Recipe.Builder, Activation, Recipe.Builder> write) {
        return new ChoiceSetting<>(Setting.Name.of(name), List.of(Activation.values()),
                a -> "recipe.activation." + a.id(), read,
                (recipe, value) -> write.apply(recipe.with(), value).build(), edits);
    }

    private Recipe.Builder setOptimizer(Recipe.Builder recipe, Optimizer.Kind kind) {
        Optimizer now = edits.recipe().optimizer();
        return recipe.optimizer(new Optimizer(kind, now.learningRate(), now.momentum()));
    }

    Stream<Setting> all() {
        return Stream.of(latent, activation, code, output, range, loss, optimizer, learningRate, momentum, l2, l1,
                dropout, batch, epochs, validation, patience, seed);
    }

    public NumberSetting latent() {
        return latent;
    }

    public ChoiceSetting<Activation> activation() {
        return activation;
    }

    public ChoiceSetting<Activation> code() {
        return code;
    }

    public ChoiceSetting<Activation> output() {
        return output;
    }

    public ChoiceSetting<PixelRange> range() {
        return range;
    }

    public ChoiceSetting<Loss> loss() {
        return loss;
    }

    public ChoiceSetting<Optimizer.Kind> optimizer() {
        return optimizer;
    }

    public NumberSetting learningRate() {
        return learningRate;
    }

    /** Matters with gradient descent only. */
    public NumberSetting momentum() {
        return momentum;
    }

    public NumberSetting l2() {
        return l2;
    }

    public NumberSetting l1() {
        return l1;
    }

    public NumberSetting dropout() {
        return dropout;
    }

    public NumberSetting batch() {
        return batch;
    }

    public NumberSetting epochs() {
        return epochs;
    }

    public NumberSetting validation() {
        return validation;
    }

    public NumberSetting patience() {
        return patience;
    }

    public NumberSetting seed() {
        return seed;
    }
}
