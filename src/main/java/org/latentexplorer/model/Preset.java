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
    public static final Preset SHALLOW_32 = new Preset("shallow-32", Recipe.vanilla(List.of(), 32)
            .with(Recipe.CODE, Activation.RELU).with(Recipe.LOSS, Loss.BCE).with(Recipe.BATCH, 128)
            .with(Recipe.EPOCHS, 50).with(Recipe.VALIDATION, 0.0));

    /** As {@link #SHALLOW_32} with paper at -1 and a tanh output, which reaches it. */
    private static final Preset SHALLOW_32_SIGNED = new Preset("shallow-32-signed", SHALLOW_32.recipe()
            .with(Recipe.RANGE, PixelRange.SIGNED).with(Recipe.OUTPUT, Activation.TANH).with(Recipe.LOSS, Loss.MSE));

    private static final Preset CONVOLUTIONAL_2D = new Preset("convolutional-2d", Recipe.vanilla(List.of(), 2)
            .with(Recipe.CONVOLUTIONS, List.of(new Convolution(32, 3, 1), new Convolution(64, 3, 2), new Convolution(64,
            3, 2),
                    new Convolution(64, 3, 1)))
            .with(Recipe.LOSS, Loss.BCE).with(Recipe.BATCH, 128).with(Recipe.EPOCHS, 15));

    private static final Preset STACKED_2D = new Preset("stacked-2d", of("stacked", Recipe.vanilla(
            List.of(128, 64, 16), 2)).with("pretraining", 5).with(Recipe.EPOCHS, 50));

    /** Wider than the image, so that only sparsity keeps it from copying. */
    private static final Preset SPARSE_L1 = new Preset("sparse-l1", of("sparse", Recipe.vanilla(List.of(), 1024))
            .with(Recipe.CODE, Activation.RELU).with("penalty", "l1").with("weight", 1e-4).with(Recipe.BATCH, 128)
            .with(Recipe.EPOCHS, 30));

    private static final Preset SPARSE_KL = new Preset("sparse-kl", of("sparse", Recipe.vanilla(List.of(), 196))
            .with(Recipe.CODE, Activation.SIGMOID).with("weight", 3e-3).with("target", 0.05).with(Recipe.BATCH, 128)
            .with(Recipe.EPOCHS, 30));

    private static final Preset DENOISING = new Preset("denoising", of("denoising", Recipe.vanilla(List.of(512), 64))
            .with("strength", 0.4).with(Recipe.LOSS, Loss.BCE).with(Recipe.BATCH, 128).with(Recipe.EPOCHS, 30));

    private static final Preset CONTRACTIVE = new Preset("contractive", of("contractive",
            Recipe.vanilla(List.of(), 128)).with(Recipe.CODE, Activation.SIGMOID).with("weight", 1e-3)
                    .with(Recipe.BATCH, 128).with(Recipe.EPOCHS, 30));

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
        return wanted.suit(recipe.with(Recipe.FAMILY, wanted));
    }

    private static Preset variational(String family, String id, int latent) {
        return new Preset(id, of(family, Recipe.vanilla(List.of(512, 256), latent)).with(Recipe.BATCH, 128)
                .with(Recipe.EPOCHS, 30)
                .with(Recipe.VALIDATION, 0.0));
    }

    private static Preset lesson(String terms) {
        return new Preset("lesson-" + terms, of("variational", Recipe.vanilla(List.of(256, 128), 2))
                .with("terms", terms).with(Recipe.BATCH, 128).with(Recipe.EPOCHS, 15));
    }

    /** @throws Failure if no preset has this name */
    public static Preset of(String id) {
        return ALL.stream().filter(p -> p.id.equals(id)).findFirst().orElseThrow(() -> new Failure(
                "failure.setting.unknown", "preset", id,
                String.join(", ", ALL.stream().map(Preset::id).toList())));
    }
}
