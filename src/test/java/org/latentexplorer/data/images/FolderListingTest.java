package org.latentexplorer.data.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentexplorer.model.Progress;

class FolderListingTest {
    @TempDir
    private Path folder;

    private FolderListing list() {
        return FolderListing.of(folder, Progress.NONE);
    }

    private void file(String name) {
        Draw.write(folder.resolve(name), new byte[1]);
    }

    private List<String> closed() {
        return list().closed().stream().map(file -> file.name() + " " + file.reason()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@eaDir/a.png", "cat/@eaDir/a.png", "#recycle/cat/a.png", "$RECYCLE.BIN/$R1.png",
        "System Volume Information/a.jpg", "lost+found/a.png", ".Trash-1000/files/a.png", "__MACOSX/cat/a.png",
        "cat/._a.png", ".AppleDouble/a.png", ".ipynb_checkpoints/a-checkpoint.png", "@Recycle/a.png", "~$a.png"})
    void whatComputersKeepForThemselvesIsPassedOverAndSaid(String name) {
        file("cat/a.png");
        file(name);
        assertEquals(List.of("cat/a.png"), list().pictures());
        String note = list().notes().getFirst().text(Locale.ENGLISH);
        String passed = name.replaceFirst("(?<=eaDir|ecycle|BIN|Information|found|-1000|OSX|Double|points)/.*", "");
        assertTrue(note.contains("1 in all: " + passed + "."), note);
    }

    @Test
    void filesThatAreNoPicturesAreNoNews() {
        file("cat/a.png");
        file("Thumbs.db");
        file("cat/.DS_Store");
        file("notes.txt");
        assertEquals(List.of(), list().notes());
        assertEquals(List.of(), list().closed());
    }

    @Test
    void aLinkIsFollowedUnlessItsFolderIsReadAnyway() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        Draw.write(elsewhere.resolve("b.png"), new byte[1]);
        Draw.write(pictures.resolve("cat/a.png"), new byte[1]);
        Draw.write(pictures.resolve(".store/c.png"), new byte[1]);
        Files.createSymbolicLink(pictures.resolve("dog"), elsewhere);
        Files.createSymbolicLink(pictures.resolve("dog again"), elsewhere);
        Files.createSymbolicLink(pictures.resolve("kitten"), pictures.resolve("cat"));
        Files.createSymbolicLink(pictures.resolve("cat/up"), pictures);
        Files.createSymbolicLink(pictures.resolve("hidden"), pictures.resolve(".store"));
        FolderListing listing = FolderListing.of(pictures, Progress.NONE);
        assertEquals(3, listing.pictures().size(), listing.pictures().toString());
        assertTrue(listing.pictures().containsAll(List.of("cat/a.png", "hidden/c.png")));
        assertEquals(List.of("LINK", "LINK", "LINK"), listing.closed().stream().map(f -> f.reason().name()).toList());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void pipesAreListed() throws Exception {
        file("cat/a.png");
        for (String name : new String[] {"cat/b.png", "c.csv", "d.txt"}) {
            assertEquals(0, new ProcessBuilder("mkfifo", folder.resolve(name).toString()).start().waitFor());
        }
        assertEquals(List.of("c.csv SPECIAL", "cat/b.png SPECIAL"), closed().stream().sorted().toList());
        assertEquals(List.of(), list().tables());
    }

    @Test
    void foldersTooFarDownAreListed() {
        file("a/".repeat(40) + "a.png");
        file("b.png");
        assertEquals(List.of("a/".repeat(31) + "a DEEP"), closed());
    }
}
