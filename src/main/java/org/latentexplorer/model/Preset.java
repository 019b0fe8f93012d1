package org.latentexplorer.model;

import java.util.List;

/**
 * A recipe with a name. Its title and what to look for stand in the bundles under {@code preset.<id>.title} and
 * {@code preset.<id>.about}; a model trained by it on MNIST is {@code models/<id>.zip}.
 */
public record Preset(String id, Recipe recipe) {
    /** Hinton and Salakhutdinov's funnel down to two numbers: the map one can see. */
    public static final Preset DEEP_2D = new Preset("deep-2d", Recipe.vanilla(List.of(128, 64, 16), 2));

    /** One hidden layer of 32: a compression of 24.5 to 1, images stay sharp. */
    public static final Preset SHALLOW_32 = new Preset("shallow-32", Recipe.vanilla(List.of(), 32).with()
            .code(Activation.RELU).loss(Loss.BCE).batch(128).epochs(50).validation(0).build());

    /** As {@link #SHALLOW_32} with paper at -1 and a tanh output, which reaches it. */
    private static final Preset SHALLOW_32_SIGNED = new Preset("shallow-32-signed", SHALLOW_32.recipe().with()
            .range(PixelRange.SIGNED).output(Activation.TANH).loss(Loss.MSE).build());

    private static final Preset CONVOLUTIONAL_2D = new Preset("convolutional-2d", Recipe.vanilla(List.of(), 2).with()
            .convolutions(List.of(new Convolution(32, 3, 1), new Convolution(64, 3, 2), new Convolution(64, 3, 2),
                    new Convolution(64, 3, 1)))
            .loss(Loss.BCE).batch(128).epochs(15).build());

    private static final Preset STACKED_2D = new Preset("stacked-2d", of("stacked", Recipe.vanilla(
            List.of(128, 64, 16), 2)).with().knob("pretraining", 5).epochs(50).build());

    /** Wider than the image, so that only sparsity keeps it from copying. */
    private static final Preset SPARSE_L1 = new Preset("sparse-l1", of("sparse", Recipe.vanilla(List.of(), 1024)).with()
            .code(Activation.RELU).knob("penalty", "l1").knob("weight", 1e-4).batch(128).epochs(30).build());

    private static final Preset SPARSE_KL = new Preset("sparse-kl", of("sparse", Recipe.vanilla(List.of(), 196)).with()
            .code(Activation.SIGMOID).knob("weight", 3e-3).knob("target", 0.05).batch(128).epochs(30).build());

    private static final Preset DENOISING = new Preset("denoising", of("denoising", Recipe.vanilla(List.of(512), 64))
            .with().knob("strength", 0.4).loss(Loss.BCE).batch(128).epochs(30).build());

    private static final Preset CONTRACTIVE = new Preset("contractive", of("contractive",
            Recipe.vanilla(List.of(), 128)).with().code(Activation.SIGMOID).knob("weight", 1e-3).batch(128).epochs(30)
            .build());

    /** The three-way lesson: one network, each term of its loss alone, and both. */
    public static final List<Preset> LESSON = List.of(lesson("reconstruction"), lesson("kl"), lesson("both"));

    private static final Preset VARIATIONAL_2D = variational("variational", "variational-2d", 2);
    private static final Preset VARIATIONAL_16D = variational("variational", "variational-16d", 16);
    private static final Preset CONDITIONAL_2D = variational("conditional", "conditional-2d", 2);

    /** All presets, the first being the default. */
    public static final List<Preset> ALL = List.of(DEEP_2D, SHALLOW_32, SHALLOW_32_SIGNED, CONVOLUTIONAL_2D, STACKED_2D,
            SPARSE_L1, SPARSE_KL, DENOISING, CONTRACTIVE, LESSON.get(0), LESSON.get(1), LESSON.get(2), VARIATIONAL_2D,
            VARIATIONAL_16D, CONDITIONAL_2D);

    private static Recipe of(String family, Recipe recipe) {
        Family wanted = Family.of(family);
        return wanted.suit(recipe.with().family(wanted).build());
    }

    private static Preset variational(String family, String id, int latent) {
        return new Preset(id, of(family, Recipe.vanilla(List.of(512, 256), latent)).with().batch(128).epochs(30)
                .validation(0).build());
    }

    private static Preset lesson(String terms) {
        return new Preset("lesson-" + terms, of("variational", Recipe.vanilla(List.of(256, 128), 2)).with()
                .knob("terms", terms).batch(128).epochs(15).build());
    }

    /** @throws Failure if no preset has this name */
    public static Preset of(String id) {
        return ALL.stream().filter(p -> p.id.equals(id)).findFirst().orElseThrow(() -> new Failure(
                "failure.setting.unknown", "preset", id,
                String.join(", ", ALL.stream().map(Preset::id).toList())));
    }
}
