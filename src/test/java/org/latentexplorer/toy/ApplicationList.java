package org.latentexplorer.toy;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.latentexplorer.model.Analyses;
import org.latentexplorer.task.Runners;
import org.latentexplorer.training.BuiltInTrainer;
import org.latentexplorer.ui.analysis.ApplicationContext;
import org.latentexplorer.ui.analysis.Applications;
import org.latentexplorer.ui.analysis.ApplicationsView;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.Request;
import org.latentexplorer.ui.session.Session;

/** Prints the window's applications, starts one, and prints how its outcome was made; in a program of its own. */
public final class ApplicationList {
    private ApplicationList() {
    }

    public static void main(String[] args) {
        Platform.startup(() -> start(args[0]));
    }

    private static void start(String id) {
        Session session = Toys.session(2);
        session.dataProperty().set(Toys.data(20, Toys.CHECKSUM));
        Applications applications = new Applications(new ApplicationContext(session, Runners.forWindow(),
                Analyses.SERVICES, new BuiltInTrainer(), new ToyCatalog(), new ToyStore(), null));
        applications.all().forEach(application -> System.out.println("application: " + application.id() + ", "
                + Texts.get(application.title())));
        ApplicationsView view = new ApplicationsView(session, applications.all());
        session.requests().make(new Request.ShowApplication(id));
        ScrollPane pane = (ScrollPane) view.getCenter();
        ((Label) pane.getContent().lookup("#" + id + "-made")).textProperty().subscribe(made -> {
            if (!made.isEmpty()) {
                System.out.println("made: " + made);
                System.exit(0);
            }
        });
        ((Button) pane.getContent().lookup("#" + id + "-run")).fire();
    }
}
