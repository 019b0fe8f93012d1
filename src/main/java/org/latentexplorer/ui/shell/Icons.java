package org.latentexplorer.ui.shell;

import java.util.List;
import javafx.scene.image.Image;

/** The program's icon. */
public final class Icons {
    private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256);

    private Icons() {
    }

    /** The icon in all its sizes, for a window. */
    public static List<Image> all() {
        return SIZES.stream().map(Icons::image).toList();
    }

    /** @param size 16, 32, 48, 64, 128 or 256 pixels */
    static Image image(int size) {
        return new Image(Icons.class.getResource("/org/latentexplorer/icon/" + size + ".png").toExternalForm());
    }
}
