package org.latentexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir
    Path folder;
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    final Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, Locale.ENGLISH);
    final Program program = new Program(new Fakes.FakeCatalog(), new Fakes.FakeStore(), List.of(new Fakes.FakeTrainer()));

    @Test
    void leavesTheFourPicturesTheLossesAndTheModel() {
        assertEquals(0, Demo.run(program, console, folder.resolve("target/demo")), err.toString());
        for (String name : List.of("loss.png", "map.png", "reconstructions.png", "manifold.png", "history.csv",
                "report.html", "model.zip")) {
            assertTrue(Files.exists(folder.resolve("target/demo").resolve(name)), name);
        }
        assertTrue(out.toString().contains("epoch 10/10"), out.toString());
        assertTrue(out.toString().contains("The pictures are in " + folder.resolve("target/demo")), out.toString());
    }

    @Test
    void aFolderThatCannotBeMadeIsASentence() throws IOException {
        CommandTester.quiet();
        Path file = Files.writeString(folder.resolve("target"), "");
        assertEquals(1, Demo.run(program, console, file.resolve("demo")));
        assertTrue(err.toString().contains("cannot be made"), err.toString());
        assertEquals(1, err.toString().lines().count());
    }
}
