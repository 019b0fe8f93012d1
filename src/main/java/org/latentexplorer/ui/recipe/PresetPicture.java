package org.latentexplorer.ui.recipe;

import java.nio.IntBuffer;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.latentexplorer.model.Palette;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;

/** What a preset looks like: the map of its ready-trained model, or where there is none, its network. */
final class PresetPicture extends StackPane {
    private static final int SIDE = 88;
    /** Twice as fine as an ordinary screen, for those that are. */
    private static final int PIXELS = 2 * SIDE;
    private static final int DOT = 3;
    private static final int OPACITY = 170;

    private PresetPicture() {
        getStyleClass().add("preset-picture");
        setMinSize(SIDE, SIDE);
        setPrefSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
    }

    static PresetPicture of(Preset preset, PresetMaps maps, ObservableValue<Boolean> dark) {
        PresetPicture picture = new PresetPicture();
        if (maps.has(preset)) {
            ImageView view = new ImageView();
            view.setFitWidth(SIDE);
            view.setFitHeight(SIDE);
            maps.map(preset).subscribe(map -> view.setImage(map == null ? null : draw(map, dark.getValue())));
            picture.getChildren().add(view);
        } else {
            picture.getChildren().add(network(preset.recipe()));
        }
        return picture;
    }

    private static NetworkPicture network(Recipe recipe) {
        NetworkPicture network = new NetworkPicture(false);
        network.show(recipe, ImageKind.USUAL, -1, -1);
        network.setMaxSize(SIDE - 8, SIDE - 16);
        network.setPrefSize(SIDE - 8, SIDE - 16);
        return network;
    }

    private static WritableImage draw(SmallMap map, boolean dark) {
        int[] pixels = new int[PIXELS * PIXELS];
        for (int i = 0; i < map.x().length; i++) {
            int left = Math.round(map.x()[i] * PIXELS) - DOT / 2;
            int top = Math.round((1 - map.y()[i]) * PIXELS) - DOT / 2;
            if (left >= 0 && top >= 0 && left + DOT <= PIXELS && top + DOT <= PIXELS) {
                dot(pixels, top * PIXELS + left, Palette.colour(map.labels()[i], dark));
            }
        }
        return new WritableImage(new PixelBuffer<>(PIXELS, PIXELS, IntBuffer.wrap(pixels),
                PixelFormat.getIntArgbPreInstance()));
    }

    private static void dot(int[] pixels, int at, int colour) {
        for (int p = 0; p < DOT * DOT; p++) {
            int pixel = at + p / DOT * PIXELS + p % DOT;
            pixels[pixel] = over(colour, pixels[pixel]);
        }
    }

    /** The colour, thinned, over what is there; pixels are premultiplied. */
    private static int over(int colour, int below) {
        int sum = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int above = shift == 24 ? 255 : colour >>> shift & 255;
            int channel = (above * OPACITY + (below >>> shift & 255) * (255 - OPACITY)) / 255;
            sum |= channel << shift;
        }
        return sum;
    }
}
