package org.latentexplorer.ui.recipe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;
import javafx.scene.transform.Rotate;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Recipe;

/**
 * The network drawn from image to image: a bar a layer, joined by bands, widths written below. It only draws;
 * {@link PictureEditing} is what makes it a thing to edit.
 */
final class NetworkPicture extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");
    private static final PseudoClass BOTTLENECK = PseudoClass.getPseudoClass("bottleneck");
    private static final PseudoClass IMAGE = PseudoClass.getPseudoClass("image");
    private static final double EDGE = 4;
    private static final double SHORTEST = 8;
    private static final double APART = 6;

    private final List<Region> bars = new ArrayList<>();
    private final List<Polygon> bands = new ArrayList<>();
    private final List<Text> labels = new ArrayList<>();
    private List<Integer> widths = List.of(1, 1, 1);
    private int selected = -1;
    private int hovered = -1;
    private boolean turned;
    private PictureScale frozen;

    NetworkPicture() {
        getStyleClass().add("network-picture");
        setMinHeight(100);
        setPrefHeight(112);
    }

    /**
     * Draws another network.
     *
     * @param selectedLayer the layer to stand out, as {@link LayersViewModel} counts them; -1 for none
     */
    void show(Recipe recipe, int imageSize, int selectedLayer) {
        widths = NetworkSpec.of(recipe, imageSize, 1, 0).widths();
        selected = selectedLayer;
        if (bars.size() != widths.size()) {
            rebuild();
        }
        for (int i = 0; i < widths.size(); i++) {
            labels.get(i).setText(Integer.toString(widths.get(i)));
        }
        mark();
        requestLayout();
    }

    private void rebuild() {
        bars.clear();
        bands.clear();
        labels.clear();
        for (int i = 0; i < widths.size(); i++) {
            Region bar = new Region();
            bar.getStyleClass().add("layer");
            bar.setManaged(false);
            bars.add(bar);
            Text label = new Text();
            label.getStyleClass().add("width");
            label.setTextOrigin(VPos.CENTER);
            label.setManaged(false);
            label.layoutBoundsProperty().subscribe(bounds -> requestLayout());
            labels.add(label);
            if (i > 0) {
                Polygon band = new Polygon();
                band.getStyleClass().add("band");
                band.setManaged(false);
                bands.add(band);
            }
        }
        getChildren().setAll(bands);
        getChildren().addAll(bars);
        getChildren().addAll(labels);
        getChildren().forEach(c -> c.setMouseTransparent(true));
    }

    private void mark() {
        int last = bars.size() - 1;
        for (int i = 0; i <= last; i++) {
            int layer = layer(i);
            for (Node node : List.of(bars.get(i), labels.get(i))) {
                node.pseudoClassStateChanged(BOTTLENECK, i == last / 2);
                node.pseudoClassStateChanged(IMAGE, i == 0 || i == last);
                node.pseudoClassStateChanged(SELECTED, layer >= 0 && layer == selected);
                node.pseudoClassStateChanged(HOVERED, layer >= 0 && layer == hovered);
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

    /** Which layer (as {@link LayersViewModel} counts) a bar stands for; -1 for the images at the ends. */
    private int layer(int bar) {
        int last = bars.size() - 1;
        return Math.min(bar, last - bar) - 1;
    }

    /** The layer whose bar is nearest to a place, -1 for an image. */
    int layerAt(double x) {
        return layer(Math.clamp(Math.round((x - first()) / pitch()), 0, bars.size() - 1));
    }

    /** Before which layer one would insert at a place: the gap between two bars, counted by its inner one. */
    int gapAt(double x) {
        int gap = Math.clamp((int) Math.floor((x - first()) / pitch()), 0, bars.size() - 2);
        return Math.max(layer(gap), layer(gap + 1));
    }

    /** The middle of the gap in the encoder before a layer. */
    double gapX(int beforeLayer) {
        return first() + (beforeLayer + 0.5) * pitch();
    }

    double middle() {
        return (getHeight() - labelHeight()) / 2;
    }

    double pitch() {
        return (getWidth() - 2 * first()) / (bars.size() - 1);
    }

    /** The scale now; the same as long as {@link #freeze} holds it. */
    PictureScale scale() {
        if (frozen != null) {
            return frozen;
        }
        int widest = Collections.max(widths);
        return new PictureScale(SHORTEST, getHeight() - labelHeight() - 2 * EDGE, widest);
    }

    /** Holds the scale while a bar is dragged, so that the others do not move. */
    void freeze(boolean hold) {
        frozen = hold ? scale() : null;
        requestLayout();
    }

    private double first() {
        double half = turned || labels.isEmpty() ? 0 : labels.getFirst().getLayoutBounds().getWidth() / 2 + 4;
        return Math.max(half, 10);
    }

    private double labelHeight() {
        double length = labels.stream().mapToDouble(l -> l.getLayoutBounds().getWidth()).max().orElse(0);
        return (turned ? length : line()) + 10;
    }

    /** Height of a line of text. */
    private double line() {
        return labels.isEmpty() ? 0 : labels.getFirst().getLayoutBounds().getHeight();
    }

    /** Lines of digits may come closer than lines of text. */
    private boolean crowded(double apart) {
        return apart < 0.8 * line();
    }

    @Override
    protected void layoutChildren() {
        turned = false;
        turned = !labelsFit();
        PictureScale scale = scale();
        double thickness = Math.clamp(Math.round(pitch() * 0.4), 4, 14);
        for (int i = 0; i < bars.size(); i++) {
            double x = Math.round(first() + i * pitch());
            double height = Math.min(scale.height(widths.get(i)), scale.tallest() + EDGE);
            bars.get(i).resizeRelocate(x - thickness / 2, middle() - height / 2, thickness, height);
            place(labels.get(i), x);
            if (i > 0) {
                join(bands.get(i - 1), bars.get(i - 1), bars.get(i));
            }
        }
        thinOut();
    }

    /** Where even turned widths would touch, the ends, the bottleneck and the layer selected go first. */
    private void thinOut() {
        int last = bars.size() - 1;
        labels.forEach(l -> l.setVisible(!turned || !crowded(pitch())));
        if (turned && crowded(pitch())) {
            List<Integer> byRank = IntStream.rangeClosed(0, last).boxed()
                    .sorted(Comparator.comparingInt(i -> rank(i, last))).toList();
            byRank.forEach(i -> labels.get(i).setVisible(IntStream.rangeClosed(0, last)
                    .noneMatch(j -> labels.get(j).isVisible() && crowded(Math.abs(i - j) * pitch()))));
        }
    }

    private int rank(int bar, int last) {
        boolean first = bar == 0 || bar == last || bar == last / 2;
        return first ? 0 : layer(bar) == selected ? 1 : 2;
    }

    private boolean labelsFit() {
        double pitch = pitch();
        for (int i = 1; i < labels.size(); i++) {
            double apart = (labels.get(i - 1).getLayoutBounds().getWidth()
                    + labels.get(i).getLayoutBounds().getWidth()) / 2;
            if (apart + APART > pitch) {
                return false;
            }
        }
        return true;
    }

    private void place(Text label, double x) {
        double width = label.getLayoutBounds().getWidth();
        label.getTransforms().clear();
        if (turned) {
            label.setX(-width);
            label.setY(0);
            label.getTransforms().add(new Rotate(-90, 0, 0));
            label.relocate(0, 0);
            label.setLayoutX(x);
            label.setLayoutY(getHeight() - labelHeight() + 5);
        } else {
            label.setX(0);
            label.setY(0);
            label.setLayoutX(Math.round(x - width / 2));
            label.setLayoutY(getHeight() - labelHeight() / 2 + 1);
        }
    }

    private static void join(Polygon band, Region from, Region to) {
        double left = from.getLayoutX() + from.getWidth();
        double right = to.getLayoutX();
        band.getPoints().setAll(left, from.getLayoutY(), right, to.getLayoutY(),
                right, to.getLayoutY() + to.getHeight(), left, from.getLayoutY() + from.getHeight());
    }
}
