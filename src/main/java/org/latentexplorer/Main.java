package org.latentexplorer;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.application.Application;
import org.latentexplorer.cli.CommandLineProgram;
import org.latentexplorer.cli.Console;
import org.latentexplorer.cli.Demo;
import org.latentexplorer.cli.Language;
import org.latentexplorer.cli.Program;
import org.latentexplorer.data.Catalog;
import org.latentexplorer.dl4j.Dl4jModelStore;
import org.latentexplorer.dl4j.Dl4jTrainer;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.FileNames;
import org.latentexplorer.task.Uncaught;
import org.latentexplorer.training.BuiltInTrainer;

/** Picks window or command line. */
public final class Main {
    private static final Set<String> OWN_FOLDERS = Set.of("LATENT_EXPLORER_DATA", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS",
            "XDG_DATA_HOME", "XDG_DATA_DIRS", "XDG_CACHE_HOME", "XDG_STATE_HOME");
    private static final Path DEMO = Path.of("target", "demo");

    private Main() {
    }

    /**
     * @param args nothing, or a model file, for the window; a command and its arguments otherwise
     */
    public static void main(String[] args) {
        // pictures are drawn by java.awt, which must not look for a display of its own
        System.setProperty("java.awt.headless", "true");
        Console console = Console.ofProcess(Language.of(args));
        try {
            Stream.concat(Stream.of(args), names(System.getenv())).forEach(FileNames::check);
        } catch (Failure e) {
            console.fail(e.text(console.locale()));
            System.exit(1);
        }
        Logs.start(Logs.folder());
        // until there is a window to tell it in
        Uncaught.tellTo(failure -> console.fail(failure.text(console.locale())));
        if (UnsafeJava.runs()) {
            console.fail(console.text("cli.java", Runtime.version()));
        }
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

    /** The folders that the environment names: the program's own are among them, and in them. */
    private static Stream<String> names(Map<String, String> environment) {
        Stream<String> own = environment.entrySet().stream().filter(e -> OWN_FOLDERS.contains(e.getKey()))
                .map(Map.Entry::getValue);
        return Stream.concat(Stream.of(System.getProperty("user.home")), own);
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
