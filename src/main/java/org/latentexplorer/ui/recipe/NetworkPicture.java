package org.latentexplorer.ui.recipe;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.ui.recipe.DrawnLayer.Kind;

/**
 * The network drawn from image to image: a figure a layer, joined by bands, sizes written below. It only draws;
 * {@link PictureEditing} is what makes it a thing to edit.
 */
final class NetworkPicture extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");
    private static final PseudoClass MISFIT = PseudoClass.getPseudoClass("misfit");
    private static final PseudoClass BOTTLENECK = PseudoClass.getPseudoClass("bottleneck");
    private static final PseudoClass IMAGE = PseudoClass.getPseudoClass("image");
    private static final double EDGE = 4;
    private static final double SHORTEST = 8;

    private final List<LayerFigure> figures = new ArrayList<>();
    private final List<Polygon> bands = new ArrayList<>();
    private final List<LabelInput> inputs = new ArrayList<>();
    private final LayerSizes sizes;
    private List<DrawnLayer> layers = List.of();
    private int selected = -1;
    private int hovered = -1;
    private int misfit = -1;
    private PictureScale frozen;

    /** @param lettered whether sizes are written below */
    NetworkPicture(boolean lettered) {
        getStyleClass().add("network-picture");
        sizes = new LayerSizes(lettered, this::requestLayout);
        setMinHeight(lettered ? 108 : 0);
        setPrefHeight(lettered ? 124 : 0);
    }

    /**
     * Draws another network.
     *
     * @param selectedLayer the layer to stand out, as {@link LayersViewModel} counts them; -1 for none
     * @param misfitLayer   the layer that does not fit its input; -1 for none
     */
    void show(Recipe recipe, ImageKind images, int selectedLayer, int misfitLayer) {
        layers = DrawnLayer.of(recipe, images);
        selected = selectedLayer;
        misfit = misfitLayer;
        boolean labelled = recipe.family().conditional();
        if (figures.size() != layers.size() || inputs.isEmpty() == labelled) {
            rebuild(labelled);
        }
        for (int i = 0; i < layers.size(); i++) {
            figures.get(i).show(layers.get(i), !recipe.convolutions().isEmpty());
        }
        inputs.forEach(input -> input.show(images.classes()));
        sizes.show(layers);
        mark();
        requestLayout();
    }

    private void rebuild(boolean labelled) {
        figures.clear();
        bands.clear();
        inputs.clear();
        for (int i = 0; i < layers.size(); i++) {
            figures.add(new LayerFigure());
            if (i > 0) {
                Polygon band = new Polygon();
                band.getStyleClass().add("band");
                band.setManaged(false);
                bands.add(band);
            }
        }
        if (labelled) {
            inputs.addAll(List.of(new LabelInput(), new LabelInput()));
        }
        getChildren().setAll(bands);
        getChildren().addAll(figures);
        getChildren().addAll(inputs);
        getChildren().addAll(sizes.build(layers.size()));
        getChildren().forEach(c -> c.setMouseTransparent(true));
    }

    private void mark() {
        int last = figures.size() - 1;
        for (int i = 0; i <= last; i++) {
            int layer = layer(i);
            for (Node node : sizes.with(figures.get(i), i)) {
                node.pseudoClassStateChanged(BOTTLENECK, i == last / 2);
                node.pseudoClassStateChanged(IMAGE, i == 0 || i == last);
                node.pseudoClassStateChanged(SELECTED, layer >= 0 && layer == selected);
                node.pseudoClassStateChanged(HOVERED, layer >= 0 && layer == hovered);
                node.pseudoClassStateChanged(MISFIT, layer >= 0 && layer == misfit);
            }
        }
    }

    /** Hints at the layer under the pointer; -1 for none. */
    void hover(int layer) {
        if (hovered != layer) {
            hovered = layer;
            mark();
        }
    }

    /** Which layer (as {@link LayersViewModel} counts) a figure stands for; -1 for the images at the ends. */
    private int layer(int figure) {
        int last = figures.size() - 1;
        return Math.min(figure, last - figure) - 1;
    }

    /** The layer whose figure is nearest to a place, -1 for an image. */
    int layerAt(double x) {
        return layer(Math.clamp(Math.round((x - first()) / pitch()), 0, figures.size() - 1));
    }

    /** Before which layer one would insert at a place: the gap between two figures, counted by its inner one. */
    int gapAt(double x) {
        int gap = Math.clamp((int) Math.floor((x - first()) / pitch()), 0, figures.size() - 2);
        return Math.max(layer(gap), layer(gap + 1));
    }

    /** The middle of the gap in the encoder before a layer. */
    double gapX(int beforeLayer) {
        return first() + (beforeLayer + 0.5) * pitch();
    }

    double middle() {
        return (getHeight() - sizes.height()) / 2;
    }

    double pitch() {
        return (getWidth() - 2 * first()) / Math.max(1, figures.size() - 1);
    }

    /** The scale now; the same as long as {@link #freeze} holds it. */
    PictureScale scale() {
        if (frozen != null) {
            return frozen;
        }
        boolean maps = layers.stream().anyMatch(l -> l.kind() == Kind.MAPS);
        long widest = layers.stream().filter(l -> !maps || l.kind() != Kind.MAPS).mapToLong(DrawnLayer::units).max()
                .orElse(1);
        return new PictureScale(SHORTEST, getHeight() - sizes.height() - 2 * EDGE,
                (int) Math.min(widest, Integer.MAX_VALUE));
    }

    /** Holds the scale while a figure is dragged, so that the others do not move. */
    void freeze(boolean hold) {
        frozen = hold ? scale() : null;
        requestLayout();
    }

    private double first() {
        return Math.max(sizes.firstHalf(), 10);
    }

    @Override
    protected void layoutChildren() {
        if (figures.isEmpty()) {
            return;
        }
        sizes.fit(getWidth());
        PictureScale scale = scale();
        for (int i = 0; i < figures.size(); i++) {
            LayerFigure figure = figures.get(i);
            double x = Math.round(first() + i * pitch());
            double height = Math.min(figure.height(scale, layers.getFirst()), scale.tallest() + EDGE);
            double thickness = figure.thickness(pitch());
            figure.resizeRelocate(x - thickness / 2, middle() - height / 2, thickness, height);
            if (i > 0) {
                join(bands.get(i - 1), figures.get(i - 1), figure);
            }
        }
        sizes.place(i -> Math.round(first() + i * pitch()), getHeight(), pitch(), selected);
        layoutInputs();
    }

    /** The class joins where the encoder becomes dense, and behind the code. */
    private void layoutInputs() {
        if (!inputs.isEmpty()) {
            int dense = (int) layers.stream().takeWhile(l -> l.kind() == Kind.IMAGE || l.kind() == Kind.MAPS).count();
            inputs.get(0).place(figures.get(dense - 1), figures.get(dense));
            int code = layers.size() / 2;
            inputs.get(1).place(figures.get(code), figures.get(code + 1));
        }
    }

    private static void join(Polygon band, LayerFigure from, LayerFigure to) {
        double left = from.getLayoutX() + from.getWidth();
        double right = to.getLayoutX();
        band.getPoints().setAll(left, from.top(false), right, to.top(true), right, to.bottom(true), left,
                from.bottom(false));
    }
}
