package org.latentexplorer.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.latentexplorer.model.Hyperparameter.Section;

/**
 * Everything that decides what a run learns, besides the data: a value for each hyperparameter that every recipe has,
 * and for each that its family adds. The decoder mirrors the encoder. Immutable.
 */
public final class Recipe {
    public static final int MAX_WIDTH = 8192;
    public static final int MAX_LAYERS = 12;
    /** Numbers that the feature maps of a convolution may be together, for one image. */
    public static final int MAX_UNITS = 4096 * 4096;
    public static final int MAX_BATCH = 8192;
    public static final int MAX_EPOCHS = 10_000;
    private static final int MAX_CLASS = 255;

    /** What is added to the plain autoencoder. */
    public static final Hyperparameter<Family> FAMILY = Hyperparameter.of("family", Family.vanilla(),
            new ValueType.Choice<>(Family.all(), Family::id, null)).in(Section.NONE);
    /** The encoder's convolutional layers from the image inwards; empty for a dense network. */
    public static final Hyperparameter<List<Convolution>> CONVOLUTIONS = Hyperparameter.of("convolutions", List.of(),
            new ValueType.ListOf<>(new ValueType.ConvolutionType(), MAX_LAYERS, "FxK[/S],..."))
            .option("conv", "FxK[/S],...").in(Section.NONE).optional();
    /** Widths of the encoder's dense hidden layers from there inwards; may be empty. */
    public static final Hyperparameter<List<Integer>> HIDDEN = Hyperparameter.of("hidden", List.of(),
            new ValueType.ListOf<>(new ValueType.Whole(1, MAX_WIDTH), MAX_LAYERS, "N,N,..."))
            .option("layers", "N,N,...").in(Section.NONE);
    /** Width of the code. */
    public static final Hyperparameter<Integer> LATENT = Hyperparameter.whole("latent", 2, 1, MAX_WIDTH)
            .sentence("problem.range.latent");
    /** Of the hidden layers. */
    public static final Hyperparameter<Activation> ACTIVATION = activation("activation", Activation.RELU, Section.MAIN);
    /** Activation of the code. */
    public static final Hyperparameter<Activation> CODE = activation("code", Activation.IDENTITY, Section.PIXELS);
    /** Activation of the decoded pixels. */
    public static final Hyperparameter<Activation> OUTPUT = activation("output", Activation.SIGMOID, Section.PIXELS);
    /** The numbers that paper and ink are. */
    public static final Hyperparameter<PixelRange> RANGE = Hyperparameter.of("range", PixelRange.UNIT,
            new ValueType.Choice<>(List.of(PixelRange.values()), PixelRange::id, null)).in(Section.PIXELS).optional();
    /** Reconstruction loss. */
    public static final Hyperparameter<Loss> LOSS = Hyperparameter.of("loss", Loss.MSE,
            new ValueType.Choice<>(List.of(Loss.values()), Loss::id, null));
    /** Weight decay: l2 / 2 times the sum of the squared weights is added to the loss; biases are free. */
    public static final Hyperparameter<Double> L2 = Hyperparameter.number("l2", 0, 0, 1)
            .option("l2", "WEIGHT").sentence("problem.l2").in(Section.OVERFITTING).optional();
    /** L1 times the sum of the weights' absolute values is added to the loss; biases are free. */
    public static final Hyperparameter<Double> L1 = Hyperparameter.number("l1", 0, 0, 1)
            .option("l1", "WEIGHT").sentence("problem.l1").in(Section.OVERFITTING).optional();
    /** Share of the hidden units that are silenced in a step, anew for each image. */
    public static final Hyperparameter<Double> DROPOUT = Hyperparameter.of("dropout", 0.0,
            new ValueType.Real(0, 1, false, true)).option("dropout", "SHARE").sentence("problem.dropout")
            .in(Section.OVERFITTING).optional();
    /** How gradients move the parameters. */
    public static final Hyperparameter<Optimizer.Kind> OPTIMIZER = Hyperparameter.of("optimizer", Optimizer.Kind.ADAM,
            new ValueType.Choice<>(List.of(Optimizer.Kind.values()), Optimizer.Kind::id, null)).in(Section.STEPS);
    public static final Hyperparameter<Double> LEARNING_RATE = Hyperparameter.of("learningRate", 1e-3,
            new ValueType.Real(0, 10, true, false)).option("lr", "RATE").sentence("problem.learningRate").resumable();
    /** Of gradient descent; Adam ignores it. */
    public static final Hyperparameter<Double> MOMENTUM = Hyperparameter.of("momentum", 0.9,
            new ValueType.Real(0, 1, false, true)).option("momentum", "SHARE").sentence("problem.momentum")
            .in(Section.STEPS).resumable();
    /** Images a step. */
    public static final Hyperparameter<Integer> BATCH = Hyperparameter.whole("batch", 32, 1, MAX_BATCH)
            .sentence("problem.range.batch").resumable();
    /** Passes over the training part. */
    public static final Hyperparameter<Integer> EPOCHS = Hyperparameter.whole("epochs", 60, 1, MAX_EPOCHS)
            .sentence("problem.range.epochs").resumable();
    /** Share of the training images kept apart to validate on. */
    public static final Hyperparameter<Double> VALIDATION = Hyperparameter.number("validation", 0.2, 0, 0.9)
            .option("validation", "SHARE").sentence("problem.validation").in(Section.STEPS);
    /** Early stopping: epochs without a better validation loss before the run ends; 0 for never. */
    public static final Hyperparameter<Integer> PATIENCE = Hyperparameter.whole("patience", 0, 0, MAX_EPOCHS)
            .sentence("problem.range.patience").in(Section.STEPS).resumable();
    /** Decides the initial weights, the split and the order of the images. */
    public static final Hyperparameter<Long> SEED = Hyperparameter.of("seed", 0L,
            new ValueType.Seed()).in(Section.STEPS);
    /** Classes whose images are neither trained nor validated on: what the model is to find strange. */
    public static final Hyperparameter<Set<Integer>> HELD_OUT = Hyperparameter.of("heldOut", Set.of(),
            new ValueType.Classes(MAX_CLASS))
            .option("hold-out", "N,N,...").sentence("problem.heldOut").in(Section.NONE).optional();

    private static final List<Hyperparameter<?>> ALL = Stream.concat(
            Stream.of(FAMILY, CONVOLUTIONS, HIDDEN, LATENT, ACTIVATION, CODE, OUTPUT, RANGE, LOSS, L2, L1, DROPOUT,
                    OPTIMIZER, LEARNING_RATE, MOMENTUM, BATCH, EPOCHS, VALIDATION, PATIENCE, SEED, HELD_OUT),
            ServiceLoader.load(RecipeExtension.class, Recipe.class.getClassLoader()).stream()
                    .flatMap(provider -> provider.get().hyperparameters().stream())).toList();
    private static final Recipe DEFAULT = new Recipe(HyperparameterValues.defaults(ALL), HyperparameterValues.NONE);

    private final HyperparameterValues values;
    private final HyperparameterValues familyValues;

    private Recipe(HyperparameterValues values, HyperparameterValues familyValues) {
        this.values = values;
        this.familyValues = familyValues;
    }

    private static Hyperparameter<Activation> activation(String id, Activation defaultValue, Section section) {
        return Hyperparameter.of(id, defaultValue, new ValueType.Choice<>(List.of(Activation.values()), Activation::id,
                "recipe.activation")).in(section);
    }

    /** The hyperparameters that every recipe has, in the order that files have them. */
    public static List<Hyperparameter<?>> hyperparameters() {
        return ALL;
    }

    /** A plain autoencoder with the defaults: rectifiers, sigmoid output, squared error, Adam. */
    public static Recipe vanilla(List<Integer> hidden, int latent) {
        return DEFAULT.with(HIDDEN, hidden).with(LATENT, latent);
    }

    /**
     * This recipe with another value. Another family comes with the defaults of its own hyperparameters. Values are not
     * judged; {@link #problems()} does.
     */
    public <V> Recipe with(Hyperparameter<V> hyperparameter, V value) {
        if (hyperparameter == FAMILY) {
            return new Recipe(values.with(FAMILY, (Family) value),
                    HyperparameterValues.defaults(((Family) value).hyperparameters()));
        }
        if (values.has(hyperparameter.id())) {
            return new Recipe(values.with(hyperparameter, copied(value)), familyValues);
        }
        return new Recipe(values, familyValues.with(hyperparameter, value));
    }

    /** Nobody else can change it; sets are sorted. */
    @SuppressWarnings("unchecked")
    private static <V> V copied(V value) {
        return switch (value) {
            case List<?> list -> (V) List.copyOf(list);
            case Set<?> set -> (V) Collections.unmodifiableSortedSet(new TreeSet<>(set));
            default -> value;
        };
    }

    /**
     * This recipe with another value for a hyperparameter of its family.
     *
     * @throws IllegalArgumentException if the family has none of that name, or it is of another kind
     */
    public Recipe with(String id, Object value) {
        return new Recipe(values, familyValues.with(id, value));
    }

    public Recipe with(HyperparameterValues ofFamily) {
        return new Recipe(values, ofFamily);
    }

    public Recipe with(Optimizer optimizer) {
        return with(OPTIMIZER, optimizer.kind()).with(LEARNING_RATE, optimizer.learningRate())
                .with(MOMENTUM, optimizer.momentum());
    }

    public Recipe with(Regularization regularization) {
        return with(L2, regularization.l2()).with(L1, regularization.l1()).with(DROPOUT, regularization.dropout());
    }

    /** The value of a hyperparameter, of every recipe or of its family. */
    public <V> V get(Hyperparameter<V> hyperparameter) {
        return values.has(hyperparameter.id()) ? values.get(hyperparameter) : familyValues.get(hyperparameter);
    }

    /** All but what the family adds. */
    public HyperparameterValues values() {
        return values;
    }

    /** What the family adds. */
    public HyperparameterValues familyValues() {
        return familyValues;
    }

    public Family family() {
        return get(FAMILY);
    }

    public List<Convolution> convolutions() {
        return get(CONVOLUTIONS);
    }

    public List<Integer> hidden() {
        return get(HIDDEN);
    }

    public int latent() {
        return get(LATENT);
    }

    public Activation activation() {
        return get(ACTIVATION);
    }

    public Activation code() {
        return get(CODE);
    }

    public Activation output() {
        return get(OUTPUT);
    }

    public PixelRange range() {
        return get(RANGE);
    }

    public Loss loss() {
        return get(LOSS);
    }

    public Regularization regularization() {
        return new Regularization(get(L2), get(L1), get(DROPOUT));
    }

    public Optimizer optimizer() {
        return new Optimizer(get(OPTIMIZER), get(LEARNING_RATE), get(MOMENTUM));
    }

    public int batch() {
        return get(BATCH);
    }

    public int epochs() {
        return get(EPOCHS);
    }

    public double validation() {
        return get(VALIDATION);
    }

    public int patience() {
        return get(PATIENCE);
    }

    public long seed() {
        return get(SEED);
    }

    /** Classes held out, rising. */
    public Set<Integer> heldOut() {
        return get(HELD_OUT);
    }

    /** Whether a hyperparameter has an effect on this recipe. */
    public boolean uses(Hyperparameter<?> hyperparameter) {
        return hyperparameter != MOMENTUM || get(OPTIMIZER) == Optimizer.Kind.SGD;
    }

    /** What keeps this recipe from running, whatever the images; empty if nothing does. */
    public List<Problem> problems() {
        return new RecipeChecks(this).found();
    }

    /** What keeps this recipe from running on images of this shape and with so many classes (0 without labels). */
    public List<Problem> problems(ImageShape shape, int classes) {
        return new RecipeChecks(this).found(shape, classes);
    }

    /** @throws Failure telling the first problem, if there is one */
    public void check() {
        failOn(problems());
    }

    /** @throws Failure telling the first problem with such images, if there is one */
    public void checkFits(ImageShape shape, int classes) {
        failOn(new RecipeChecks(this).misfits(shape, classes));
    }

    private static void failOn(List<Problem> found) {
        if (!found.isEmpty()) {
            throw new Failure(found.getFirst());
        }
    }

    /** The part of the run that an epoch belongs to. */
    public Stage stage(int epoch) {
        List<Stage> stages = family().stages(this);
        return stages.stream().filter(s -> epoch <= s.to()).findFirst().orElse(stages.getLast());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recipe recipe && values.equals(recipe.values)
                && familyValues.equals(recipe.familyValues);
    }

    @Override
    public int hashCode() {
        return Arrays.asList(values, familyValues).hashCode();
    }

    @Override
    public String toString() {
        return "Recipe" + values + familyValues;
    }
}
