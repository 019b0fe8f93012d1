package org.latentexplorer.ui.recipe;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.ui.common.Texts;

/** The picture of the network, what it comes to in numbers, and the layer selected in it. */
final class NetworkEditor extends VBox {
    private final RecipeViewModel viewModel;
    private final LayerInspector inspector;
    private final PictureEditing picture;

    NetworkEditor(RecipeViewModel viewModel) {
        super(4);
        this.viewModel = viewModel;
        inspector = new LayerInspector(viewModel);
        picture = new PictureEditing(viewModel, inspector::type);
        picture.setId("recipe-picture");
        getChildren().addAll(heading(), picture, inspector, figures());
    }

    private HBox heading() {
        Button undo = Fields.tool(Feather.CORNER_UP_LEFT, "recipe.undo", viewModel::undo);
        undo.setId("recipe-undo");
        undo.disableProperty().bind(viewModel.undoDisabledProperty());
        Button redo = Fields.tool(Feather.CORNER_UP_RIGHT, "recipe.redo", viewModel::redo);
        redo.setId("recipe-redo");
        redo.disableProperty().bind(viewModel.redoDisabledProperty());
        HBox line = new HBox(RecipeView.title("recipe.network"), spacer(), undo, redo);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private VBox figures() {
        Label compression = new Label();
        compression.setId("recipe-compression");
        compression.textProperty().bind(Bindings.createStringBinding(() -> Describe.compression(
                viewModel.recipeProperty().get(), viewModel.imagesProperty().get().size()), viewModel.recipeProperty(),
                viewModel.imagesProperty(), Texts.localeProperty()));
        Label parameters = new Label();
        parameters.setId("recipe-parameters");
        parameters.getStyleClass().add("quiet");
        parameters.textProperty().bind(Bindings.createStringBinding(() -> Describe.parameters(
                viewModel.recipeProperty().get(), viewModel.imagesProperty().get()), viewModel.recipeProperty(),
                viewModel.imagesProperty(), Texts.localeProperty()));
        return new VBox(2, compression, parameters);
    }

    private static HBox spacer() {
        HBox spacer = new HBox();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }
}
