package org.latentexplorer.ui.analysis;

import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.UndoKeys;
import org.latentexplorer.ui.session.Session;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Shows one application in which a toy model is open. */
public abstract class ApplicationTester extends ApplicationTest {
    protected static final int COUNT = 200;

    protected final Session session = Toys.session(2);
    protected final QuickAnalyst analyst = new QuickAnalyst();

    /** What is to be shown. */
    protected abstract Parent view();

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Texts.localeProperty().set(Locale.ENGLISH);
        session.dataProperty().set(Toys.data(COUNT, Toys.CHECKSUM));
        Scene scene = new Scene(view(), 900, 420);
        scene.getStylesheets().add(ApplicationsView.class.getResource("/org/latentexplorer/ui/applications.css")
                .toExternalForm());
        stage.setScene(scene);
        UndoKeys.install(scene, session.history(), () -> true);
        // an earlier test may have left the stage another size
        stage.sizeToScene();
        stage.show();
    }

    protected static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
