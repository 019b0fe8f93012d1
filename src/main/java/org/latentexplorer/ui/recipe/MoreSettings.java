package org.latentexplorer.ui.recipe;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.Hyperparameter.Section;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** The settings that are seldom changed. They come into sight by themselves when one of them is wrong. */
final class MoreSettings extends VBox {
    private static final Map<Section, String> SECTIONS = new EnumMap<>(Map.of(Section.PIXELS, "recipe.more.pixels",
            Section.STEPS, "recipe.more.steps", Section.OVERFITTING, "recipe.more.overfitting"));

    private final RecipeViewModel viewModel;
    private final ToggleButton toggle = new ToggleButton();

    MoreSettings(RecipeViewModel viewModel) {
        super(4);
        this.viewModel = viewModel;
        dressToggle();
        Fields.showOnlyIf(this, toggle.selectedProperty());
        SECTIONS.keySet().forEach(section -> viewModel.fields().in(section).map(viewModel.fields()::of)
                .forEach(this::reveal));
        reveal(viewModel.engine());
        Widgets.whenFirst(toggle.selectedProperty(), this::fill);
    }

    private void fill() {
        SECTIONS.forEach((section, title) -> {
            getChildren().add(part(title));
            viewModel.fields().in(section).map(this::row).forEach(getChildren()::add);
        });
        getChildren().addAll(part("recipe.more.computing"), Fields.choice(viewModel.engine()));
    }

    /** Takes no room while the recipe has no use for it. */
    private VBox row(Hyperparameter<?> hyperparameter) {
        VBox row = Fields.row(viewModel.fields().of(hyperparameter), viewModel::leaveField);
        Fields.showOnlyIf(row, Bindings.createBooleanBinding(
                () -> viewModel.recipeProperty().get().uses(hyperparameter), viewModel.recipeProperty()));
        return row;
    }

    private void dressToggle() {
        toggle.setId("recipe-more");
        FontIcon chevron = new FontIcon(Feather.CHEVRON_RIGHT);
        toggle.setGraphic(chevron);
        toggle.textProperty().bind(Texts.bind("recipe.more"));
        toggle.getStyleClass().addAll("more", Styles.FLAT);
        toggle.setAlignment(Pos.CENTER_LEFT);
        toggle.selectedProperty().subscribe(open ->
                chevron.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    }

    /** Opens and closes these settings; stands above them. */
    Node toggle() {
        return toggle;
    }

    private void reveal(Setting setting) {
        setting.problemProperty().subscribe(problem -> toggle.setSelected(toggle.isSelected() || problem != null));
    }

    private static Label part(String key) {
        Label label = new Label();
        label.textProperty().bind(Texts.bind(key));
        label.getStyleClass().add("part-title");
        return label;
    }
}
