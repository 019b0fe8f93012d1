package org.latentexplorer.ui.latent.colour;

import java.text.NumberFormat;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.Selector;
import org.latentexplorer.ui.session.Selector.How;

/**
 * One class: a click hides or shows it; a click with Shift or Alt, a double click, or Enter shows it alone; S and the menu
 * select its points.
 */
public final class LegendEntry extends ToggleButton {
    private final ClassesViewModel classes;
    private final Selector selector;
    private final Classes.Entry entry;
    private final Circle dot = new Circle(5);
    private boolean doubled;

    LegendEntry(ClassesViewModel classes, Selector selector, Classes.Entry entry, Tooltip hint) {
        this.classes = classes;
        this.selector = selector;
        this.entry = entry;
        setId("legend-" + entry.number());
        getStyleClass().add("legend-entry");
        setMaxWidth(Double.MAX_VALUE);
        setTooltip(hint);
        dot.setStrokeWidth(1.5);
        Label name = new Label(entry.name());
        name.getStyleClass().add("legend-name");
        Label count = new Label();
        count.getStyleClass().add("legend-count");
        count.textProperty().bind(Bindings.createStringBinding(
                () -> NumberFormat.getIntegerInstance(Texts.localeProperty().get()).format(entry.count()),
                Texts.localeProperty()));
        count.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(8, dot, name, count);
        row.setAlignment(Pos.CENTER_LEFT);
        row.prefWidthProperty().bind(widthProperty().subtract(16));
        setGraphic(row);
        accessibleTextProperty().bind(Texts.bind("latent.legend.entry", entry.name(), entry.count()));
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::mousePressed);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        setOnAction(event -> act());
        setContextMenu(menu());
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu(item("latent.legend.select", "legend-select", How.REPLACE),
                item("latent.legend.select.add", "legend-select-add", How.ADD),
                item("latent.legend.select.less", "legend-select-less", How.TAKE_AWAY), new SeparatorMenuItem());
        MenuItem alone = new MenuItem();
        alone.textProperty().bind(Texts.bind("latent.legend.alone", entry.name()));
        alone.setOnAction(event -> classes.showOnly(entry.number()));
        menu.getItems().add(alone);
        return menu;
    }

    private MenuItem item(String key, String id, How how) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(Texts.bind(key, entry.name()));
        item.setOnAction(event -> select(how));
        return item;
    }

    /** A class that is hidden is shown with it: nothing is selected that one does not see. */
    private void select(How how) {
        if (how != How.TAKE_AWAY) {
            classes.setVisible(entry.number(), true);
        }
        selector.ofClass(entry.number(), how);
    }

    /** A button does not act on a click with Shift or Alt: that one is dealt with here. */
    private void mousePressed(MouseEvent event) {
        doubled = event.getClickCount() == 2;
        if (event.getButton() == MouseButton.PRIMARY && (event.isShiftDown() || event.isAltDown())) {
            requestFocus();
            classes.showOnly(entry.number());
            event.consume();
        }
    }

    private void keyPressed(KeyEvent event) {
        doubled = false;
        switch (event.getCode()) {
            case ENTER -> classes.showOnly(entry.number());
            case S -> select(event.isAltDown() ? How.TAKE_AWAY : event.isShiftDown() ? How.ADD : How.REPLACE);
            case UP -> requestFocusTraversal(TraversalDirection.PREVIOUS);
            case DOWN -> requestFocusTraversal(TraversalDirection.NEXT);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void act() {
        if (doubled) {
            classes.showOnly(entry.number());
        } else {
            classes.setVisible(entry.number(), !classes.visibleProperty().get()[entry.number()]);
        }
    }

    void update(boolean[] visible, int[] colours) {
        boolean shown = visible[entry.number()];
        setSelected(shown);
        if (entry.number() < colours.length) {
            Color colour = colour(colours[entry.number()]);
            dot.setStroke(shown ? colour : colour.deriveColor(0, 1, 1, 0.6));
            dot.setFill(shown ? colour : Color.TRANSPARENT);
        }
    }

    /** A colour given as 0xAARRGGBB. */
    public static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, (argb >>> 24) / 255.0);
    }
}
