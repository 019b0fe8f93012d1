package org.latentexplorer.ui.latent;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.latentexplorer.ui.common.ImageTile;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.latent.colour.LegendEntry;
import org.latentexplorer.ui.latent.colour.Tints;

/** What the hovered point is: its image, its class, and where the image is from. */
final class HoverCard extends VBox {
    private static final double SIDE = 84;

    private final ImageTile tile = new ImageTile(SIDE);
    private final Circle dot = new Circle(4.5);
    private final Label name = new Label(null, dot);
    private final Label value = new Label();
    private final Label origin = new Label();

    HoverCard() {
        setId("map-hover");
        getStyleClass().add("map-card");
        setAlignment(Pos.CENTER);
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        name.getStyleClass().add("map-card-name");
        value.getStyleClass().add("map-card-origin");
        origin.getStyleClass().add("map-card-origin");
        getChildren().addAll(tile, name, value, origin);
    }

    /**
     * Shows what is hovered, if that is wanted and there is anything.
     *
     * @param stale whether that may be another point than before
     */
    void follow(LatentMapViewModel model, boolean wanted, boolean stale) {
        if (!wanted) {
            setVisible(false);
        } else if (stale || !isVisible()) {
            HoveredImage image = model.hovered();
            setVisible(false);
            if (image != null) {
                Tints tints = model.colouring().tintsProperty().get();
                show(image, model.coloursProperty().get(), tints == null ? null : tints.text(image.image()));
            }
        }
    }

    /**
     * @param colours of the classes by number, 0xAARRGGBB
     * @param told    what the point's colour stands for; null if for its class
     */
    private void show(HoveredImage image, int[] colours, String told) {
        boolean pictured = image.pixels() != null;
        tile.setVisible(pictured);
        tile.setManaged(pictured);
        if (pictured) {
            tile.show(image.pixels(), image.shape());
        }
        name.setText(image.className());
        dot.setVisible(image.classNumber() >= 0 && image.classNumber() < colours.length);
        if (dot.isVisible()) {
            dot.setFill(LegendEntry.colour(colours[image.classNumber()]));
        }
        name.setVisible(image.className() != null);
        name.setManaged(image.className() != null);
        value.setText(told);
        value.setVisible(told != null);
        value.setManaged(told != null);
        origin.setText(Texts.get(image.real() || !pictured ? "latent.hover.real" : "latent.hover.decoded",
                image.image()));
        setVisible(true);
    }
}
