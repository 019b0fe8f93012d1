package org.latentexplorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.RecipeExtension;
import org.latentexplorer.toy.MadeUpExtension;

/**
 * A hyperparameter that is declared in one file is an option, a field, a check, and a part of model files, in a program
 * that finds that file as a service.
 */
class RecipeExtensionTest {
    @TempDir
    Path folder;
    private ProgramWithServices program;

    @BeforeEach
    void list() throws IOException {
        program = new ProgramWithServices(folder);
        program.service(RecipeExtension.class, MadeUpExtension.class);
    }

    @Test
    void itIsAnOptionIsKeptInTheModelAndIsChecked() throws IOException, InterruptedException {
        Path model = folder.resolve("m.zip");
        List<String> train = List.of("org.latentexplorer.Main", "train", "--data", "synthetic:60", "--layers", "none",
                "--epochs", "1", "--out", model.toString());
        assertEquals("", program.run(with(train, "--made-up", "0.5")).lines().filter(l -> l.contains("made"))
                .findFirst()
                .orElse(""));
        String description = new String(new ZipFile(model.toFile()).getInputStream(
                new ZipEntry("latent-explorer.json")).readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(description.contains("\"madeUp\":0.5"), description);
        String refused = program.run(with(train, "--made-up", "7"));
        assertTrue(refused.contains("“madeUp” must be from 0 to 1, not 7"), refused);
        String resumed = program.run(List.of("org.latentexplorer.Main", "train", "--resume", model.toString(),
                "--epochs", "2",
                "--made-up", "0.1"));
        assertTrue(resumed.contains("--made-up cannot be changed"), resumed);
        String help = program.run(List.of("org.latentexplorer.Main", "train", "--help"));
        assertTrue(help.contains("--made-up=SHARE"), help);
    }

    @Test
    void itIsAFieldOfTheForm() throws IOException, InterruptedException {
        assertTrue(program.run(List.of("org.latentexplorer.ui.recipe.FieldNames")).contains("madeUp 0.25"));
    }

    private static List<String> with(List<String> words, String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return all;
    }
}
