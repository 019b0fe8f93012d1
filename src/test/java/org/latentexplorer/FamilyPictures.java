package org.latentexplorer;

import static org.latentexplorer.WindowPictures.await;
import static org.latentexplorer.WindowPictures.run;
import static org.latentexplorer.WindowPictures.settle;
import static org.latentexplorer.WindowPictures.snapshot;

import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCombination;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.ui.session.Session;

/** Pictures of what only some families of autoencoders show. */
final class FamilyPictures {
    private final WindowPictures window;

    FamilyPictures(WindowPictures window) {
        this.window = window;
    }

    void take() throws Exception {
        await(() -> window.session.codesProperty().get() != null && window.session.dataProperty().get() != null);
        open("denoising");
        tab("reconstructions");
        shot("denoising");
        tab("codes");
        shot("codes");
        open("variational-2d");
        tab("samples");
        run(() -> window.press("#samples-prior"));
        shot("variational");
        train("stacked-2d", 2);
        tab("losses");
        shot("stacked");
        train("conditional-2d", 3);
        shot("conditional");
        run(window.stage::close);
    }

    private void open(String preset) throws Exception {
        Session session = window.session;
        run(() -> window.window.files().openReady(Preset.of(preset)));
        await(() -> session.modelProperty().get() != null && session.codesProperty().get() != null
                && session.shownProperty().get().recipe().equals(Preset.of(preset).recipe()));
        settle(window.stage);
    }

    private void tab(String id) throws Exception {
        run(() -> {
            TabPane tabs = (TabPane) window.stage.getScene().lookup("#tabs");
            tabs.getSelectionModel().select(tabs.getTabs().stream().filter(t -> t.getId().equals("tab-" + id))
                    .findFirst().orElseThrow());
        });
    }

    private void train(String preset, int epochs) throws Exception {
        Recipe recipe = Preset.of(preset).recipe();
        boolean pretrained = recipe.familyValues().has("pretraining");
        Recipe shorter = pretrained ? recipe.with("pretraining", epochs).with(Recipe.EPOCHS, 6 * epochs)
                .with(Recipe.BATCH, 256)
                : recipe.with(Recipe.EPOCHS, epochs).with(Recipe.BATCH, 256);
        run(() -> {
            window.session.recipeProperty().set(shorter);
            window.stage.getScene().getAccelerators().get(KeyCombination.valueOf("Shortcut+Enter")).run();
        });
        await(() -> window.session.trainingProperty().get() == Session.Training.RUNNING);
        await(() -> window.session.trainingProperty().get() == Session.Training.IDLE
                && window.session.shownProperty().get().recipe().family().equals(recipe.family()));
        settle(window.stage);
    }

    private void shot(String name) throws Exception {
        settle(window.stage);
        snapshot(window.stage, window.look + "-" + name);
    }
}
