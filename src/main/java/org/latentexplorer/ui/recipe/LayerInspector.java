package org.latentexplorer.ui.recipe;

import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** What can be said about and done with the layer selected: its numbers, and a layer before it or none at all. */
final class LayerInspector extends VBox {
    private final RecipeViewModel viewModel;
    private final LayersViewModel layers;
    private final BooleanBinding convolution;
    private final BooleanBinding chosen;
    private final HBox line;
    private TextField width;
    private TextField filters;

    LayerInspector(RecipeViewModel viewModel) {
        super(4);
        this.viewModel = viewModel;
        layers = viewModel.layers();
        convolution = binding(() -> layers.isConvolution(layers.selectedProperty().get()));
        chosen = layers.selectedProperty().greaterThanOrEqualTo(0);
        line = line();
        getChildren().add(line);
        Widgets.whenFirst(chosen, this::fill);
    }

    private void fill() {
        width = field(layers.width(), 72);
        Fields.showOnlyIf(width, convolution.not());
        HBox tools = new HBox(width, tools());
        tools.setAlignment(Pos.CENTER_LEFT);
        Fields.showOnlyIf(tools, chosen);
        line.getChildren().add(tools);
        filters = field(layers.filters(), 52);
        HBox parts = new HBox(4, named(layers.filters(), filters), named(layers.kernel(), field(layers.kernel(), 40)),
                named(layers.stride(), field(layers.stride(), 40)));
        parts.setAlignment(Pos.CENTER_LEFT);
        parts.getStyleClass().add("inspector");
        Fields.showOnlyIf(parts, convolution);
        getChildren().add(parts);
        layers.settings().map(Fields::problem).forEach(getChildren()::add);
        // what is typed next belongs in a field, which takes no keys before it is styled
        applyCss();
    }

    private TextField field(NumberSetting setting, double room) {
        TextField field = Fields.numberField(setting, viewModel::leaveField);
        field.setPrefWidth(room);
        field.setMinWidth(room);
        field.accessibleTextProperty().bind(Texts.bind(setting.labelKey()));
        Fields.explain(field, setting.helpKey());
        return field;
    }

    private static HBox named(NumberSetting setting, TextField field) {
        Label label = new Label();
        label.textProperty().bind(Texts.bind(setting.labelKey()));
        label.setLabelFor(field);
        Fields.explain(label, setting.helpKey());
        label.setMinWidth(USE_PREF_SIZE);
        HBox named = new HBox(4, label, field);
        named.setAlignment(Pos.CENTER_LEFT);
        return named;
    }

    private HBox line() {
        Label which = new Label();
        which.textProperty().bind(describe());
        layers.selectedProperty().subscribe(layer -> {
            which.getStyleClass().remove("quiet");
            if (layer.intValue() < 0) {
                which.getStyleClass().add("quiet");
            }
        });
        which.setMinWidth(0);
        HBox.setHgrow(which, Priority.ALWAYS);
        which.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(8, which);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("inspector");
        return line;
    }

    private HBox tools() {
        Button insert = tool(Feather.PLUS, "insert", () -> layers.insert(layers.selectedProperty().get()));
        Fields.showOnlyIf(insert, convolution.not());
        insert.disableProperty().bind(binding(() -> !layers.canInsert(layers.selectedProperty().get())));
        Button convolve = tool(Feather.LAYERS, "convolve", () -> layers.convolve(layers.selectedProperty().get()));
        Fields.showOnlyIf(convolve, binding(() -> layers.canConvolve(layers.selectedProperty().get())));
        Button remove = tool(Feather.X, "remove", () -> layers.remove(layers.selectedProperty().get()));
        remove.disableProperty().bind(binding(() -> !layers.canRemove(layers.selectedProperty().get())));
        return new HBox(insert, convolve, remove);
    }

    private static Button tool(Feather icon, String name, Runnable action) {
        Button button = Fields.tool(icon, "recipe.layer." + name, action);
        button.setId("recipe-" + name);
        return button;
    }

    private StringBinding describe() {
        return Bindings.createStringBinding(() -> Describe.layer(layers), layers.selectedProperty(),
                viewModel.recipeProperty(), viewModel.imagesProperty(), Texts.localeProperty());
    }

    private BooleanBinding binding(Callable<Boolean> value) {
        return Bindings.createBooleanBinding(value, layers.selectedProperty(), viewModel.recipeProperty());
    }

    /** Lets a person type the width of the layer selected (a convolution's filters), beginning with this text. */
    void type(String begin) {
        TextField field = convolution.get() ? filters : width;
        field.requestFocus();
        if (begin.isEmpty()) {
            field.selectAll();
        } else {
            field.setText(begin);
            field.end();
        }
    }
}
