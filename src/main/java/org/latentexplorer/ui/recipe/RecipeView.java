package org.latentexplorer.ui.recipe;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Preset;
import org.latentexplorer.ui.common.Texts;

/** The window's left column: what to train, on what, and how. */
public final class RecipeView extends ScrollPane {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_TOO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private final RecipeViewModel viewModel;

    public RecipeView(RecipeViewModel viewModel) {
        this.viewModel = viewModel;
        getStylesheets().add(RecipeView.class.getResource("/org/latentexplorer/ui/recipe.css").toExternalForm());
        getStyleClass().addAll("recipe", Styles.FLAT);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setPrefWidth(300);
        setMinWidth(264);
        VBox column = new VBox(preset(), data(), new NetworkEditor(viewModel), training());
        column.getStyleClass().add("column");
        column.disableProperty().bind(viewModel.lockedProperty());
        setContent(column);
        addEventFilter(KeyEvent.KEY_PRESSED, this::undoOrRedo);
    }

    /** Before a text field takes the keys for itself: what is taken back is a change of the recipe. */
    private void undoOrRedo(KeyEvent e) {
        if (UNDO.match(e)) {
            viewModel.undo();
            e.consume();
        } else if (REDO.match(e) || REDO_TOO.match(e)) {
            viewModel.redo();
            e.consume();
        }
    }

    static Label title(String key) {
        Label title = new Label();
        title.textProperty().bind(Texts.bind(key));
        title.getStyleClass().add("section-title");
        return title;
    }

    private Node preset() {
        ComboBox<Preset> box = new ComboBox<>();
        box.setId("recipe-preset");
        box.getItems().setAll(Preset.ALL);
        box.setCellFactory(list -> new PresetCell(false));
        box.setButtonCell(new PresetCell(true));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.accessibleTextProperty().bind(Texts.bind("recipe.preset"));
        viewModel.presetProperty().subscribe(box::setValue);
        box.setOnAction(e -> {
            if (box.getValue() != viewModel.presetProperty().get()) {
                viewModel.choose(box.getValue());
            }
        });
        HBox.setHgrow(box, Priority.ALWAYS);
        Button reset = new Button(null, new FontIcon(Feather.ROTATE_CCW));
        reset.setId("recipe-reset");
        reset.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tool");
        reset.setTooltip(Fields.help("recipe.reset"));
        reset.accessibleTextProperty().bind(Texts.bind("recipe.reset"));
        reset.setOnAction(e -> viewModel.reset());
        Fields.showOnlyIf(reset, viewModel.changedProperty());
        Label about = new Label();
        about.getStyleClass().add("about");
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        about.textProperty().bind(Bindings.createStringBinding(() -> Texts.get("preset."
                + viewModel.presetProperty().get().id() + ".about"), viewModel.presetProperty(),
                Texts.localeProperty()));
        return new VBox(4, title("recipe.preset"), new HBox(4, box, reset), about);
    }

    private Node data() {
        return new VBox(4, title("recipe.data"), new DataView(viewModel.data(), viewModel.recipeProperty()));
    }

    private Node training() {
        VBox more = more();
        ToggleButton toggle = new ToggleButton();
        toggle.setId("recipe-more");
        FontIcon chevron = new FontIcon(Feather.CHEVRON_RIGHT);
        toggle.setGraphic(chevron);
        toggle.textProperty().bind(Texts.bind("recipe.more"));
        toggle.getStyleClass().addAll("more", Styles.FLAT);
        toggle.setAlignment(Pos.CENTER_LEFT);
        toggle.selectedProperty().subscribe(open ->
                chevron.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        Fields.showOnlyIf(more, toggle.selectedProperty());
        hiddenSettings().forEach(s -> s.problemProperty().subscribe(problem ->
                toggle.setSelected(toggle.isSelected() || problem != null)));
        return new VBox(4, title("recipe.training"), number(viewModel.latent()),
                Fields.choice(viewModel.activation()), Fields.choice(viewModel.loss()),
                number(viewModel.learningRate()), number(viewModel.batch()), number(viewModel.epochs()), toggle, more);
    }

    private List<Setting> hiddenSettings() {
        return List.of(viewModel.momentum(), viewModel.validation(), viewModel.patience(), viewModel.seed());
    }

    private VBox more() {
        VBox momentum = number(viewModel.momentum());
        Fields.showOnlyIf(momentum, viewModel.optimizer().valueProperty().isEqualTo(Optimizer.Kind.SGD));
        return new VBox(4, Fields.choice(viewModel.code()), Fields.choice(viewModel.output()),
                Fields.choice(viewModel.optimizer()), momentum, number(viewModel.validation()),
                number(viewModel.patience()), number(viewModel.seed()));
    }

    private VBox number(NumberSetting setting) {
        return Fields.number(setting, viewModel::leaveField);
    }

    /** A preset's title; the chosen one also tells that it was changed. */
    private final class PresetCell extends ListCell<Preset> {
        private final boolean chosen;

        PresetCell(boolean chosen) {
            this.chosen = chosen;
        }

        @Override
        protected void updateItem(Preset preset, boolean empty) {
            super.updateItem(preset, empty);
            textProperty().unbind();
            if (empty || preset == null) {
                setText(null);
            } else {
                textProperty().bind(Bindings.createStringBinding(() -> text(preset), Texts.localeProperty(),
                        viewModel.changedProperty()));
            }
        }

        private String text(Preset preset) {
            String title = Texts.get("preset." + preset.id() + ".title");
            return chosen && viewModel.changedProperty().get() ? Texts.get("recipe.changed", title) : title;
        }
    }
}
