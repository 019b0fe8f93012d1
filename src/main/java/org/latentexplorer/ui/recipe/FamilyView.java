package org.latentexplorer.ui.recipe;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.latentexplorer.model.Family;
import org.latentexplorer.ui.common.Texts;

/** Chooses the family of autoencoder, tells what it is for, and has a field for each setting that it adds. */
final class FamilyView extends VBox {
    private final RecipeViewModel viewModel;
    private final VBox knobs = new VBox(4);

    FamilyView(RecipeViewModel viewModel) {
        super(4);
        this.viewModel = viewModel;
        ChoiceSetting<Family> setting = viewModel.family().family();
        ObservableValue<Family> family = setting.valueProperty();
        Chooser<Family> chooser = new Chooser<>("recipe.family", setting.options(), Family::id, family,
                setting.valueProperty()::set);
        chooser.setId("recipe-family");
        chooser.textProperty().bind(Bindings.createStringBinding(() -> Texts.get(family.getValue().id() + ".title"),
                family, Texts.localeProperty()));
        setting.problemProperty().subscribe(problem -> Fields.redden(chooser, problem));
        getChildren().addAll(RecipeView.title("recipe.family"), chooser, Fields.problem(setting),
                RecipeView.about(family.map(f -> f.id() + ".about")), knobs);
        knobs.getStyleClass().add("knobs");
        Fields.showOnlyIf(knobs, Bindings.isNotEmpty(knobs.getChildren()));
        family.subscribe(this::show);
    }

    private void show(Family family) {
        knobs.getChildren().setAll(viewModel.family().knobs(family).stream().map(this::row).toList());
    }

    private Node row(Setting setting) {
        return switch (setting) {
            case NumberSetting number -> Fields.number(number, viewModel::leaveField);
            case ChoiceSetting<?> choice -> Fields.choice(choice);
        };
    }
}
