package org.latentexplorer.ui.recipe;

import atlantafx.base.theme.Styles;
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
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.ui.common.Texts;

/** The picture of the network, what it comes to in numbers, and the layer selected in it. */
final class NetworkEditor extends VBox {
    private final RecipeViewModel viewModel;
    private final LayersViewModel layers;
    private final TextField width;
    private final PictureEditing picture;

    NetworkEditor(RecipeViewModel viewModel) {
        super(4);
        this.viewModel = viewModel;
        layers = viewModel.layers();
        width = Fields.numberField(layers.width(), viewModel::leaveField);
        picture = new PictureEditing(viewModel, this::type);
        picture.setId("recipe-picture");
        getChildren().addAll(heading(), picture, inspector(), Fields.problem(layers.width()), figures());
    }

    private HBox heading() {
        Button undo = icon(Feather.CORNER_UP_LEFT, "recipe.undo", viewModel::undo);
        undo.setId("recipe-undo");
        undo.disableProperty().bind(viewModel.undoDisabledProperty());
        Button redo = icon(Feather.CORNER_UP_RIGHT, "recipe.redo", viewModel::redo);
        redo.setId("recipe-redo");
        redo.disableProperty().bind(viewModel.redoDisabledProperty());
        HBox line = new HBox(RecipeView.title("recipe.network"), spacer(), undo, redo);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox inspector() {
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
        width.setPrefWidth(72);
        width.setMinWidth(72);
        width.accessibleTextProperty().bind(Texts.bind("recipe.layer.width"));
        width.setTooltip(Fields.help("recipe.layer.width"));
        Button insert = icon(Feather.PLUS, "recipe.layer.insert",
                () -> layers.insert(layers.selectedProperty().get(), viewModel.imageSizeProperty().get()));
        insert.setId("recipe-insert");
        insert.disableProperty().bind(binding(() -> !layers.canInsert()));
        Button remove = icon(Feather.X, "recipe.layer.remove", () -> layers.remove(layers.selectedProperty().get()));
        remove.setId("recipe-remove");
        remove.disableProperty().bind(binding(() -> !layers.canRemove(layers.selectedProperty().get())));
        HBox tools = new HBox(width, insert, remove);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.visibleProperty().bind(layers.selectedProperty().greaterThanOrEqualTo(0));
        tools.managedProperty().bind(tools.visibleProperty());
        HBox line = new HBox(8, which, tools);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("inspector");
        return line;
    }

    private StringBinding describe() {
        return Bindings.createStringBinding(() -> Describe.layer(layers), layers.selectedProperty(),
                viewModel.recipeProperty(), Texts.localeProperty());
    }

    private BooleanBinding binding(Callable<Boolean> value) {
        return Bindings.createBooleanBinding(value, layers.selectedProperty(), viewModel.recipeProperty());
    }

    private VBox figures() {
        Label compression = new Label();
        compression.setId("recipe-compression");
        compression.textProperty().bind(Bindings.createStringBinding(() -> Describe.compression(
                viewModel.recipeProperty().get(), viewModel.imageSizeProperty().get()), viewModel.recipeProperty(),
                viewModel.imageSizeProperty(), Texts.localeProperty()));
        Label parameters = new Label();
        parameters.setId("recipe-parameters");
        parameters.getStyleClass().add("quiet");
        parameters.textProperty().bind(Bindings.createStringBinding(() -> Describe.parameters(
                viewModel.recipeProperty().get(), viewModel.imageSizeProperty().get()), viewModel.recipeProperty(),
                viewModel.imageSizeProperty(), Texts.localeProperty()));
        return new VBox(2, compression, parameters);
    }

    private static HBox spacer() {
        HBox spacer = new HBox();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    private static Button icon(Feather icon, String key, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tool");
        button.setTooltip(Fields.help(key));
        button.accessibleTextProperty().bind(Texts.bind(key));
        button.setOnAction(e -> action.run());
        return button;
    }

    private void type(String begin) {
        width.requestFocus();
        if (begin.isEmpty()) {
            width.selectAll();
        } else {
            width.setText(begin);
            width.end();
        }
    }
}
