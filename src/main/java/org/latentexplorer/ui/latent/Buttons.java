package org.latentexplorer.ui.latent;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.ui.common.Texts;

/** Buttons that are only an icon; the text of a key is their tooltip and what a screen reader says. */
final class Buttons {
    private Buttons() {
    }

    static Button icon(Ikon icon, String key, Runnable action) {
        Button button = dress(new Button(null, new FontIcon(icon)), key);
        button.setOnAction(event -> action.run());
        return button;
    }

    static ToggleButton toggle(Ikon icon, String key) {
        return dress(new ToggleButton(null, new FontIcon(icon)), key);
    }

    private static <B extends ButtonBase> B dress(B button, String key) {
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(Texts.bind(key));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(Texts.bind(key));
        return button;
    }
}
