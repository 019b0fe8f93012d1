package org.latentexplorer.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.Set;
import java.util.TreeSet;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Convolution;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Names;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.PixelRange;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import picocli.CommandLine.Option;

/** The settings of a recipe; those that are not given are the preset's. */
final class RecipeOptions {
    private static final Pattern CONVOLUTION = Pattern.compile("(\\d+)[x×](\\d+)(?:/(\\d+))?");

    @Option(names = "--preset", paramLabel = "NAME")
    private String preset;
    @Option(names = "--family", paramLabel = "NAME", completionCandidates = Families.class)
    private Family family;
    @Option(names = "--conv", paramLabel = "FxK[/S],...")
    private String convolutions;
    @Option(names = "--layers", paramLabel = "N,N,...")
    private String layers;
    @Option(names = "--latent", paramLabel = "N")
    private Integer latent;
    @Option(names = "--activation", paramLabel = "NAME")
    private Activation activation;
    @Option(names = "--code", paramLabel = "NAME")
    private Activation code;
    @Option(names = "--output", paramLabel = "NAME")
    private Activation output;
    @Option(names = "--range", paramLabel = "NAME")
    private PixelRange range;
    @Option(names = "--loss", paramLabel = "NAME")
    private Loss loss;
    @Option(names = "--l2", paramLabel = "WEIGHT")
    private Double l2;
    @Option(names = "--l1", paramLabel = "WEIGHT")
    private Double l1;
    @Option(names = "--dropout", paramLabel = "SHARE")
    private Double dropout;
    @Option(names = "--optimizer", paramLabel = "NAME")
    private Optimizer.Kind optimizer;
    @Option(names = "--lr", paramLabel = "RATE")
    private Double learningRate;
    @Option(names = "--momentum", paramLabel = "SHARE")
    private Double momentum;
    @Option(names = "--batch", paramLabel = "N")
    private Integer batch;
    @Option(names = "--epochs", paramLabel = "N")
    private Integer epochs;
    @Option(names = "--validation", paramLabel = "SHARE")
    private Double validation;
    @Option(names = "--patience", paramLabel = "N")
    private Integer patience;
    @Option(names = "--seed", paramLabel = "N")
    private Long seed;
    @Option(names = "--hold-out", paramLabel = "CLASS,...")
    private String heldOut;
    private final KnobOptions knobs = new KnobOptions();

    /** What the help lists. */
    static final class Families implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Family.all().stream().map(Family::id).iterator();
        }
    }

    /** The settings that families add. */
    KnobOptions knobs() {
        return knobs;
    }

    String presetId() {
        return preset == null ? Preset.ALL.getFirst().id() : preset;
    }

    /** The recipe of a new run. @throws Failure if there is no such preset, or if the layers are no numbers */
    Recipe fresh() {
        return over(Preset.of(presetId()).recipe());
    }

    /** The first option given that a run which goes on cannot change, or null. */
    String fixedByResume() {
        Object[] values = {preset, family, convolutions, layers, latent, activation, code, output, range, loss, l2, l1,
            dropout, optimizer, validation, seed, heldOut};
        String[] names = {"--preset", "--family", "--conv", "--layers", "--latent", "--activation", "--code",
            "--output", "--range", "--loss", "--l2", "--l1", "--dropout", "--optimizer", "--validation", "--seed",
            "--hold-out"};
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                return names[i];
            }
        }
        return knobs.first();
    }

    /**
     * A recipe with the settings that are given put over its own. What they leave open is made to suit the family, if
     * that is another one or is set otherwise.
     */
    Recipe over(Recipe base) {
        Recipe chosen = family == null || family == base.family() ? base : base.with().family(family).build();
        Recipe set = put(knobs.over(chosen));
        return set.family() == base.family() && set.knobs().equals(base.knobs()) ? set
                : put(set.family().suit(set));
    }

    private Recipe put(Recipe base) {
        Optimizer steps = base.optimizer();
        Regularization against = base.regularization();
        return base.with()
                .convolutions(convolutions == null ? base.convolutions() : filters())
                .hidden(layers == null ? base.hidden() : widths())
                .latent(or(latent, base.latent()))
                .activation(or(activation, base.activation()))
                .code(or(code, base.code()))
                .output(or(output, base.output()))
                .range(or(range, base.range()))
                .loss(or(loss, base.loss()))
                .regularization(new Regularization(or(l2, against.l2()), or(l1, against.l1()),
                        or(dropout, against.dropout())))
                .optimizer(new Optimizer(or(optimizer, steps.kind()), or(learningRate, steps.learningRate()),
                        or(momentum, steps.momentum())))
                .batch(or(batch, base.batch()))
                .epochs(or(epochs, base.epochs()))
                .validation(or(validation, base.validation()))
                .patience(or(patience, base.patience()))
                .seed(or(seed, base.seed()))
                .heldOut(heldOutGiven() ? numbers(base.heldOut()) : base.heldOut())
                .build();
    }

    /** Whether classes to hold out are given. */
    boolean heldOutGiven() {
        return heldOut != null;
    }

    /** Those given by numbers; names mean nothing before there is data. */
    private Set<Integer> numbers(Set<Integer> otherwise) {
        return heldOut.equals("none") ? Set.of() : heldOut.matches("\\s*\\d{1,9}\\s*(,\\s*\\d{1,9}\\s*)*")
                ? new TreeSet<>(numbers(heldOut, "failure.cli.heldOut")) : otherwise;
    }

    /**
     * A recipe that holds out the classes that are given, now that their names are known: each by its name, or else by
     * its number.
     *
     * @throws Failure if there is no such class
     */
    Recipe holdingOut(Recipe recipe, ImageSet images) {
        if (heldOut == null || heldOut.equals("none")) {
            return recipe;
        }
        if (!images.labelled()) {
            throw new Failure(new Problem("heldOut", "problem.heldOut.labels"));
        }
        Set<Integer> numbers = new TreeSet<>();
        int whole = images.classes().indexOf(Names.composed(heldOut.strip()));
        for (String name : whole >= 0 ? List.of(heldOut) : List.of(heldOut.split(",", -1))) {
            numbers.add(number(Names.composed(name.strip()), images.classes()));
        }
        return recipe.with().heldOut(numbers).build();
    }

    private static int number(String name, List<String> classes) {
        int number = classes.indexOf(name);
        if (number < 0 && name.matches("\\d{1,3}")) {
            number = Integer.parseInt(name);
        }
        if (number < 0 || number >= classes.size()) {
            throw new Failure("failure.cli.heldOut", name, String.join(", ", classes));
        }
        return number;
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    /** {@code 32x3,64x3/2}, or {@code none} for no convolutions. */
    private List<Convolution> filters() {
        if (convolutions.equals("none")) {
            return List.of();
        }
        try {
            return Arrays.stream(convolutions.split(",", -1)).map(String::strip).map(RecipeOptions::convolution)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new Failure(e, "failure.cli.convolutions", convolutions);
        }
    }

    private static Convolution convolution(String text) {
        Matcher parts = CONVOLUTION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new Convolution(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
                parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3)));
    }

    /** {@code 128,64,16}, or {@code none} for no hidden layers. */
    private List<Integer> widths() {
        return numbers(layers, "failure.cli.layers");
    }

    private static List<Integer> numbers(String text, String failure) {
        List<Integer> numbers = new ArrayList<>();
        if (text.equals("none")) {
            return numbers;
        }
        for (String number : text.split(",", -1)) {
            try {
                numbers.add(Integer.valueOf(number.strip()));
            } catch (NumberFormatException e) {
                throw new Failure(e, failure, text);
            }
        }
        return numbers;
    }
}
