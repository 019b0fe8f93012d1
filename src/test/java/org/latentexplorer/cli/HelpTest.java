package org.latentexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.ValueType;
import org.latentexplorer.model.Version;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class HelpTest {
    @TempDir
    Path folder;
    CommandTester tester;

    @BeforeEach
    void start() {
        tester = new CommandTester(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "evaluate", "encode", "decode", "reconstruct", "project", "map", "path",
        "anomaly", "probe", "cluster", "denoise", "compress", "capacity", "factors", "info", "presets", "data"})
    void everyCommandHasHelpWithAnExample(String command) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.KOREAN}) {
            tester.locale = locale;
            assertEquals(0, tester.run(command, "--help"), tester.err);
            String heading = locale == Locale.KOREAN ? "예:" : "Examples:";
            int examples = tester.out.indexOf(heading);
            assertTrue(examples > 0, tester.out);
            assertTrue(tester.out.indexOf("latent-explorer " + command, examples) > 0, tester.out);
            assertFalse(tester.out.contains("${"), tester.out);
        }
    }

    @Test
    void everyOptionIsDescribedInBothLanguages() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.KOREAN}) {
            Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()),
                    false, locale);
            CommandLine line = CommandLineProgram.commandLine(null, console);
            line.getSubcommands().values().forEach(HelpTest::describesAll);
            describesAll(line);
        }
    }

    private static void describesAll(CommandLine command) {
        for (ArgSpec arg : command.getCommandSpec().args()) {
            assertTrue(arg.description().length > 0, command.getCommandName() + " " + arg);
        }
        assertTrue(command.getCommandSpec().usageMessage().header().length > 0, command.getCommandName());
    }

    @Test
    void helpNamesEveryValueThereIs() {
        tester.run("train", "--help");
        Arrays.stream(Activation.values()).forEach(a -> assertTrue(tester.out.contains(a.id()), a.id()));
        Family.all().forEach(f -> assertTrue(tester.out.contains(f.id()), f.id()));
        Family.all().forEach(f -> f.hyperparameters().forEach(h -> {
            assertTrue(tester.out.contains("--" + h.id()), h.id());
            if (h.type() instanceof ValueType.Choice<?> choice) {
                choice.values().forEach(c -> assertTrue(tester.out.contains(c.toString()), c.toString()));
            }
        }));
        Arrays.stream(Loss.values()).forEach(l -> assertTrue(tester.out.contains(l.id()), l.id()));
        Arrays.stream(Optimizer.Kind.values()).forEach(o -> assertTrue(tester.out.contains(o.id()), o.id()));
        tester.run("--help");
        assertTrue(tester.out.contains("reconstruct"), tester.out);
    }

    @Test
    void versionIsThePoms() {
        assertEquals(0, tester.run("--version"));
        assertTrue(tester.out.startsWith("Latent Explorer " + Version.NUMBER), tester.out);
    }

    @Test
    void unknownCommandsAreSuggestedUpon() {
        assertEquals(2, tester.run("trian"));
        assertTrue(tester.err.startsWith("There is no command “trian”; did you mean train"), tester.err);
        assertEquals(2, tester.run("gone.zip"));
        assertTrue(tester.err.startsWith("There is no command “gone.zip”"), tester.err);
        assertEquals(2, tester.run("--lang", "ko"));
    }

    @Test
    void languageIsReadBeforeAnythingElse() {
        assertEquals("ko", Language.of("train", "--lang", "ko").getLanguage());
        assertEquals("ko", Language.of("--lang=ko").getLanguage());
        assertEquals("en", Language.of("--lang", "fr").getLanguage());
        assertEquals("en", Language.of("--lang").getLanguage(), "the system's, which the tests run in");
    }

    @Test
    void presetsAndDataAreListed() {
        assertEquals(0, tester.run("presets", "--json"), tester.err);
        Preset.ALL.forEach(p -> assertTrue(tester.out.contains(p.id()), tester.out));
        assertEquals(0, tester.run("data"));
        assertTrue(tester.out.contains("synthetic  Synthetic digits  comes with the program"), tester.out);
        assertTrue(tester.out.contains("latent-explorer data --download mnist"), tester.out);
        assertEquals(0, tester.run("data", "--download", "mnist", "--json"), tester.err);
        assertTrue(tester.json().get("data").toString().contains("state=found, folder=/data/mnist"), tester.out);
    }
}
