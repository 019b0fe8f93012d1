package org.latentexplorer;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.stage.Stage;
import org.latentexplorer.data.Catalog;
import org.latentexplorer.dl4j.Dl4jModelStore;
import org.latentexplorer.dl4j.Dl4jTrainer;
import org.latentexplorer.model.Analyses;
import org.latentexplorer.settings.Settings;
import org.latentexplorer.training.BuiltInTrainer;

/** The program with a window; its argument, if there is one, is the model file to open. */
public final class App extends Application {
    @Override
    public void start(Stage stage) {
        List<String> files = getParameters().getRaw();
        MainWindow window = new MainWindow(stage, services(Rehearsal.settings()));
        window.show(files.isEmpty() ? null : Path.of(files.getFirst()));
        window.tellUncaught();
        Rehearsal.endOnceShown(window.session());
    }

    /** What the window works with, as a person has it. */
    static Services services(Settings settings) {
        return new Services(new Dl4jModelStore(), new Catalog(), List.of(new BuiltInTrainer(), new Dl4jTrainer()),
                Analyses.SERVICES, settings, Locale.getDefault());
    }
}
