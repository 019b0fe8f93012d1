package org.latentexplorer.ui.shell;

import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.task.Job;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Showing;

/**
 * Keeps the codes those of the loaded test set. A model's own codes stay while no data is loaded, and if the
 * data loaded is what it was trained on. While training runs, the codes are the training's.
 */
public final class TestEncoding {
    private final Session session;
    private final Runner runner;
    private Job job;
    private Codes made;
    private String madeOf;

    public TestEncoding(Session session, Runner runner) {
        this.session = session;
        this.runner = runner;
        session.dataProperty().subscribe(data -> check());
        session.modelProperty().subscribe(model -> check());
    }

    private void check() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        SavedModel model = session.modelProperty().get();
        DataSet data = session.dataProperty().get();
        if (model == null || data == null || session.trainingProperty().get() != Session.Training.IDLE) {
            return;
        }
        // codes of an earlier epoch are of the data before
        Showing.comeBack(session);
        Codes codes = session.codesProperty().get();
        boolean ours = codes != null && codes == made;
        if (ours && data.checksum().equals(madeOf)) {
            return;
        }
        if (data.checksum().equals(model.provenance().dataChecksum())) {
            if (model.testCodes() != null) {
                session.codesProperty().set(model.testCodes());
                return;
            }
            if (codes != null && !ours) {
                // the training's
                return;
            }
        }
        if (data.test().shape().equals(model.model().shape())) {
            encode(data);
        } else if (model.testCodes() != null) {
            // images this model cannot take: its own map stays, and Train makes one for them
            session.codesProperty().set(model.testCodes());
        }
    }

    private void encode(DataSet data) {
        LatentModel network = session.shownProperty().get();
        // what is shown now belongs to other images
        session.codesProperty().set(null);
        job = runner.run("encode test set", progress -> network.encode(data.test(), progress), codes -> {
            if (session.shownProperty().get() == network && session.codesProperty().get() == null) {
                made = codes;
                madeOf = data.checksum();
                session.codesProperty().set(codes);
            }
        }, session.failureProperty()::set);
    }
}
