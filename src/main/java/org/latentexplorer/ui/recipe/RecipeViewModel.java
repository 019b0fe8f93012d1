package org.latentexplorer.ui.recipe;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.session.Session;

/** The recipe as one edits it: fields that flow into the session's recipe as soon as they are right. */
public final class RecipeViewModel {
    /** Pixels an image while no data is there to tell. */
    private static final int USUAL_SIZE = 28 * 28;

    private final Session session;
    private final Edits edits;
    private final LayersViewModel layers;
    private final DataViewModel data;
    private final NumberSetting latent;
    private final ChoiceSetting<Activation> activation;
    private final ChoiceSetting<Activation> code;
    private final ChoiceSetting<Activation> output;
    private final ChoiceSetting<Loss> loss;
    private final ChoiceSetting<Optimizer.Kind> optimizer;
    private final NumberSetting learningRate;
    private final NumberSetting momentum;
    private final NumberSetting batch;
    private final NumberSetting epochs;
    private final NumberSetting validation;
    private final NumberSetting patience;
    private final NumberSetting seed;
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private final BooleanBinding changed;
    private final BooleanBinding cannotUndo;
    private final BooleanBinding cannotRedo;
    private final IntegerBinding imageSize;

    public RecipeViewModel(Session session, DataCatalog catalog, Runner runner) {
        this.session = session;
        edits = new Edits(session, this::show, this::judge);
        layers = new LayersViewModel(edits);
        data = new DataViewModel(session, catalog, runner);
        latent = whole("latent", 1, Recipe.MAX_WIDTH, Recipe::latent, (r, b, v) -> r.latent(v.intValueExact()));
        activation = activation("activation", Recipe::activation, Recipe.Builder::activation);
        code = activation("code", Recipe::code, Recipe.Builder::code);
        output = activation("output", Recipe::output, Recipe.Builder::output);
        loss = new ChoiceSetting<>("loss", List.of(Loss.values()), l -> "recipe.loss." + l.id(), Recipe::loss,
                Recipe.Builder::loss, edits);
        optimizer = new ChoiceSetting<>("optimizer", List.of(Optimizer.Kind.values()),
                o -> "recipe.optimizer." + o.id(), r -> r.optimizer().kind(), this::setOptimizer, edits);
        learningRate = decimal("learningRate", "0", "10", r -> r.optimizer().learningRate(),
                (r, b, v) -> r.learningRate(v.doubleValue()));
        momentum = decimal("momentum", "0", "1", r -> r.optimizer().momentum(), (r, b, v) -> r.optimizer(
                new Optimizer(b.optimizer().kind(), b.optimizer().learningRate(), v.doubleValue())));
        batch = whole("batch", 1, Recipe.MAX_BATCH, Recipe::batch, (r, b, v) -> r.batch(v.intValueExact()));
        epochs = whole("epochs", 1, Recipe.MAX_EPOCHS, Recipe::epochs, (r, b, v) -> r.epochs(v.intValueExact()));
        validation = decimal("validation", "0", "0.9", Recipe::validation,
                (r, b, v) -> r.validation(v.doubleValue()));
        patience = whole("patience", 0, Recipe.MAX_EPOCHS, Recipe::patience,
                (r, b, v) -> r.patience(v.intValueExact()));
        seed = new NumberSetting("seed", true, null, null, Recipe::seed, (r, b, v) -> r.seed(v.longValueExact()), edits);
        changed = Bindings.createBooleanBinding(this::differsFromPreset, session.recipeProperty(),
                session.recipeValidProperty(), edits.presetProperty());
        locked.bind(session.trainingProperty().isNotEqualTo(Session.Training.IDLE));
        cannotUndo = locked.or(edits.canUndoProperty().not().and(session.recipeValidProperty()));
        cannotRedo = locked.or(edits.canRedoProperty().not());
        imageSize = Bindings.createIntegerBinding(this::pixels, session.dataProperty(), session.shownProperty());
        judge();
    }

    private NumberSetting whole(String name, int least, int most, Function<Recipe, Number> read,
                                NumberSetting.Write write) {
        return new NumberSetting(name, true, String.valueOf(least), String.valueOf(most), read, write, edits);
    }

    private NumberSetting decimal(String name, String least, String most, Function<Recipe, Number> read,
                                  NumberSetting.Write write) {
        return new NumberSetting(name, false, least, most, read, write, edits);
    }

    private ChoiceSetting<Activation> activation(String name, Function<Recipe, Activation> read,
                                                 ChoiceSetting.Write<Activation> write) {
        return new ChoiceSetting<>(name, List.of(Activation.values()), a -> "recipe.activation." + a.id(), read,
                write, edits);
    }

    private void setOptimizer(Recipe.Builder recipe, Optimizer.Kind kind) {
        Optimizer now = edits.recipe().optimizer();
        recipe.optimizer(new Optimizer(kind, now.learningRate(), now.momentum()));
    }

    private Stream<Setting> settings() {
        return Stream.of(layers.width(), latent, activation, code, output, loss, optimizer, learningRate, momentum,
                batch, epochs, validation, patience, seed);
    }

    private void show(boolean force) {
        layers.show();
        settings().forEach(s -> s.show(edits.recipe(), force));
        judge();
    }

    private void judge() {
        List<Problem> problems = edits.problems();
        settings().forEach(s -> s.judge(problems));
        session.recipeValidProperty().set(problems.isEmpty() && settings().allMatch(s -> s.ownProblem() == null));
    }

    private boolean differsFromPreset() {
        return !session.recipeValidProperty().get() || !edits.presetProperty().get().recipe().equals(edits.recipe());
    }

    private int pixels() {
        if (session.dataProperty().get() != null) {
            return session.dataProperty().get().train().size();
        }
        return session.shownProperty().get() != null ? session.shownProperty().get().size() : USUAL_SIZE;
    }

    public ReadOnlyObjectProperty<Preset> presetProperty() {
        return edits.presetProperty();
    }

    /** Starts from a preset; what was edited can be had back by {@link #undo()}. */
    public void choose(Preset preset) {
        edits.start(preset);
    }

    /** Back to the preset as it is. */
    public void reset() {
        edits.start(edits.presetProperty().get());
    }

    /** Whether the recipe, or what is typed, differs from the preset. */
    public BooleanBinding changedProperty() {
        return changed;
    }

    /** Takes back what is typed and not right, else the last change of the recipe. */
    public void undo() {
        if (cannotUndo.get()) {
            return;
        }
        if (settings().anyMatch(s -> s.ownProblem() != null)) {
            show(true);
        } else {
            edits.undo();
        }
    }

    public void redo() {
        if (!cannotRedo.get()) {
            edits.redo();
        }
    }

    public BooleanBinding undoDisabledProperty() {
        return cannotUndo;
    }

    public BooleanBinding redoDisabledProperty() {
        return cannotRedo;
    }

    /** To be called when a field is left: the next edit is a step of its own. */
    public void leaveField() {
        edits.seal();
    }

    /** Whether nothing may be edited, because a run is under way. */
    public ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /** The recipe as edited so far. */
    public ReadOnlyObjectProperty<Recipe> recipeProperty() {
        return session.recipeProperty();
    }

    /** Pixels an image of the data chosen. */
    public IntegerBinding imageSizeProperty() {
        return imageSize;
    }

    public LayersViewModel layers() {
        return layers;
    }

    public DataViewModel data() {
        return data;
    }

    public NumberSetting latent() {
        return latent;
    }

    public ChoiceSetting<Activation> activation() {
        return activation;
    }

    public ChoiceSetting<Activation> code() {
        return code;
    }

    public ChoiceSetting<Activation> output() {
        return output;
    }

    public ChoiceSetting<Loss> loss() {
        return loss;
    }

    public ChoiceSetting<Optimizer.Kind> optimizer() {
        return optimizer;
    }

    public NumberSetting learningRate() {
        return learningRate;
    }

    /** Matters with gradient descent only. */
    public NumberSetting momentum() {
        return momentum;
    }

    public NumberSetting batch() {
        return batch;
    }

    public NumberSetting epochs() {
        return epochs;
    }

    public NumberSetting validation() {
        return validation;
    }

    public NumberSetting patience() {
        return patience;
    }

    public NumberSetting seed() {
        return seed;
    }
}
