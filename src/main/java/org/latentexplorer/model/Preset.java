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

    /** All presets, the first being the default. */
    public static final List<Preset> ALL = List.of(DEEP_2D, SHALLOW_32);

    /** @throws Failure if no preset has this name */
    public static Preset of(String id) {
        return ALL.stream().filter(p -> p.id.equals(id)).findFirst().orElseThrow(() -> new Failure(
                "failure.setting.unknown", "preset", id,
                String.join(", ", ALL.stream().map(Preset::id).toList())));
    }
}
