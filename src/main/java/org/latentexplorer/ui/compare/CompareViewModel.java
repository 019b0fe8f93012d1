package org.latentexplorer.ui.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.model.TrainingResult;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.session.Outcome;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Session.Training;

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
    private final Keeping keeping;
    private final Linked linked;
    private final ReadOnlyBooleanWrapper training = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
    private final BooleanBinding trainDisabled;
    /** The lesson's models of an earlier run, to come back where a new one is not finished. */
    private final Map<Preset, Compared> former = new HashMap<>();
    private Lesson lesson;

    public CompareViewModel(Session session, Trainer trainer, Runner runner) {
        this.session = session;
        this.trainer = trainer;
        this.runner = runner;
        maps = new SmallMaps(session, runner);
        keeping = new Keeping(session, maps, runner);
        linked = new Linked(session, maps.digitsProperty());
        BooleanBinding busy = training.or(Bindings.notEqual(session.trainingProperty(), Training.IDLE));
        trainDisabled = Bindings.createBooleanBinding(() -> busy.get() || !lessonFits(), busy, maps.all());
        maps.all().addListener((ListChangeListener<Compared>) change -> share());
        session.lessonProperty().bind(training);
    }

    /** Lets others compare the same models. */
    private void share() {
        session.kept().setAll(maps.all().stream().map(Compared::saved).filter(Objects::nonNull).toList());
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

    /** What the maps have in common. */
    Linked linked() {
        return linked;
    }

    /** What stands side by side. */
    Keeping keeping() {
        return keeping;
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
            return Outcome.of(result, of.data());
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
        former.remove(of.current().preset());
        of.current().trained(outcome.model());
        session.unsavedModels().add(outcome.model());
        share();
        maps.encodeNext();
        of.next();
        progress.set(of.fraction());
        if (outcome.failure() != null) {
            session.failureProperty().set(outcome.failure());
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
        for (History.Epoch told = lesson.poll(); told != null; told = lesson.poll()) {
            current.learned(told);
        }
        LatentModel newest = lesson.takeNewest();
        if (newest != null) {
            current.await(newest);
        }
        progress.set(lesson.fraction());
        maps.encodeNext();
    }

    /** The key of the name that a map goes by: its preset's title, or else its family's. */
    static String title(Compared map) {
        return titleKey(map.preset(), map.recipe());
    }

    static String titleKey(Preset preset, Recipe recipe) {
        return preset == null ? recipe.family().id() + ".title" : "preset." + preset.id() + ".title";
    }
}
