package org.latentexplorer.ui.training;

import java.util.function.LongSupplier;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Session.Training;
import org.latentexplorer.ui.session.Showing;

/** One run from Train to its end, and how the session follows it. */
final class FollowedRun {
    /** How often figures that flicker are renewed. */
    private static final long FIGURES_NANOS = 250_000_000L;

    private final Session session;
    private final Runner runner;
    private final LongSupplier clock;
    private final Recipe recipe;
    private final DataSet data;
    private final TrainingControl control = new TrainingControl();
    private final Heard heard;
    private final Kept before;
    private Pace pace;
    private LatentModel waiting;
    private boolean encoding;
    private double encodingSeconds;
    private long figuresAt = Long.MIN_VALUE;
    private boolean ended;

    private record Encoded(LatentModel model, Codes codes, double seconds) {
    }

    FollowedRun(Session session, Runner runner, LongSupplier clock) {
        this.session = session;
        this.runner = runner;
        this.clock = clock;
        recipe = session.recipeProperty().get();
        data = session.dataProperty().get();
        heard = new Heard(clock);
        before = Kept.of(session);
    }

    Recipe recipe() {
        return recipe;
    }

    DataSet data() {
        return data;
    }

    TrainingControl control() {
        return control;
    }

    TrainingListener listener() {
        return heard;
    }

    /** What the session showed before. */
    Kept before() {
        return before;
    }

    /** The last batch, or null before the first. */
    Live live() {
        return heard.live();
    }

    /** Holds the run, or lets it go on. */
    void hold(boolean hold) {
        if (hold) {
            control.pause();
            if (pace != null) {
                pace.pause(clock.getAsLong());
            }
        } else {
            if (pace != null) {
                pace.resume(clock.getAsLong());
            }
            control.resume();
        }
    }

    /** Takes over what was told since the last time. */
    void takeOver() {
        Heard.News news = heard.poll();
        if (news == null) {
            return;
        }
        History history = session.historyProperty().get();
        for (Heard.Told told : news.told()) {
            if (told.epoch() == null) {
                pace = new Pace(recipe.epochs(), heard.batches(), told.nanos());
                if (session.trainingProperty().get() == Training.PAUSED) {
                    pace.pause(told.nanos());
                }
                history = History.EMPTY;
            } else {
                pace.epochDone(told.epoch().number(), told.nanos());
                history = history.plus(told.epoch());
            }
        }
        session.historyProperty().set(history);
        session.snapshots().setAll(news.networks());
        waiting = news.networks().getLast();
    }

    /** One at a time, and only the newest: if encoding is slower than an epoch, epochs in between are not shown. */
    void encodeNewest() {
        if (waiting == null || encoding) {
            return;
        }
        LatentModel model = waiting;
        waiting = null;
        encoding = true;
        runner.run("encoding", progress -> encode(model), this::encoded, failure -> encoding = false);
    }

    private Encoded encode(LatentModel model) {
        long begin = clock.getAsLong();
        Codes codes = model.encode(data.test(), Progress.NONE);
        return new Encoded(model, codes, (clock.getAsLong() - begin) * 1e-9);
    }

    private void encoded(Encoded encoded) {
        encoding = false;
        if (!ended) {
            encodingSeconds = encoded.seconds();
            Showing.show(session, encoded.model(), encoded.codes());
            encodeNewest();
        }
    }

    /** Whether there are figures, and the last ones were told long enough ago. */
    boolean figuresAreDue() {
        long now = clock.getAsLong();
        if (live() == null || pace == null || figuresAt != Long.MIN_VALUE && now - figuresAt < FIGURES_NANOS) {
            return false;
        }
        figuresAt = now;
        return true;
    }

    /** Estimated, with the encoding that follows the last epoch; NaN while nothing can be said. */
    double secondsLeft() {
        boolean epochTold = session.historyProperty().get().epochs().size() >= live().epoch();
        return pace.secondsLeft(epochTold ? 0 : live().batch(), encodingSeconds, clock.getAsLong());
    }

    /** Takes over what is left; from now on nothing of this run is shown any more. */
    void end() {
        takeOver();
        ended = true;
    }
}
