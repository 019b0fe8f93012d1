package org.latentexplorer.ui.recipe;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.latentexplorer.model.Convolution;
import org.latentexplorer.model.Recipe;

/**
 * The network's layers as one edits them in the picture. Layers are numbered from the image inwards: first the
 * convolutions, then the dense hidden ones; the last number is the bottleneck. The decoder's are the same ones,
 * mirrored.
 */
public final class LayersViewModel {
    private static final Convolution USUAL = new Convolution(32, 3, 1);

    private final Edits edits;
    private final IntegerProperty selected = new SimpleIntegerProperty(-1);
    private final NumberSetting width;
    private final NumberSetting filters;
    private final NumberSetting kernel;
    private final NumberSetting stride;

    LayersViewModel(Edits edits) {
        this.edits = edits;
        width = new NumberSetting(Setting.Name.of("hidden"), Rule.whole(1, Recipe.MAX_WIDTH), this::selectedWidth,
                (recipe, value) -> into(recipe, value.intValueExact()), edits);
        filters = part("filters", Rule.whole(1, Recipe.MAX_WIDTH), Convolution::filters,
                (c, value) -> new Convolution(value, c.kernel(), c.stride()), "many");
        kernel = part("kernel", Rule.whole(1, 31), Convolution::kernel,
                (c, value) -> new Convolution(c.filters(), value, c.stride()), "large");
        stride = part("stride", Rule.whole(1, 8), Convolution::stride,
                (c, value) -> new Convolution(c.filters(), c.kernel(), value), "divides");
        selected.subscribe((was, is) -> {
            edits.seal();
            settings().forEach(s -> s.show(edits.recipe(), true));
            edits.judge();
        });
    }

    /** A number of the convolution selected; {@code also} ends the key of another problem that it can cause. */
    private NumberSetting part(String name, Rule rule, ToIntFunction<Convolution> read,
                               BiFunction<Convolution, Integer, Convolution> with, String also) {
        Set<String> keys = Set.of("problem.convolution." + name, "problem.convolution." + also);
        return new NumberSetting(Setting.Name.of(name, problem -> keys.contains(problem.key())), rule,
                recipe -> read.applyAsInt(selectedConvolution(recipe)),
                (recipe, value) -> recipe
                        .with(Recipe.CONVOLUTIONS, changed(recipe.convolutions(), value, with)), edits);
    }

    private Convolution selectedConvolution(Recipe recipe) {
        return isConvolution(selected.get()) && selected.get() < recipe.convolutions().size()
                ? recipe.convolutions().get(selected.get()) : USUAL;
    }

    private List<Convolution> changed(List<Convolution> before, BigDecimal value,
                                      BiFunction<Convolution, Integer, Convolution> with) {
        // recipes that only judge a number have one convolution, whichever is selected
        int layer = Math.clamp(selected.get(), 0, before.size() - 1);
        List<Convolution> changed = new ArrayList<>(before);
        changed.set(layer, with.apply(before.get(layer), value.intValueExact()));
        return changed;
    }

    /** What is typed about the layer selected. */
    Stream<Setting> settings() {
        return Stream.of(width, filters, kernel, stride);
    }

    /** The layer selected, or -1. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** The width of the layer selected, if it is dense. */
    public NumberSetting width() {
        return width;
    }

    /** How many feature maps the convolution selected makes. */
    public NumberSetting filters() {
        return filters;
    }

    /** The side of its filters. */
    public NumberSetting kernel() {
        return kernel;
    }

    public NumberSetting stride() {
        return stride;
    }

    /** How many convolutions there are: the number of the first dense layer. */
    public int convolutions() {
        return edits.recipe().convolutions().size();
    }

    public boolean isConvolution(int layer) {
        return layer >= 0 && layer < convolutions();
    }

    /** The number of the bottleneck. */
    public int bottleneck() {
        return convolutions() + edits.recipe().hidden().size();
    }

    /** A layer, as the picture shows it. */
    DrawnLayer layer(int layer) {
        return DrawnLayer.of(edits.recipe(), edits.images()).get(layer + 1);
    }

    /** Units of a layer; feature maps of a convolution. */
    public int width(int layer) {
        return layer(layer).channels();
    }

    /** The first convolution that does not fit what comes before it, or -1. */
    public int misfit() {
        List<Convolution> all = edits.recipe().convolutions();
        for (int layer = 0; layer < all.size(); layer++) {
            if (!fits(all.subList(0, layer + 1))) {
                return layer;
            }
        }
        return -1;
    }

    private boolean fits(List<Convolution> convolutions) {
        return edits.images().problems(edits.recipe().with(Recipe.CONVOLUTIONS, convolutions)).stream()
                .noneMatch(p -> p.setting().equals("convolutions"));
    }

    /** Sets a width, cut to what is allowed; a row of these is one step back until {@link #done()}. */
    public void resize(int layer, int to) {
        int allowed = Math.clamp(to, 1, Recipe.MAX_WIDTH);
        String what = "width " + layer;
        if (layer == bottleneck()) {
            edits.edit(what, recipe -> recipe.with(Recipe.LATENT, allowed));
        } else if (isConvolution(layer)) {
            convolve(what, all -> all.set(layer, new Convolution(allowed, all.get(layer).kernel(),
                    all.get(layer).stride())));
        } else {
            change(what, layers -> layers.set(layer - convolutions(), allowed));
        }
    }

    /** Ends a row of {@link #resize}. */
    public void done() {
        edits.seal();
    }

    /** Whether there is room for a dense layer before another one: behind all convolutions. */
    public boolean canInsert(int before) {
        return before >= convolutions() && edits.recipe().hidden().size() < Recipe.MAX_LAYERS;
    }

    /** Whether there is room for a convolution before another layer: before all dense ones. */
    public boolean canConvolve(int before) {
        return before >= 0 && before <= convolutions() && convolutions() < Recipe.MAX_LAYERS;
    }

    /**
     * Puts a dense layer before another (or before the bottleneck) and selects it. Its width is the geometric mean of
     * its neighbours', so that the funnel keeps its shape.
     */
    public void insert(int before) {
        if (canInsert(before)) {
            double mean = Math.sqrt((double) layer(before - 1).units() * width(before));
            int between = Math.clamp(pleasant(mean), 1, Recipe.MAX_WIDTH);
            step(() -> change("insert", layers -> layers.add(before - convolutions(), between)));
            selected.set(before);
        }
    }

    /**
     * Puts a convolution before another layer and selects it: with twice the feature maps of the one before, and
     * halving the image if what comes behind still fits then.
     */
    public void convolve(int before) {
        if (canConvolve(before)) {
            int maps = before == 0 ? USUAL.filters() : Math.min(2 * width(before - 1), 64);
            List<Convolution> all = new ArrayList<>(edits.recipe().convolutions());
            all.add(before, new Convolution(maps, USUAL.kernel(), 2));
            if (!fits(all)) {
                all.set(before, new Convolution(maps, USUAL.kernel(), 1));
            }
            step(() -> edits.edit("insert", recipe -> recipe.with(Recipe.CONVOLUTIONS, all)));
            selected.set(before);
        }
    }

    public boolean canRemove(int layer) {
        return layer >= 0 && layer < bottleneck();
    }

    /** Takes a layer out; its place stays selected. */
    public void remove(int layer) {
        if (isConvolution(layer)) {
            step(() -> convolve("remove", all -> all.remove(layer)));
        } else if (canRemove(layer)) {
            step(() -> change("remove", layers -> layers.remove(layer - convolutions())));
        }
    }

    private void step(Runnable edit) {
        edits.seal();
        edit.run();
        edits.seal();
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
        int dense = selected.get() - recipe.convolutions().size();
        return selected.get() >= 0 && dense >= 0 && dense < recipe.hidden().size() ? recipe.hidden().get(dense)
                : recipe.latent();
    }

    private Recipe into(Recipe recipe, int value) {
        if (selected.get() < 0 || selected.get() >= bottleneck()) {
            return recipe.with(Recipe.LATENT, value);
        }
        // recipes that only judge a number have layers of their own
        int layer = Math.clamp(selected.get() - recipe.convolutions().size(), 0, recipe.hidden().size() - 1);
        List<Integer> layers = new ArrayList<>(recipe.hidden());
        layers.set(layer, value);
        return recipe.with(Recipe.HIDDEN, layers);
    }

    private void change(String what, Consumer<List<Integer>> change) {
        List<Integer> layers = new ArrayList<>(edits.recipe().hidden());
        change.accept(layers);
        edits.edit(what, recipe -> recipe.with(Recipe.HIDDEN, layers));
    }

    private void convolve(String what, Consumer<List<Convolution>> change) {
        List<Convolution> all = new ArrayList<>(edits.recipe().convolutions());
        change.accept(all);
        edits.edit(what, recipe -> recipe.with(Recipe.CONVOLUTIONS, all));
    }
}
