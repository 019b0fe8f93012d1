package org.latentexplorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.Projection;
import org.latentexplorer.toy.MadeUpProjection;

/** A projection that is one file and its texts is there on the command line and in the window. */
class ProjectionExtensionTest {
    @TempDir
    Path folder;

    @BeforeEach
    void list() throws IOException {
        new ProgramWithServices(folder).service(Projection.class, MadeUpProjection.class);
        new ProgramWithServices(folder).texts("toy", """
                toy.title=Toy
                toy.about=made up
                toy.stretch=Stretch
                toy.stretch.hint=How far
                toy.stretch.about=Toy: how far apart. Default: {0}.
                """);
    }

    @Test
    void itIsAMethodOfTheCommandLine() throws IOException, InterruptedException {
        String help = program("project", "--help");
        assertTrue(help.replaceAll("\\s+", " ").contains("umap (UMAP by Smile) or toy (made up)."), help);
        assertTrue(help.contains("--stretch=N                    Toy: how far apart. Default: 2."), help);
        assertTrue(program("map", "--help").contains("umap or toy"), "help of map");
        Path codes = Files.writeString(folder.resolve("codes.csv"), "label,z1,z2\na,1,0\nb,2,1\na,3,2\nb,5,4\n");
        Path out = folder.resolve("xy.csv");
        String said = program("project", codes.toString(), "--method", "toy", "--stretch", "7", "--json", "-o",
                out.toString());
        assertTrue(said.contains("{\"method\":\"toy\",\"points\":4,"), said);
        assertEquals(List.of("label,x,y", "a,-7.0,0.0", "b,-7.0,1.0", "a,7.0,2.0", "b,7.0,3.0"),
                Files.readAllLines(out));
        assertTrue(program("project", codes.toString(), "--method", "toy", "--stretch", "10").contains(
                "“stretch” must be a whole number from 1 to 9, not 10"), "out of bounds");
        Files.writeString(codes, "label,z1,z2\na,1,0\nb,2,1\n");
        String few = program("project", codes.toString(), "--method", "toy");
        assertTrue(few.contains("needs at least 4 codes, and there are only 2"), few);
    }

    @Test
    void itIsAChoiceOfTheWindowWithItsField() throws IOException, InterruptedException {
        String said = new ProgramWithServices(folder).run(List.of("org.latentexplorer.ui.latent.ProjectionChoices"));
        assertTrue(said.contains("Latent axes, PCA, t-SNE, t-SNE (Smile, exact), UMAP, Toy"), said);
        assertTrue(said.endsWith("UMAP, Toy\nStretch 2 Stretch must be a whole number.\n"), said);
    }

    private String program(String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("org.latentexplorer.Main"));
        all.addAll(List.of(words));
        return new ProgramWithServices(folder).run(all);
    }
}
