package org.latentexplorer.ui.recipe;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.latentexplorer.model.Family;
import org.latentexplorer.ui.common.Texts;

/** Chooses the family of autoencoder, tells what it is for, and has a field for each setting that it adds. */
final class FamilyView extends VBox {
    private final RecipeViewModel viewModel;
    private final VBox added = new VBox(4);

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
                RecipeView.about(family.map(f -> f.id() + ".about")), added);
        added.getStyleClass().add("added");
        Fields.showOnlyIf(added, Bindings.isNotEmpty(added.getChildren()));
        family.subscribe(this::show);
    }

    private void show(Family family) {
        added.getChildren().setAll(viewModel.family().added(family).stream().map(setting -> Fields.row(setting,
                viewModel::leaveField)).toList());
    }
}
