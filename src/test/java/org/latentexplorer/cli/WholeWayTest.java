package org.latentexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.data.Catalog;
import org.latentexplorer.dl4j.Dl4jModelStore;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.training.BuiltInTrainer;

/** From files of images to files of results, with the real parts: nothing stands in for anything. */
class WholeWayTest {
    @TempDir
    Path folder;
    final Program program = new Program(new Catalog(), new Dl4jModelStore(), List.of(new BuiltInTrainer()));
    StringWriter out;
    Path data;

    @BeforeEach
    void writeImages() throws IOException {
        data = Files.createDirectory(folder.resolve("noise"));
        ImageSet train = Fakes.images("noise", 400, 1);
        ImageSet test = Fakes.images("noise", 60, 2);
        idx("train-images-idx3-ubyte", train.count(), train.pixels(), Fakes.SIDE, Fakes.SIDE);
        idx("train-labels-idx1-ubyte", train.count(), train.labels());
        idx("t10k-images-idx3-ubyte", test.count(), test.pixels(), Fakes.SIDE, Fakes.SIDE);
        idx("t10k-labels-idx1-ubyte", test.count(), test.labels());
    }

    private void idx(String name, int count, byte[] bytes, int... sides) throws IOException {
        try (DataOutputStream file = new DataOutputStream(Files.newOutputStream(data.resolve(name)))) {
            file.writeInt(0x0801 + sides.length);
            file.writeInt(count);
            for (int side : sides) {
                file.writeInt(side);
            }
            file.write(bytes);
        }
    }

    private Map<String, Object> run(Object... args) throws IOException {
        out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, Locale.ENGLISH);
        String[] words = List.of(args).stream().map(String::valueOf).toArray(String[]::new);
        assertEquals(0, CommandLineProgram.run(program, console, words), err.toString());
        String last = out.toString().strip().lines().reduce("", (a, b) -> b);
        return last.startsWith("{") ? JSON.std.mapFrom(last) : Map.of();
    }

    @Test
    void trainEvaluateEncodeDecodeAndGoOn() throws IOException {
        Path model = folder.resolve("m.zip");
        Map<String, Object> trained = run("train", "--data", data, "--layers", "30", "--epochs", 3, "--out", model,
                "--report", folder.resolve("report"), "--json");
        assertEquals(3, trained.get("epochs"));
        assertEquals(60, run("info", model, "--json").get("testCodes"));
        double mse = (double) run("evaluate", model, "--data", data, "--json").get("mse");
        assertTrue(mse > 0.05 && mse < 0.12, "noise cannot be learned, its mean can: " + mse);
        run("encode", model, "--data", data, "--out", folder.resolve("codes.csv"));
        assertEquals(61, Files.readAllLines(folder.resolve("codes.csv")).size());
        run("decode", model, "--grid", 4, "--out", folder.resolve("grid.png"));
        run("reconstruct", model, "--data", data, "--out", folder.resolve("pairs.png"));
        assertTrue(Files.size(folder.resolve("pairs.png")) > 1000);
    }

    @Test
    void aRunThatGoesOnEndsWhereAWholeOneDoes() throws IOException {
        Path whole = folder.resolve("whole.zip");
        Path parts = folder.resolve("parts.zip");
        run("train", "--data", data, "--epochs", 4, "--out", whole);
        run("train", "--data", data, "--epochs", 2, "--out", parts);
        run("train", "--data", data, "--resume", parts, "--epochs", 4);
        assertArrayEquals(program.store().open(whole).model().parameters(),
                program.store().open(parts).model().parameters());
    }
}
