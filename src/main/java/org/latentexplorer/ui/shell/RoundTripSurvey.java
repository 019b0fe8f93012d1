package org.latentexplorer.ui.shell;

import org.latentexplorer.model.Codes;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.RoundTrips;
import org.latentexplorer.task.Job;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.session.Session;

/** Measures the round trips of the network shown, once for each; not while a run needs the computer for itself. */
public final class RoundTripSurvey {
    private static final System.Logger LOG = System.getLogger(RoundTripSurvey.class.getName());

    private final Session session;
    private final Runner runner;
    private Job job;

    public RoundTripSurvey(Session session, Runner runner) {
        this.session = session;
        this.runner = runner;
        session.shownProperty().subscribe(model -> measure());
        session.codesProperty().subscribe(codes -> measure());
        session.trainingProperty().subscribe(training -> measure());
    }

    private void measure() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        session.roundTripsProperty().set(null);
        LatentModel model = session.shownProperty().get();
        Codes codes = session.codesProperty().get();
        if (model == null || codes == null || codes.count() == 0 || codes.dimension() != model.latent()
                || session.trainingProperty().get() == Session.Training.RUNNING) {
            return;
        }
        job = runner.run("measure round trips", progress -> RoundTrips.of(model, codes, progress),
                session.roundTripsProperty()::set,
                // nothing depends on it: what is decoded is then judged by its place alone
                failure -> LOG.log(System.Logger.Level.WARNING, "no round trips", failure));
    }
}
