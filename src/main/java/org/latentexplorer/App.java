package org.latentexplorer;

import java.util.Locale;
import javafx.application.Application;
import javafx.stage.Stage;
import org.latentexplorer.data.Catalog;
import org.latentexplorer.dl4j.Dl4jModelStore;
import org.latentexplorer.settings.Settings;
import org.latentexplorer.training.BuiltInTrainer;

/** The program with a window. */
public final class App extends Application {
    @Override
    public void start(Stage stage) {
        new MainWindow(stage, services(new Settings(Settings.defaultFile()))).show();
    }

    /** What the window works with, as a person has it. */
    static Services services(Settings settings) {
        return new Services(new Dl4jModelStore(), new Catalog(), new BuiltInTrainer(), settings, Locale.getDefault());
    }
}
