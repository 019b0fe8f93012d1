package org.latentexplorer;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import org.latentexplorer.cli.CommandLineProgram;
import org.latentexplorer.cli.Console;
import org.latentexplorer.cli.Demo;
import org.latentexplorer.cli.Language;
import org.latentexplorer.cli.Program;
import org.latentexplorer.data.Catalog;
import org.latentexplorer.dl4j.Dl4jModelStore;
import org.latentexplorer.dl4j.Dl4jTrainer;
import org.latentexplorer.training.BuiltInTrainer;

/** Picks window or command line. */
public final class Main {
    private static final Path DEMO = Path.of("target", "demo");

    private Main() {
    }

    /**
     * @param args nothing, or a model file, for the window; a command and its arguments otherwise
     */
    public static void main(String[] args) {
        // pictures are drawn by java.awt, which must not look for a display of its own
        System.setProperty("java.awt.headless", "true");
        Logs.start(Logs.folder());
        Console console = Console.ofProcess(Language.of(args));
        if (!forWindow(args)) {
            System.exit(CommandLineProgram.run(program(), console, args));
        }
        Optional<Display.Obstacle> obstacle = Display.obstacle();
        if (obstacle.isEmpty()) {
            Display.preferSoftwareWithoutOpenGl();
            Application.launch(window(), args);
        } else {
            System.exit(withoutWindow(obstacle.get(), console, args));
        }
    }

    /** By name, so that the command line never loads a class of the window. */
    private static Class<? extends Application> window() {
        try {
            return Class.forName("org.latentexplorer.App").asSubclass(Application.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Program program() {
        return new Program(new Catalog(), new Dl4jModelStore(),
                List.of(new BuiltInTrainer(), new Dl4jTrainer()));
    }

    static boolean forWindow(String[] args) {
        return args.length == 0 || args.length == 1 && new File(args[0]).isFile();
    }

    private static int withoutWindow(Display.Obstacle obstacle, Console console, String[] args) {
        String why = console.text(obstacle.key(), obstacle.args());
        if (args.length > 0) {
            console.fail(console.text("cli.demo.model", why, args[0]));
            return 1;
        }
        console.say("cli.demo.window", why);
        return Demo.run(program(), console, DEMO);
    }
}
