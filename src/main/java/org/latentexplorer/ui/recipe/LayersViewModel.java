package org.latentexplorer.ui.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.latentexplorer.model.Recipe;

/**
 * The network's layers as one edits them in the picture. Layers are numbered from the image inwards, 0 being the
 * first hidden one; the last number is the bottleneck. The decoder's are the same ones, mirrored.
 */
public final class LayersViewModel {
    private final Edits edits;
    private final IntegerProperty selected = new SimpleIntegerProperty(-1);
    private final NumberSetting width;

    LayersViewModel(Edits edits) {
        this.edits = edits;
        width = new NumberSetting("hidden", true, "1", String.valueOf(Recipe.MAX_WIDTH), this::selectedWidth,
                (recipe, before, value) -> into(recipe, before, value.intValueExact()), edits);
        selected.subscribe((was, is) -> {
            edits.seal();
            width.show(edits.recipe(), true);
            edits.judge();
        });
    }

    /** The layer selected, or -1. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** The width of the layer selected. */
    public NumberSetting width() {
        return width;
    }

    /** The number of the bottleneck. */
    public int bottleneck() {
        return edits.recipe().hidden().size();
    }

    public int width(int layer) {
        Recipe recipe = edits.recipe();
        return layer < recipe.hidden().size() ? recipe.hidden().get(layer) : recipe.latent();
    }

    /** Sets a width, cut to what is allowed; a row of these is one step back until {@link #done()}. */
    public void resize(int layer, int to) {
        int allowed = Math.clamp(to, 1, Recipe.MAX_WIDTH);
        if (layer == bottleneck()) {
            edits.edit("width " + layer, recipe -> recipe.latent(allowed));
        } else {
            change("width " + layer, layers -> layers.set(layer, allowed));
        }
    }

    /** Ends a row of {@link #resize}. */
    public void done() {
        edits.seal();
    }

    public boolean canInsert() {
        return bottleneck() < Recipe.MAX_LAYERS;
    }

    /**
     * Puts a layer before another (or before the bottleneck) and selects it. Its width is the geometric mean of its
     * neighbours', so that the funnel keeps its shape.
     *
     * @param imageSize pixels an image: the neighbour of the first layer
     */
    public void insert(int before, int imageSize) {
        if (!canInsert()) {
            return;
        }
        int outer = before == 0 ? imageSize : width(before - 1);
        int between = Math.clamp(pleasant(Math.sqrt((double) outer * width(before))), 1, Recipe.MAX_WIDTH);
        edits.seal();
        change("insert", layers -> layers.add(before, between));
        selected.set(before);
        edits.seal();
    }

    public boolean canRemove(int layer) {
        return layer >= 0 && layer < bottleneck();
    }

    /** Takes a hidden layer out; its place stays selected. */
    public void remove(int layer) {
        if (canRemove(layer)) {
            edits.seal();
            change("remove", layers -> layers.remove(layer));
            edits.seal();
        }
    }

    /** A width people would have chosen, near the one wanted: finer steps for narrow layers. */
    static int pleasant(double wanted) {
        int step = wanted < 20 ? 1 : wanted < 100 ? 4 : wanted < 1000 ? 16 : 64;
        return Math.max(1, (int) Math.round(wanted / step) * step);
    }

    /** Follows a recipe changed elsewhere: the layer selected may be gone. */
    void show() {
        selected.set(Math.min(selected.get(), bottleneck()));
    }

    private int selectedWidth(Recipe recipe) {
        int layer = selected.get();
        return layer >= 0 && layer < recipe.hidden().size() ? recipe.hidden().get(layer) : recipe.latent();
    }

    private void into(Recipe.Builder recipe, Recipe before, int value) {
        int layer = selected.get();
        if (layer < 0 || layer >= bottleneck()) {
            recipe.latent(value);
            return;
        }
        List<Integer> layers = new ArrayList<>(before.hidden());
        if (layer < layers.size()) {
            layers.set(layer, value);
        } else {
            layers.add(value);
        }
        recipe.hidden(layers);
    }

    private void change(String what, Consumer<List<Integer>> change) {
        List<Integer> layers = new ArrayList<>(edits.recipe().hidden());
        change.accept(layers);
        edits.edit(what, recipe -> recipe.hidden(layers));
    }
}
