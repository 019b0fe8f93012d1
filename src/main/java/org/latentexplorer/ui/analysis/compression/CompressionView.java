package org.latentexplorer.ui.analysis.compression;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.latentexplorer.ui.analysis.SettingControls;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** Two ways to make a code smaller: fewer bits a number, or fewer numbers. */
public final class CompressionView extends StackPane {
    private final ObjectProperty<Boolean> bySizes = new SimpleObjectProperty<>(false);

    public CompressionView(CompressionViewModel bits, LatentSizesViewModel sizes) {
        Node bitsPane = new BitsPane(bits, switcher());
        Node sizesPane = new SizesPane(sizes, switcher());
        bitsPane.visibleProperty().bind(bySizes.map(chosen -> !chosen));
        sizesPane.visibleProperty().bind(bySizes);
        getChildren().addAll(bitsPane, sizesPane);
    }

    /** Each pane has its own: it stands first among its settings. */
    private Node switcher() {
        return SettingControls.pills(bySizes, List.of(false, true), chosen -> {
            String key = chosen ? "compression.sizes" : "compression.bits";
            ToggleButton button = new ToggleButton();
            button.getStyleClass().add(chosen ? "compression-by-sizes" : "compression-by-bits");
            button.textProperty().bind(Texts.bind(key));
            button.setTooltip(Widgets.tooltip(Texts.bind(key + ".hint")));
            return button;
        });
    }
}
