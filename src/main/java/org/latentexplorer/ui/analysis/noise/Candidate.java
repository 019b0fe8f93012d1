package org.latentexplorer.ui.analysis.noise;

import java.util.Objects;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.ModelStore;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.ui.analysis.RecipeText;
import org.latentexplorer.ui.common.Texts;

/**
 * A model that may take noise out: the one shown, one that was kept to compare, or one that comes with the program.
 *
 * @param kind   where it is from
 * @param loaded the model; null for one that is read when it is needed
 * @param preset whose recipe it was trained by; null for a recipe of its own
 * @param number tells models of one kind and name apart; 1 for the first
 */
record Candidate(Kind kind, LatentModel loaded, Preset preset, int number) {
    enum Kind {
        SHOWN, KEPT, READY
    }

    static Candidate of(Kind kind, LatentModel model, int number) {
        return new Candidate(kind, model, preset(model.recipe()), number);
    }

    static Candidate ready(Preset preset) {
        return new Candidate(Kind.READY, null, preset, 1);
    }

    private static Preset preset(Recipe recipe) {
        return Preset.ALL.stream().filter(p -> p.recipe().equals(recipe)).findFirst().orElse(null);
    }

    /** The model; may take a moment if it has to be read. */
    LatentModel model(ModelStore store) {
        return loaded != null ? loaded : store.bundled(preset).model();
    }

    /** The key of what it is called, without its number. */
    String title() {
        return preset == null ? loaded.recipe().family().id() + ".title" : "preset." + preset.id() + ".title";
    }

    /** For people. */
    String name() {
        String name = Texts.get(title());
        String numbered = number == 1 ? name : Texts.get("noise.model.number", name, number);
        String told = loaded == null || !loaded.unfinished() ? numbered
                : Texts.get("noise.model.epoch", numbered, RecipeText.epochs(loaded));
        return switch (kind) {
            case SHOWN -> Texts.get("noise.model.shown", told);
            case KEPT -> told;
            case READY -> Texts.get("noise.model.ready", told);
        };
    }

    /** Whether it stands in the same place of the list: what a person chose for one holds for the other. */
    boolean same(Candidate other) {
        return kind == other.kind && number == other.number && (kind == Kind.SHOWN || Objects.equals(preset, other.preset));
    }
}
