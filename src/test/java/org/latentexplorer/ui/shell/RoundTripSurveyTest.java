package org.latentexplorer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.latentexplorer.model.RoundTrips;
import org.latentexplorer.toy.ToyModel;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.session.Session;

class RoundTripSurveyTest {
    private final Session session = Toys.session(2);
    private final Shown shown = new Shown();

    private RoundTrips known() throws Exception {
        shown.until(() -> session.roundTripsProperty().get() != null);
        return session.roundTripsProperty().get();
    }

    @Test
    void eachNetworkIsMeasuredAnew() throws Exception {
        new RoundTripSurvey(session, shown.runner());
        assertEquals(200, known().sorted().length);
        session.shownProperty().set(new ToyModel(3));
        assertNull(session.roundTripsProperty().get(), "codes of two numbers are not its");
        session.codesProperty().set(Toys.codes(3));
        assertNotNull(known());
    }

    @Test
    void aRunHasTheComputerForItself() throws Exception {
        session.trainingProperty().set(Session.Training.RUNNING);
        new RoundTripSurvey(session, shown.runner());
        session.codesProperty().set(Toys.codes(2));
        assertNull(session.roundTripsProperty().get());
        session.trainingProperty().set(Session.Training.IDLE);
        assertNotNull(known());
    }
}
