package org.latentexplorer.ui.recipe;

import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;
import org.latentexplorer.ui.recipe.DrawnLayer.Kind;

/**
 * One layer of the picture. Dense layers are bars; convolutions stacks of feature maps, the more the deeper and the
 * larger the higher; a code that is a distribution is two bars, its means and its variances.
 */
final class LayerFigure extends Region {
    /** How far a feature map's right edge stands above its left one. */
    private static final double SKEW = 5;
    private static final double SHEET = 5;
    private static final double GAP = 4;

    private final Text mean = new Text("μ");
    private final Text variance = new Text("σ²");
    private DrawnLayer layer;
    private boolean sheets;

    LayerFigure() {
        getStyleClass().add("layer");
        setManaged(false);
        mean.getStyleClass().add("part");
        variance.getStyleClass().add("part");
    }

    /** @param asMap whether an image is a feature map among others, and not a bar */
    void show(DrawnLayer shown, boolean asMap) {
        layer = shown;
        sheets = shown.kind() == Kind.MAPS || shown.kind() == Kind.IMAGE && asMap;
        getStyleClass().removeAll("bar", "maps", "gaussian");
        getStyleClass().add(sheets ? "maps" : shown.kind() == Kind.GAUSSIAN ? "gaussian" : "bar");
        getChildren().clear();
        if (sheets) {
            for (int i = 0; i < sheetCount(); i++) {
                Polygon sheet = new Polygon();
                sheet.getStyleClass().add("sheet");
                sheet.setManaged(false);
                getChildren().add(sheet);
            }
        } else if (shown.kind() == Kind.GAUSSIAN) {
            Region upper = new Region();
            upper.getStyleClass().add("mean");
            Region lower = new Region();
            lower.getStyleClass().add("variance");
            getChildren().addAll(upper, lower, mean, variance);
            getChildren().forEach(c -> c.setManaged(false));
        }
        requestLayout();
    }

    DrawnLayer layer() {
        return layer;
    }

    private int sheetCount() {
        return layer.kind() == Kind.IMAGE ? layer.channels()
                : Math.clamp(Math.round(log2(layer.channels())) - 1, 1, 7);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    /** How wide it is drawn where layers stand so far apart. */
    double thickness(double pitch) {
        if (!sheets) {
            return Math.clamp(Math.round(pitch * 0.4), 4, 14);
        }
        double depth = Math.min(1, log2(layer.channels()) / 9);
        return Math.round(SHEET + Math.max(0, Math.min(pitch, 36) * 0.8 - SHEET) * depth);
    }

    /** How high: by its resolution where it is made of maps, else by its width. */
    double height(PictureScale scale, DrawnLayer image) {
        if (!sheets) {
            double bar = scale.height((int) Math.min(layer.units(), Integer.MAX_VALUE));
            return layer.kind() == Kind.GAUSSIAN ? Math.max(bar, 2 * scale.shortest() + GAP) : bar;
        }
        double share = (double) Math.max(layer.width(), layer.height()) / Math.max(image.width(), image.height());
        return Math.max(scale.shortest() + SKEW, share * scale.tallest());
    }

    /** Top and bottom of its edge on the left and on the right, for the bands that join it to its neighbours. */
    double top(boolean left) {
        return getLayoutY() + (sheets && left ? SKEW : 0);
    }

    double bottom(boolean left) {
        return getLayoutY() + getHeight() - (sheets && !left ? SKEW : 0);
    }

    @Override
    protected void layoutChildren() {
        if (sheets) {
            layoutSheets();
        } else if (layer != null && layer.kind() == Kind.GAUSSIAN) {
            layoutParts();
        }
    }

    private void layoutSheets() {
        int count = getChildren().size();
        double step = count == 1 ? 0 : (getWidth() - SHEET) / (count - 1);
        for (int i = 0; i < count; i++) {
            double x = i * step;
            ((Polygon) getChildren().get(i)).getPoints().setAll(x, SKEW, x + SHEET, 0.0, x + SHEET,
                    getHeight() - SKEW, x, getHeight());
        }
    }

    private void layoutParts() {
        double half = (getHeight() - GAP) / 2;
        getChildren().get(0).resizeRelocate(0, 0, getWidth(), half);
        getChildren().get(1).resizeRelocate(0, half + GAP, getWidth(), half);
        double line = mean.getLayoutBounds().getHeight();
        boolean room = getParent() == null || getLayoutY() > line + 2;
        mean.setVisible(room);
        variance.setVisible(room);
        mean.relocate((getWidth() - mean.getLayoutBounds().getWidth()) / 2, -line - 1);
        variance.relocate((getWidth() - variance.getLayoutBounds().getWidth()) / 2, getHeight() + 1);
    }
}
