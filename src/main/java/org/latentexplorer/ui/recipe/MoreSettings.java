package org.latentexplorer.ui.recipe;

import atlantafx.base.theme.Styles;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** The settings that are seldom changed. They come into sight by themselves when one of them is wrong. */
final class MoreSettings extends VBox {
    private final RecipeViewModel viewModel;
    private final ToggleButton toggle = new ToggleButton();

    MoreSettings(RecipeViewModel viewModel) {
        super(4);
        this.viewModel = viewModel;
        dressToggle();
        Fields.showOnlyIf(this, toggle.selectedProperty());
        RecipeFields fields = viewModel.fields();
        Stream.of(fields.code(), fields.output(), fields.range(), fields.optimizer(), fields.momentum(),
                fields.validation(), fields.patience(), fields.seed(), fields.l2(), fields.l1(), fields.dropout(),
                viewModel.engine()).forEach(this::reveal);
        Widgets.whenFirst(toggle.selectedProperty(), this::fill);
    }

    private void fill() {
        RecipeFields fields = viewModel.fields();
        VBox momentum = number(fields.momentum());
        Fields.showOnlyIf(momentum, fields.optimizer().valueProperty().isEqualTo(Optimizer.Kind.SGD));
        getChildren().addAll(part("recipe.more.pixels"), Fields.choice(fields.code()), Fields.choice(fields.output()),
                Fields.choice(fields.range()), part("recipe.more.steps"), Fields.choice(fields.optimizer()), momentum,
                number(fields.validation()), number(fields.patience()), number(fields.seed()),
                part("recipe.more.overfitting"), number(fields.l2()), number(fields.l1()), number(fields.dropout()),
                part("recipe.more.computing"), Fields.choice(viewModel.engine()));
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

    private VBox number(NumberSetting setting) {
        return Fields.number(setting, viewModel::leaveField);
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
