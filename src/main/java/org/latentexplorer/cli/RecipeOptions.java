package org.latentexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import picocli.CommandLine.Option;

/** The settings of a recipe; those that are not given are the preset's. */
final class RecipeOptions {
    @Option(names = "--preset", paramLabel = "NAME")
    private String preset;
    @Option(names = "--family", paramLabel = "NAME")
    private Family family;
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
    @Option(names = "--loss", paramLabel = "NAME")
    private Loss loss;
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
    @Option(names = "--hold-out", paramLabel = "N,N,...")
    private String heldOut;

    String presetId() {
        return preset == null ? Preset.ALL.getFirst().id() : preset;
    }

    /** The recipe of a new run. @throws Failure if there is no such preset, or if the layers are no numbers */
    Recipe fresh() {
        return over(Preset.of(presetId()).recipe());
    }

    /** The first option given that a run which goes on cannot change, or null. */
    String fixedByResume() {
        Object[] values = {preset, family, layers, latent, activation, code, output, loss, optimizer, validation, seed,
            heldOut};
        String[] names = {"--preset", "--family", "--layers", "--latent", "--activation", "--code", "--output",
            "--loss", "--optimizer", "--validation", "--seed", "--hold-out"};
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                return names[i];
            }
        }
        return null;
    }

    /** A recipe with the settings that are given put over its own. */
    Recipe over(Recipe base) {
        Optimizer steps = base.optimizer();
        return base.with()
                .family(or(family, base.family()))
                .hidden(layers == null ? base.hidden() : widths())
                .latent(or(latent, base.latent()))
                .activation(or(activation, base.activation()))
                .code(or(code, base.code()))
                .output(or(output, base.output()))
                .loss(or(loss, base.loss()))
                .optimizer(new Optimizer(or(optimizer, steps.kind()), or(learningRate, steps.learningRate()),
                        or(momentum, steps.momentum())))
                .batch(or(batch, base.batch()))
                .epochs(or(epochs, base.epochs()))
                .validation(or(validation, base.validation()))
                .patience(or(patience, base.patience()))
                .seed(or(seed, base.seed()))
                .heldOut(heldOut == null ? base.heldOut() : new TreeSet<>(numbers(heldOut, "failure.cli.heldOut")))
                .build();
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
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
