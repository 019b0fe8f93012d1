package org.latentexplorer.ui.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.transform.Rotate;
import org.latentexplorer.ui.recipe.DrawnLayer.Kind;

/**
 * The sizes written below the layers of the picture: units, and for feature maps also their resolution. Where they
 * would touch they are turned upright, and where even then they would, the less important ones are left out.
 */
final class LayerSizes {
    private static final double APART = 6;

    private final boolean lettered;
    private final Runnable changed;
    private final List<Text> units = new ArrayList<>();
    private final List<Text> resolutions = new ArrayList<>();
    private boolean turned;

    /** @param changed told when a text takes another room */
    LayerSizes(boolean lettered, Runnable changed) {
        this.lettered = lettered;
        this.changed = changed;
    }

    /** Texts for so many layers. */
    List<Text> build(int layers) {
        units.clear();
        resolutions.clear();
        for (int i = 0; lettered && i < layers; i++) {
            units.add(text("width"));
            resolutions.add(text("resolution"));
        }
        return Stream.concat(units.stream(), resolutions.stream()).toList();
    }

    private Text text(String style) {
        Text text = new Text();
        text.getStyleClass().add(style);
        text.setTextOrigin(VPos.CENTER);
        text.setManaged(false);
        text.layoutBoundsProperty().subscribe(bounds -> changed.run());
        return text;
    }

    void show(List<DrawnLayer> layers) {
        boolean maps = layers.stream().anyMatch(l -> l.kind() == Kind.MAPS);
        for (int i = 0; i < units.size(); i++) {
            DrawnLayer layer = layers.get(i);
            boolean dense = !maps || layer.kind() != Kind.MAPS && layer.kind() != Kind.IMAGE;
            units.get(i).setText(Long.toString(dense ? layer.units() : layer.channels()));
            resolutions.get(i).setText(dense ? "" : layer.width() == layer.height() ? layer.width() + "²"
                    : layer.resolution());
        }
    }

    /** A figure, and what is written below it. */
    List<Node> with(Node figure, int layer) {
        return units.isEmpty() ? List.of(figure) : List.of(figure, units.get(layer), resolutions.get(layer));
    }

    /** Decides whether the texts are turned, for a picture of this width. */
    void fit(double pictureWidth) {
        turned = false;
        double pitch = (pictureWidth - 2 * Math.max(firstHalf(), 10)) / Math.max(1, units.size() - 1);
        for (int i = 1; i < units.size(); i++) {
            turned |= (width(i - 1) + width(i)) / 2 + APART > pitch;
        }
    }

    private double width(int layer) {
        return Math.max(width(units.get(layer)), width(resolutions.get(layer)));
    }

    private static double width(Text text) {
        return text.getLayoutBounds().getWidth();
    }

    /** Room that the first text takes to the left of its layer's middle. */
    double firstHalf() {
        return turned || units.isEmpty() ? 0 : width(0) / 2 + 4;
    }

    /** Room that they take below the picture. */
    double height() {
        if (units.isEmpty()) {
            return 0;
        }
        double longest = units.stream().mapToDouble(LayerSizes::width).max().orElse(0);
        boolean two = resolutions.stream().anyMatch(t -> !t.getText().isEmpty());
        return turned ? longest + 10 : (two ? line() + resolutionLine() : line()) + 10;
    }

    /** Height of a line of text. */
    private double line() {
        return units.getFirst().getLayoutBounds().getHeight();
    }

    private double resolutionLine() {
        return resolutions.getFirst().getLayoutBounds().getHeight() - 2;
    }

    /** Lines of digits may come closer than lines of text. */
    private boolean crowded(double apart) {
        return apart < 0.8 * line();
    }

    /**
     * Puts the texts below their layers.
     *
     * @param middles  where a layer's middle is
     * @param bottom   the picture's lower edge
     * @param selected the layer whose size matters more than others, as {@link LayersViewModel} counts them
     */
    void place(IntToDoubleFunction middles, double bottom, double pitch, int selected) {
        for (int i = 0; i < units.size(); i++) {
            double top = bottom - height();
            double x = middles.applyAsDouble(i);
            if (turned) {
                turn(units.get(i), x, top);
            } else {
                put(units.get(i), x, top + 5 + line() / 2);
                put(resolutions.get(i), x, top + 5 + line() + resolutionLine() / 2);
            }
            resolutions.get(i).setVisible(!turned);
        }
        thinOut(pitch, selected);
    }

    private static void put(Text text, double x, double y) {
        text.getTransforms().clear();
        text.setX(0);
        text.setLayoutX(Math.round(x - width(text) / 2));
        text.setLayoutY(y);
    }

    private static void turn(Text text, double x, double top) {
        text.getTransforms().setAll(new Rotate(-90, 0, 0));
        text.setX(-width(text));
        text.setLayoutX(x);
        text.setLayoutY(top + 5);
    }

    /** Where even turned sizes would touch, the ends, the bottleneck and the layer selected go first. */
    private void thinOut(double pitch, int selected) {
        int last = units.size() - 1;
        units.forEach(l -> l.setVisible(!turned || !crowded(pitch)));
        if (turned && crowded(pitch)) {
            IntStream.rangeClosed(0, last).boxed().sorted(Comparator.comparingInt(i -> rank(i, last, selected)))
                    .forEach(i -> units.get(i).setVisible(IntStream.rangeClosed(0, last)
                            .noneMatch(j -> units.get(j).isVisible() && crowded(Math.abs(i - j) * pitch))));
        }
    }

    private static int rank(int figure, int last, int selected) {
        boolean first = figure == 0 || figure == last || figure == last / 2;
        return first ? 0 : Math.min(figure, last - figure) - 1 == selected ? 1 : 2;
    }
}
