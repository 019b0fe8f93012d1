package org.latentexplorer.ui.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.ModelStore;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.session.Session;

/** The recipe as one edits it: fields that flow into the session's recipe as soon as they are right. */
public final class RecipeViewModel {
    private final Session session;
    private final Edits edits;
    private final LayersViewModel layers;
    private final FamilyViewModel family;
    private final DataViewModel data;
    private final RecipeFields fields;
    private final List<Trainer> trainers;
    private final ChoiceSetting<String> engine;
    private final PresetMaps maps;
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private final BooleanBinding changed;
    private final BooleanBinding cannotUndo;
    private final BooleanBinding cannotRedo;
    private final ObjectBinding<ImageKind> images;

    /** @param trainers the engines, the usual one first */
    public RecipeViewModel(Session session, DataCatalog catalog, ModelStore store,
                           List<Trainer> trainers, Runner runner) {
        this.session = session;
        images = Bindings.createObjectBinding(() -> ImageKind.of(session.dataProperty().get(),
                session.shownProperty().get()), session.dataProperty(), session.shownProperty());
        edits = new Edits(session, images::get, this::show, this::judge);
        layers = new LayersViewModel(edits);
        family = new FamilyViewModel(edits);
        data = new DataViewModel(session, catalog, runner);
        fields = new RecipeFields(edits);
        maps = new PresetMaps(store, runner);
        this.trainers = List.copyOf(trainers);
        engine = engineSetting();
        changed = Bindings.createBooleanBinding(this::differsFromPreset, session.recipeProperty(),
                session.recipeValidProperty(), edits.presetProperty());
        locked.bind(session.trainingProperty().isNotEqualTo(Session.Training.IDLE));
        cannotUndo = locked.or(edits.steps().canUndoProperty().not().and(session.recipeValidProperty()));
        cannotRedo = locked.or(edits.steps().canRedoProperty().not());
        images.subscribe(shape -> judge());
    }

    /** Not of the recipe: what is learned is the same, or should be. */
    private ChoiceSetting<String> engineSetting() {
        ChoiceSetting<String> setting = new ChoiceSetting<>(Setting.Name.of("engine"),
                trainers.stream().map(Trainer::id).toList(), id -> "recipe.engine." + id,
                recipe -> session.engineProperty().get(), (recipe, id) -> {
                    session.engineProperty().set(id);
                    return recipe;
                }, edits);
        session.engineProperty().subscribe((was, is) -> show(false));
        return setting;
    }

    /** All that are in sight now, or can be brought there. */
    private Stream<Setting> settings() {
        return Stream.of(layers.settings(), family.settings(), fields.all(), Stream.of(engine)).flatMap(s -> s);
    }

    private void show(boolean force) {
        layers.show();
        family.show();
        settings().forEach(s -> s.show(edits.recipe(), force));
        judge();
    }

    private void judge() {
        List<Problem> problems = new ArrayList<>(edits.problems());
        trainers.stream().filter(t -> t.id().equals(session.engineProperty().get()))
                .map(t -> t.problem(edits.recipe())).filter(Objects::nonNull).forEach(problems::add);
        settings().forEach(s -> s.judge(problems));
        session.recipeValidProperty().set(problems.isEmpty() && settings().allMatch(s -> s.ownProblem() == null));
    }

    private boolean differsFromPreset() {
        return !session.recipeValidProperty().get() || !edits.presetProperty().get().recipe().equals(edits.recipe());
    }

    public ReadOnlyObjectProperty<Preset> presetProperty() {
        return edits.presetProperty();
    }

    /** Starts from a preset; what was edited can be had back by {@link #undo()}. */
    public void choose(Preset preset) {
        edits.start(preset);
    }

    /** What the presets' ready-trained models look like. */
    public PresetMaps maps() {
        return maps;
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return session.darkProperty();
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
        if (!discard()) {
            edits.steps().undo();
        }
    }

    /** Puts back what is typed and not right; returns whether there was such. */
    boolean discard() {
        boolean wrong = !locked.get() && settings().anyMatch(s -> s.ownProblem() != null);
        if (wrong) {
            show(true);
        }
        return wrong;
    }

    public void redo() {
        if (!cannotRedo.get()) {
            edits.steps().redo();
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

    /** The images of the data chosen. */
    public ObjectBinding<ImageKind> imagesProperty() {
        return images;
    }

    public LayersViewModel layers() {
        return layers;
    }

    public FamilyViewModel family() {
        return family;
    }

    public DataViewModel data() {
        return data;
    }

    /** What trains. */
    public ChoiceSetting<String> engine() {
        return engine;
    }

    /** The settings that every recipe has. */
    public RecipeFields fields() {
        return fields;
    }
}
