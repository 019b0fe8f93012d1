package org.latentexplorer.ui.analysis;

import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.Session;

/**
 * What figures rest on.
 *
 * @param model  what was measured, once it is known; null if several were trained for it
 * @param edited the recipe of the window it began with
 * @param recipe the model's, or that of the models trained
 * @param shown  whether the model is the window's
 * @param notes  what else there is to tell: counts, seeds, scores
 */
public record ResultProvenance(LatentModel model, Recipe edited, Recipe recipe, DataSet data, boolean shown,
                               List<Note> notes) {
    /** A text with what it mentions. */
    public record Note(String key, Object... args) {
        String text() {
            return Texts.get(key, args);
        }
    }

    /** Of the network shown, with the data loaded. */
    public static ResultProvenance ofModel(Session session, Note... notes) {
        LatentModel model = session.shownProperty().get();
        DataSet data = session.dataProperty().get();
        List<Note> all = new ArrayList<>();
        Provenance from = session.provenance();
        if (from != null && data != null && from.excludes(data)) {
            all.add(new Note("applications.made.trained", from.dataName(), from.images()));
        }
        all.addAll(List.of(notes));
        return new ResultProvenance(model, session.recipeProperty().get(), model.recipe(), data, true,
                List.copyOf(all));
    }

    /** Of networks to be trained by a recipe that was made of the edited one. */
    public static ResultProvenance ofRecipe(Session session, Recipe recipe, Note... notes) {
        return new ResultProvenance(null, session.recipeProperty().get(), recipe, session.dataProperty().get(), false,
                List.of(notes));
    }

    /** The same, with the model that was trained for it. */
    public ResultProvenance trained(LatentModel network) {
        return new ResultProvenance(network, edited, recipe, data, shown, notes);
    }

    /** Whether the window still shows what this tells of. */
    boolean holds(Session session) {
        boolean same = shown ? model == session.shownProperty().get()
                : edited.equals(session.recipeProperty().get());
        return same && data == session.dataProperty().get();
    }

    /** In one line: the data, the notes, the recipe and its seed. */
    String line() {
        List<String> parts = new ArrayList<>();
        parts.add(Texts.get("applications.made.data", data.test().name()));
        notes.forEach(note -> parts.add(note.text()));
        parts.add(RecipeText.title(recipe));
        parts.add(RecipeText.widths(network()));
        parts.add(model == null ? RecipeText.epochs(recipe) : RecipeText.epochs(model));
        parts.add(Texts.get("applications.made.seed", recipe.seed()));
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }

    /** The rest of the recipe, a line each. */
    String details() {
        List<String> lines = new ArrayList<>(RecipeText.details(recipe));
        lines.add(Texts.get("applications.made.checksum", data.checksum()));
        return String.join("\n", lines);
    }

    private NetworkSpec network() {
        return model != null ? model.network() : NetworkSpec.of(recipe, data.train());
    }
}
