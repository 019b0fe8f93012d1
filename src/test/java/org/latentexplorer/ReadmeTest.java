package org.latentexplorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README and its translation have the same headings, commands, pictures and tables, each in its own words. */
class ReadmeTest {
    private static final Path ENGLISH = Path.of("README.md");
    private static final Path KOREAN = Path.of("README.ko.md");

    private static List<String> all(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE | Pattern.DOTALL).matcher(Files.readString(file)).results()
                .map(MatchResult::group).toList();
    }

    private static void same(String pattern) throws IOException {
        List<String> english = all(ENGLISH, pattern);
        assertFalse(english.isEmpty());
        assertEquals(english, all(KOREAN, pattern));
    }

    @Test
    void headingsAreOfTheSameLevels() throws IOException {
        same("^#+ (?=\\S)");
    }

    @Test
    void commandsAreTheSame() throws IOException {
        same("^```$.*?^```$");
        same("^\\| `(?:train|evaluate|encode|decode|reconstruct|project|map|path|anomaly|probe|cluster|denoise|compress"
                + "|capacity|factors|info)[^|]*\\|");
    }

    @Test
    void picturesAndTablesAreTheSame() throws IOException {
        same("\\]\\(assets/[^)]*\\)");
        same("^\\|[-|]+\\|$");
        assertEquals(all(ENGLISH, "^\\|").size(), all(KOREAN, "^\\|").size(), "rows of tables");
        assertEquals(all(ENGLISH, "^- ").size(), all(KOREAN, "^- ").size(), "points");
    }

    @Test
    void eachLeadsToTheOther() throws IOException {
        assertTrue(Files.readString(ENGLISH).contains("(README.ko.md)"));
        assertTrue(Files.readString(KOREAN).contains("(README.md)"));
    }

    @Test
    void picturesAndPagesLinkedToAreThere() throws IOException {
        for (Path readme : List.of(ENGLISH, KOREAN)) {
            for (String link : all(readme, "(?<=\\]\\()(?:assets|src|LICENSE|README)[^)]*(?=\\))")) {
                assertTrue(Files.exists(Path.of(link)), readme + ": " + link);
            }
        }
    }
}
