package org.latentexplorer.ui.decoder;

import atlantafx.base.theme.Styles;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** One dimension of the code: its name, a slider over what the data spans, and its value to type. */
final class DimensionCell extends ListCell<Integer> {
    private final DecoderViewModel model;
    private final Label name = new Label();
    private final Slider slider = new Slider();
    private final TextField field = new TextField();
    private final HBox row = new HBox(8, name, slider, field);
    private boolean following;

    DimensionCell(DecoderViewModel model) {
        this.model = model;
        getStyleClass().add("dimension-cell");
        // as wide as the list, however large the type is
        setPrefWidth(0);
        row.setAlignment(Pos.CENTER_LEFT);
        slider.setMinWidth(0);
        field.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("dimension-name");
        name.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.getStyleClass().add(Styles.SMALL);
        slider.setTooltip(Widgets.tooltip(Texts.bind("decoder.slider.hint")));
        field.getStyleClass().add("dimension-value");
        slider.valueProperty().subscribe(value -> {
            if (!following && getItem() != null) {
                model.setValue(getItem(), value.doubleValue());
            }
        });
        slider.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && getItem() != null) {
                model.setValue(getItem(), model.mean(getItem()));
            }
        });
        listenToField();
        model.touchProperty().subscribe(value -> follow());
        model.rangesProperty().subscribe(value -> follow());
    }

    private void listenToField() {
        field.setOnAction(event -> type());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                follow();
                event.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused && getItem() != null) {
                type();
            }
        });
        field.textProperty().subscribe(text -> field.pseudoClassStateChanged(Styles.STATE_DANGER, false));
    }

    private void type() {
        Number typed = parse(field.getText().strip());
        field.pseudoClassStateChanged(Styles.STATE_DANGER, typed == null);
        // the field shows fewer digits than the value has: leaving it untouched must not round the code
        if (typed != null && !field.getText().equals(text(model.code()[getItem()]))) {
            model.setValue(getItem(), typed.doubleValue());
        }
    }

    private static Number parse(String text) {
        ParsePosition end = new ParsePosition(0);
        Number number = NumberFormat.getInstance(Locale.ROOT).parse(text.replace(',', '.'), end);
        return end.getIndex() == text.length() ? number : null;
    }

    static String text(double value) {
        String text = String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%.1f", value);
        return text.equals("-0.00") ? "0.00" : text;
    }

    @Override
    protected void updateItem(Integer dimension, boolean empty) {
        super.updateItem(dimension, empty);
        setGraphic(empty || dimension == null ? null : row);
        follow();
    }

    private void follow() {
        float[] code = model.code();
        Integer d = getItem();
        if (d == null || isEmpty() || code == null || d >= code.length) {
            return;
        }
        following = true;
        name.setText("z" + (d + 1));
        slider.setAccessibleText(name.getText());
        field.setAccessibleText(name.getText());
        slider.setMin(model.low(d));
        slider.setMax(model.high(d));
        slider.setBlockIncrement((model.high(d) - model.low(d)) / 50);
        slider.setValue(code[d]);
        if (!field.getText().equals(text(code[d]))) {
            field.setText(text(code[d]));
        }
        following = false;
    }
}
