package org.latentexplorer.ui.recipe;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.Preset;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.UndoKeys;

/** The window's left column: what to train, on what, and how. */
public final class RecipeView extends ScrollPane {
    private final RecipeViewModel viewModel;

    public RecipeView(RecipeViewModel viewModel) {
        this.viewModel = viewModel;
        getStylesheets().add(RecipeView.class.getResource("/org/latentexplorer/ui/recipe.css").toExternalForm());
        getStyleClass().addAll("recipe", Styles.FLAT);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setPrefWidth(300);
        setMinWidth(264);
        VBox column = new VBox(preset(), data(), new FamilyView(viewModel), new NetworkEditor(viewModel),
                training());
        column.getStyleClass().add("column");
        column.disableProperty().bind(viewModel.lockedProperty());
        setContent(column);
        UndoKeys.typing(this, viewModel::discard);
    }

    static Label title(String key) {
        Label title = new Label();
        title.textProperty().bind(Texts.bind(key));
        title.getStyleClass().add("section-title");
        return title;
    }

    private Node preset() {
        Chooser<Preset> chooser = new Chooser<>("recipe.preset", Preset.ALL, preset -> "preset." + preset.id(),
                viewModel.presetProperty(), viewModel::choose);
        chooser.setId("recipe-preset");
        chooser.illustrate(2, preset -> PresetPicture.of(preset, viewModel.maps(), viewModel.darkProperty()));
        chooser.textProperty().bind(Bindings.createStringBinding(this::presetTitle, viewModel.presetProperty(),
                viewModel.changedProperty(), Texts.localeProperty()));
        HBox.setHgrow(chooser, Priority.ALWAYS);
        Button reset = Fields.tool(Feather.ROTATE_CCW, "recipe.reset", viewModel::reset);
        reset.setId("recipe-reset");
        Fields.showOnlyIf(reset, viewModel.changedProperty());
        Label about = about(viewModel.presetProperty().map(preset -> "preset." + preset.id() + ".about"));
        return new VBox(4, title("recipe.preset"), new HBox(4, chooser, reset), about);
    }

    private String presetTitle() {
        String title = Texts.get("preset." + viewModel.presetProperty().get().id() + ".title");
        return viewModel.changedProperty().get() ? Texts.get("recipe.changed", title) : title;
    }

    /** What something chosen is for; the key follows the choice. */
    static Label about(ObservableValue<String> key) {
        Label about = new Label();
        about.getStyleClass().add("about");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        about.textProperty().bind(Bindings.createStringBinding(() -> Texts.get(key.getValue()), key,
                Texts.localeProperty()));
        return about;
    }

    private Node data() {
        return new VBox(4, title("recipe.data"), new DataView(viewModel.data(), viewModel.recipeProperty()));
    }

    private Node training() {
        VBox training = new VBox(4, title("recipe.training"));
        viewModel.fields().in(Hyperparameter.Section.MAIN).map(viewModel.fields()::of)
                .forEach(setting -> training.getChildren().add(Fields.row(setting, viewModel::leaveField)));
        MoreSettings more = new MoreSettings(viewModel);
        training.getChildren().addAll(more.toggle(), more);
        return training;
    }
}
