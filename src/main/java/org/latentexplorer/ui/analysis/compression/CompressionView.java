package org.latentexplorer.ui.analysis.compression;

import atlantafx.base.theme.Styles;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** Two ways to make a code smaller: fewer bits a number, or fewer numbers. */
public final class CompressionView extends StackPane {
    private final BooleanProperty sizes = new SimpleBooleanProperty();

    public CompressionView(CompressionViewModel model, LatentSizesViewModel sizesModel) {
        Node bits = new BitsPane(model, chooser());
        Node series = new SizesPane(sizesModel, chooser());
        bits.visibleProperty().bind(sizes.not());
        series.visibleProperty().bind(sizes);
        getChildren().addAll(bits, series);
    }

    /** Each pane has its own: it stands first among its settings. */
    private HBox chooser() {
        ToggleGroup group = new ToggleGroup();
        HBox chooser = new HBox(choice(group, false), choice(group, true));
        chooser.setMinWidth(Region.USE_PREF_SIZE);
        return chooser;
    }

    private ToggleButton choice(ToggleGroup group, boolean ofSizes) {
        String key = ofSizes ? "compression.sizes" : "compression.bits";
        ToggleButton button = new ToggleButton();
        button.getStyleClass().addAll(ofSizes ? Styles.RIGHT_PILL : Styles.LEFT_PILL,
                ofSizes ? "compression-by-sizes" : "compression-by-bits");
        button.textProperty().bind(Texts.bind(key));
        button.setTooltip(Widgets.tooltip(Texts.bind(key + ".hint")));
        button.setToggleGroup(group);
        sizes.subscribe(now -> button.setSelected(now == ofSizes));
        button.setOnAction(event -> {
            button.setSelected(true);
            sizes.set(ofSizes);
        });
        return button;
    }
}
