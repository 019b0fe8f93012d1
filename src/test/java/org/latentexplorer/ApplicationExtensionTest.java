package org.latentexplorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.cli.BaseCommand;
import org.latentexplorer.cli.MadeUpCommand;
import org.latentexplorer.toy.MadeUpApplication;
import org.latentexplorer.ui.analysis.ApplicationProvider;

/** An application made of files of its own is a command and a pane of a program that finds them as services. */
class ApplicationExtensionTest {
    @TempDir
    Path folder;
    private ProgramWithServices program;

    @BeforeEach
    void list() throws IOException {
        program = new ProgramWithServices(folder);
        program.service(MadeUpApplication.InkMeter.class, MadeUpApplication.BuiltInInkMeter.class);
        program.service(BaseCommand.class, MadeUpCommand.class);
        program.service(ApplicationProvider.class, MadeUpApplication.class);
        program.file("org/latentexplorer/text/madeUp.properties", """
                madeUp.title=Ink
                madeUp.title.about=How much of it is there?
                madeUp.run=Weigh
                madeUp.run.hint=Weighs it
                madeUp.idle=Press it.
                madeUp.found=Mean ink: {0,number,0.0000}
                """);
    }

    @Test
    void itIsACommandAmongTheOthers() throws IOException, InterruptedException {
        String help = program.run(List.of("org.latentexplorer.Main", "--help"));
        List<String> commands = help.lines().map(String::strip).map(l -> l.split(" ")[0]).toList();
        assertTrue(commands.containsAll(List.of("train", "anomaly", "factors", "made-up", "data")), help);
        assertEquals(commands.indexOf("factors") + 1, commands.indexOf("made-up"), help);
        String told = program.run(List.of("org.latentexplorer.Main", "made-up", "--data", "synthetic:20"));
        assertTrue(told.matches("(?s).*Mean ink: [0-9]+\\.[0-9]{4}\\R.*"), told);
    }

    @Test
    void itIsAPaneAmongTheOthersThatRuns() throws IOException, InterruptedException {
        List<String> lines = program.run(List.of("org.latentexplorer.toy.ApplicationList", "madeUp")).lines()
                .filter(line -> line.startsWith("application: ") || line.startsWith("made: ")).toList();
        assertEquals(List.of("application: anomaly, Anomalies", "application: probe, Classes",
                "application: clusters, Clusters", "application: noise, Noise removal",
                "application: compression, Compression", "application: capacity, Bias and variance",
                "application: factors, Factors", "application: madeUp, Ink"), lines.subList(0, lines.size() - 1));
        assertTrue(lines.getLast().startsWith("made: Data: toy · Vanilla"), lines.getLast());
    }
}
