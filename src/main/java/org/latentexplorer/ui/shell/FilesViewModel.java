package org.latentexplorer.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ModelStore;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.settings.Settings;
import org.latentexplorer.task.Runner;
import org.latentexplorer.task.Work;
import org.latentexplorer.ui.common.FileDialogs;
import org.latentexplorer.ui.session.Session;

/** Opens and saves models, and asks before anything unsaved would be lost. */
public final class FilesViewModel {
    /** What would be lost. */
    public enum Risk {
        UNSAVED, TRAINING
    }

    /**
     * A question to the person.
     *
     * @param risk    what would be lost
     * @param models  those that no file holds; none if it is about a run
     * @param proceed what was asked for
     */
    public record Question(Risk risk, List<SavedModel> models, Runnable proceed) {
        public Question {
            models = List.copyOf(models);
        }
    }

    private final Session session;
    private final ModelStore store;
    private final Runner runner;
    private final Settings settings;
    private final FileDialogs dialogs;
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Preset> ready = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<String> busy = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Question> question = new ReadOnlyObjectWrapper<>();
    private Replaced replaced;

    private record Replaced(SavedModel model, Path file, Preset ready) {
    }

    public FilesViewModel(Session session, ModelStore store, Runner runner, Settings settings, FileDialogs dialogs) {
        this.session = session;
        this.store = store;
        this.runner = runner;
        this.settings = settings;
        this.dialogs = dialogs;
        session.modelProperty().subscribe(this::modelChanged);
        session.unsavedProperty().subscribe(unsaved -> {
            if (unsaved) {
                // a run's outcome is another model than the file's: saving must not overwrite that one unasked
                file.set(null);
                ready.set(null);
            }
        });
    }

    /** A model that a run took the place of can come back, and is then again the file's. */
    private void modelChanged(SavedModel was, SavedModel is) {
        if (replaced != null && replaced.model() == is) {
            file.set(replaced.file());
            ready.set(replaced.ready());
        } else if (file.get() != null || ready.get() != null) {
            replaced = new Replaced(was, file.get(), ready.get());
        }
    }

    /** The presets whose ready-trained model comes with the program. */
    public List<Preset> readyModels() {
        return Preset.ALL.stream().filter(store::bundles).toList();
    }

    /** The file of the open model; null if it has none. */
    public ReadOnlyObjectProperty<Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** The preset whose ready model is open; null if it is another model. */
    public ReadOnlyObjectProperty<Preset> readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** The name of the file being opened or saved; null if none is. */
    public ReadOnlyObjectProperty<String> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What has to be answered first; null for nothing. */
    public ReadOnlyObjectProperty<Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** The recent files that still exist. */
    public List<Path> recent() {
        return settings.recent();
    }

    /** Lets the person choose a file and opens it. */
    public void open() {
        dialogs.open(FileDialogs.Kind.MODEL).ifPresent(this::open);
    }

    public void open(Path path) {
        whenSafe(() -> load(path.getFileName().toString(), progress -> store.open(path), () -> {
            file.set(path);
            remember(path);
        }));
    }

    /** Opens the file that the program was started with; the ready model where that fails, so that there is a map. */
    public void openFirst(Path path) {
        load(path.getFileName().toString(), progress -> store.open(path), () -> {
            file.set(path);
            remember(path);
        }, failure -> {
            fail(failure);
            openReady(Preset.DEEP_2D);
        });
    }

    /** Opens the ready model of a preset. */
    public void openReady(Preset preset) {
        whenSafe(() -> load(preset.id(), progress -> store.bundled(preset), () -> ready.set(preset)));
    }

    private void whenSafe(Runnable proceed) {
        if (session.trainingProperty().get() != Session.Training.IDLE) {
            session.failureProperty().set(new Failure("failure.open.training"));
        } else if (session.unsavedProperty().get()) {
            question.set(new Question(Risk.UNSAVED, List.of(session.modelProperty().get()), proceed));
        } else {
            proceed.run();
        }
    }

    private void load(String name, Work<SavedModel> opening, Runnable opened) {
        load(name, opening, opened, this::fail);
    }

    private void load(String name, Work<SavedModel> opening, Runnable opened, Consumer<Failure> failed) {
        busy.set(name);
        runner.run("open model", progress -> decoded(opening.run(progress)), saved -> {
            busy.set(null);
            file.set(null);
            ready.set(null);
            show(saved);
            opened.run();
        }, failed);
    }

    /** Decoding for the first time loads classes for a while: not on the thread that draws. */
    private static SavedModel decoded(SavedModel saved) {
        saved.model().decode(new float[saved.model().latent()], new float[saved.model().size()]);
        return saved;
    }

    private void show(SavedModel saved) {
        SavedModel before = session.modelProperty().get();
        // no codes in between: the map must never see codes of one network beside another
        session.codesProperty().set(null);
        session.snapshots().clear();
        session.axisXProperty().set(0);
        session.axisYProperty().set(Math.min(1, saved.model().latent() - 1));
        session.recipeProperty().set(saved.model().recipe());
        session.historyProperty().set(saved.history());
        session.shownProperty().set(saved.model());
        session.modelProperty().set(saved);
        session.unsavedProperty().set(false);
        if (before != null && session.kept().stream().noneMatch(other -> other.model() == before.model())) {
            // the person was asked, and did not want it
            session.unsavedModels().remove(before.model());
        }
        if (session.dataProperty().get() == null) {
            // of loaded data, TestEncoding brings the codes: these may be of other images
            session.codesProperty().set(saved.testCodes());
        }
    }

    private void fail(Failure failure) {
        busy.set(null);
        session.failureProperty().set(failure);
    }

    public void save() {
        saveThen(() -> {
        });
    }

    private void saveThen(Runnable saved) {
        SavedModel open = session.modelProperty().get();
        Optional<Path> target = file.get() != null ? Optional.of(file.get()) : ask(open);
        target.ifPresent(path -> write(List.of(open), List.of(path), saved));
    }

    private void saveThen(List<SavedModel> models, Runnable saved) {
        if (models.size() > 1) {
            dialogs.folder().ifPresent(folder -> write(models, files(folder, models), saved));
        } else if (models.getFirst() == session.modelProperty().get()) {
            saveThen(saved);
        } else {
            ask(models.getFirst()).ifPresent(path -> write(models, List.of(path), saved));
        }
    }

    /** A file for each of several models, by their names; none that exists. */
    private static List<Path> files(Path folder, List<SavedModel> models) {
        List<Path> files = new ArrayList<>();
        for (SavedModel model : models) {
            String ending = "." + FileDialogs.Kind.MODEL.extensions().getFirst();
            Path file = folder.resolve(name(model) + ending);
            for (int number = 2; files.contains(file) || Files.exists(file); number++) {
                file = folder.resolve(name(model) + "-" + number + ending);
            }
            files.add(file);
        }
        return files;
    }

    /** What to call a model's file: as its recipe if that is a preset's. */
    private static String name(SavedModel model) {
        Recipe recipe = model.model().recipe();
        return Preset.ALL.stream().filter(preset -> preset.recipe().equals(recipe)).findFirst().map(Preset::id)
                .orElse("autoencoder-" + recipe.latent() + "d");
    }

    /** Lets the person choose a file and saves there. */
    public void saveAs() {
        SavedModel open = session.modelProperty().get();
        ask(open).ifPresent(path -> write(List.of(open), List.of(path), () -> {
        }));
    }

    private Optional<Path> ask(SavedModel model) {
        String name = file.get() != null && model == session.modelProperty().get() ? file.get().getFileName().toString()
                : name(model) + "." + FileDialogs.Kind.MODEL.extensions().getFirst();
        return dialogs.save(FileDialogs.Kind.MODEL, name);
    }

    /** Writes the models one after the other; where one fails, those after it are not written. */
    private void write(List<SavedModel> models, List<Path> paths, Runnable then) {
        SavedModel model = models.getFirst();
        Path path = paths.getFirst();
        DataSet data = session.dataProperty().get();
        busy.set(path.getFileName().toString());
        runner.run("save model", progress -> {
            store.save(withTestCodes(model, data, progress), path);
            return model;
        }, saved -> {
            busy.set(null);
            session.unsavedModels().remove(saved.model());
            if (session.modelProperty().get() == saved) {
                session.unsavedProperty().set(false);
                file.set(path);
                ready.set(null);
            }
            remember(path);
            if (models.size() > 1) {
                write(models.subList(1, models.size()), paths.subList(1, paths.size()), then);
            } else {
                then.run();
            }
        }, this::fail);
    }

    /** The encoded test set makes the map appear without the data. */
    private static SavedModel withTestCodes(SavedModel saved, DataSet data, Progress progress) {
        if (saved.testCodes() != null || data == null
                || !data.checksum().equals(saved.provenance().dataChecksum())) {
            return saved;
        }
        Codes codes = saved.model().encode(data.test(), progress);
        return new SavedModel(saved.model(), saved.history(), saved.provenance(), saved.optimizer(), codes);
    }

    private void remember(Path path) {
        settings.addRecent(path);
        try {
            settings.save();
        } catch (Failure e) {
            session.failureProperty().set(e);
        }
    }

    /** Whether the window may close now; if not, the question is asked and {@code close} runs when answered so. */
    public boolean mayClose(Runnable close) {
        if (session.trainingProperty().get() != Session.Training.IDLE || session.lessonProperty().get()) {
            // what the run has learned may be lost, what was trained before it may not
            question.set(new Question(Risk.TRAINING, List.of(), () -> {
                if (nothingUnsaved(close)) {
                    close.run();
                }
            }));
            return false;
        }
        return nothingUnsaved(close);
    }

    private boolean nothingUnsaved(Runnable close) {
        List<SavedModel> models = session.unsavedModels().models();
        if (!models.isEmpty()) {
            question.set(new Question(Risk.UNSAVED, models, close));
        }
        return models.isEmpty();
    }

    /** Answers the question: save, then go on. */
    public void answerSave() {
        answered().filter(asked -> asked.risk() == Risk.UNSAVED)
                .ifPresent(asked -> saveThen(asked.models(), asked.proceed()));
    }

    /** Answers the question: go on, what is lost is lost. */
    public void answerDiscard() {
        answered().ifPresent(asked -> asked.proceed().run());
    }

    /** Answers the question: leave everything as it is. */
    public void answerCancel() {
        answered();
    }

    /** The question that an answer is to; empty if it was answered already, as by a key pressed twice. */
    private Optional<Question> answered() {
        Optional<Question> asked = Optional.ofNullable(question.get());
        question.set(null);
        return asked;
    }
}
