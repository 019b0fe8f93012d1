package org.latentexplorer.ui.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.model.TrainingResult;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Session.Training;
import org.latentexplorer.ui.session.Showing;

/**
 * Models side by side, each as a map of the same digits: the three-way lesson, trained here one after the other, and
 * models that were opened or trained elsewhere and kept.
 */
public final class CompareViewModel {
    static final int MOST = 6;

    private final Session session;
    private final Trainer trainer;
    private final Runner runner;
    private final SmallMaps maps;
    private final ReadOnlyBooleanWrapper training = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
    private final BooleanBinding trainDisabled;
    private final BooleanBinding keepDisabled;
    /** The lesson's models of an earlier run, to come back where a new one is not finished. */
    private final Map<Preset, Compared> former = new HashMap<>();
    private Lesson lesson;

    private record Outcome(TrainingResult result, Codes codes) {
    }

    public CompareViewModel(Session session, Trainer trainer, Runner runner) {
        this.session = session;
        this.trainer = trainer;
        this.runner = runner;
        maps = new SmallMaps(session, runner);
        BooleanBinding busy = training.or(Bindings.notEqual(session.trainingProperty(), Training.IDLE));
        trainDisabled = Bindings.createBooleanBinding(() -> busy.get() || !lessonFits(), busy, maps.all());
        keepDisabled = Bindings.createBooleanBinding(() -> full() || session.modelProperty().get() == null
                || holding(session.modelProperty().get()) != null, maps.all(), training, session.modelProperty());
    }

    private boolean full() {
        return maps.all().size() >= MOST;
    }

    private boolean lessonFits() {
        long others = maps.all().stream().filter(m -> !m.lesson()).count();
        return others + Preset.LESSON.size() <= MOST;
    }

    /** The models, from left to right. */
    ObservableList<Compared> maps() {
        return maps.all();
    }

    /** The test images that all maps show; null without data. */
    ReadOnlyObjectProperty<Digits> digitsProperty() {
        return maps.digitsProperty();
    }

    Session session() {
        return session;
    }

    /** Whether the lesson is being trained. */
    ReadOnlyBooleanProperty trainingProperty() {
        return training.getReadOnlyProperty();
    }

    /** Of the whole lesson, from 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Which of the lesson's models is being trained, from 1. */
    ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** While anything is trained, or if there is no place for three maps. */
    BooleanBinding trainDisabledProperty() {
        return trainDisabled;
    }

    /** If there is no model, it is among the maps, or there is no place for one more. */
    BooleanBinding keepDisabledProperty() {
        return keepDisabled;
    }

    /** Trains the lesson's three models, one after the other. Those of an earlier run go as each is finished. */
    public void trainLesson() {
        if (trainDisabled.get()) {
            return;
        }
        DataSet data = session.dataProperty().get();
        if (data == null) {
            session.failureProperty().set(new Failure("failure.training.data"));
            return;
        }
        session.failureProperty().set(null);
        former.clear();
        maps.all().stream().filter(Compared::lesson).forEach(m -> former.put(m.preset(), m));
        maps.all().removeAll(former.values());
        List<Compared> models = Preset.LESSON.stream().map(Compared::lesson).toList();
        maps.all().addAll(0, models);
        lesson = new Lesson(models, data);
        progress.set(0);
        training.set(true);
        trainNext();
    }

    private void trainNext() {
        Lesson of = lesson;
        Compared model = of.current();
        if (model == null) {
            end();
            return;
        }
        model.training();
        step.set(Preset.LESSON.size() - of.left().size() + 1);
        runner.run("lesson", ignored -> {
            TrainingResult result = trainer.train(model.recipe(), of.data(), null, of.listener(), of.control());
            boolean stopped = result.end() == TrainingResult.End.STOPPED;
            return new Outcome(result, stopped ? null
                    : result.model().model().encode(of.data().test(), Progress.NONE));
        }, outcome -> finish(of, outcome), failure -> {
            end();
            session.failureProperty().set(failure);
        });
    }

    private void finish(Lesson of, Outcome outcome) {
        if (outcome.result().end() == TrainingResult.End.STOPPED) {
            end();
            return;
        }
        SavedModel learned = outcome.result().model();
        former.remove(of.current().preset());
        of.current().trained(new SavedModel(learned.model(), learned.history(), learned.provenance(),
                learned.optimizer(), outcome.codes()), true);
        maps.encodeNext();
        of.next();
        progress.set(of.fraction());
        if (outcome.result().failure() != null) {
            session.failureProperty().set(outcome.result().failure());
        }
        if (of.control().stopped()) {
            end();
        } else {
            trainNext();
        }
    }

    /** What is finished stays; in the places of the others come back those of an earlier run, if there are any. */
    private void end() {
        for (Compared unfinished : lesson.left()) {
            int place = maps.all().indexOf(unfinished);
            Compared before = former.get(unfinished.preset());
            if (before == null) {
                maps.all().remove(unfinished);
            } else {
                maps.all().set(place, before);
            }
        }
        former.clear();
        lesson = null;
        step.set(0);
        training.set(false);
    }

    /** Ends the lesson after the batch under way; the models finished stay. */
    public void cancel() {
        if (lesson != null) {
            lesson.control().stop();
        }
    }

    /** Takes over what the lesson told since the last time. To be called once a frame while it is trained. */
    void pull() {
        if (lesson == null) {
            return;
        }
        Compared current = lesson.current();
        for (Lesson.Told told = lesson.poll(); told != null; told = lesson.poll()) {
            if (told.epoch() != null) {
                current.learned(told.epoch());
            }
            current.await(told.model());
        }
        progress.set(lesson.fraction());
        maps.encodeNext();
    }

    /** Adds the session's open model as another map. */
    public void keep() {
        if (keepDisabled.get()) {
            return;
        }
        SavedModel open = session.modelProperty().get();
        Preset preset = Preset.ALL.stream().filter(p -> p.recipe().equals(open.model().recipe())).findFirst()
                .orElse(null);
        String title = titleKey(preset, open.model().recipe());
        int highest = maps.all().stream().filter(m -> title(m).equals(title)).mapToInt(Compared::number).max()
                .orElse(0);
        maps.all().add(Compared.kept(open, preset, highest + 1, session.unsavedProperty().get()));
        maps.encodeNext();
    }

    /** Takes a map away; not one that is still to be trained. */
    void remove(Compared map) {
        if (map.saved() != null) {
            maps.all().remove(map);
        }
    }

    /** The map of a model, or null. */
    private Compared holding(SavedModel model) {
        return maps.all().stream().filter(m -> m.saved() != null && m.saved().model() == model.model()).findFirst()
                .orElse(null);
    }

    /** Whether a map's model is the session's open one. */
    boolean open(SavedModel model) {
        SavedModel now = session.modelProperty().get();
        return now != null && model != null && now.model() == model.model();
    }

    /** Opens a map's model in the window. The one open until now is kept if it would be lost otherwise. */
    void open(Compared map) {
        SavedModel wanted = map.saved();
        if (wanted == null || open(wanted)) {
            return;
        }
        if (session.trainingProperty().get() != Training.IDLE) {
            session.failureProperty().set(new Failure("failure.open.training"));
            return;
        }
        if (!keepUnsaved()) {
            return;
        }
        session.snapshots().clear();
        session.historyProperty().set(wanted.history());
        Showing.show(session, wanted.model(), wanted.testCodes());
        session.modelProperty().set(wanted);
        // once in any case: the window then forgets the file of the model before, which is not this one's
        session.unsavedProperty().set(true);
        session.unsavedProperty().set(map.unsaved());
    }

    private boolean keepUnsaved() {
        SavedModel open = session.modelProperty().get();
        Compared place = open == null ? null : holding(open);
        if (place != null) {
            place.setUnsaved(session.unsavedProperty().get());
        } else if (open != null && session.unsavedProperty().get()) {
            if (full()) {
                session.failureProperty().set(new Failure("failure.compare.full", MOST));
                return false;
            }
            keep();
        }
        return true;
    }

    /** Tells everybody which of the digits is under the pointer; -1 for none. */
    void hover(int digit) {
        Digits digits = maps.digitsProperty().get();
        session.hoveredProperty().set(digits == null || digit < 0 ? -1 : digits.numbers()[digit]);
    }

    /** What a map's network makes of the test image hovered; null if there is none, or it takes other images. */
    Reading reading(Compared map) {
        Digits digits = maps.digitsProperty().get();
        Compared.Shown shown = map.shownProperty().get();
        int number = session.hoveredProperty().get();
        boolean any = digits != null && shown != null && number >= 0 && number < digits.data().test().count();
        return any ? Reading.of(shown.model(), digits, number) : null;
    }

    /** Whether a map's network takes images of the digits' size. */
    boolean fits(Compared map) {
        Digits digits = maps.digitsProperty().get();
        return digits != null && map.saved() != null && map.saved().model().width() == digits.images().width()
                && map.saved().model().height() == digits.images().height();
    }

    /** The class number of the test image hovered; -1 if there is none, or it has no label. */
    int hoveredLabel() {
        Digits digits = maps.digitsProperty().get();
        int number = session.hoveredProperty().get();
        return digits == null || number < 0 || number >= digits.data().test().count() ? -1
                : digits.data().test().label(number);
    }

    /** The test image hovered; null if there is none. */
    float[] hoveredImage() {
        Digits digits = maps.digitsProperty().get();
        int number = session.hoveredProperty().get();
        return digits == null || number < 0 || number >= digits.data().test().count() ? null : digits.image(number);
    }

    /** The key of the name that a map goes by: its preset's title, or else its family's. */
    static String title(Compared map) {
        return titleKey(map.preset(), map.recipe());
    }

    private static String titleKey(Preset preset, Recipe recipe) {
        return preset == null ? recipe.family().id() + ".title" : "preset." + preset.id() + ".title";
    }
}
