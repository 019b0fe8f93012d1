package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    @BeforeEach
    void onlyWhereNamesAreBytes() {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "skipped, because this system's names are letters");
    }

    private static String refused(Charset encoding, Map<String, String> environment) {
        return assertThrows(Failure.class, () -> FileNames.check("\uFFFD\uFFFD.zip", encoding, environment)).getMessage();
    }

    @Test
    void theLocaleThatLosesLettersIsNamed() {
        assertEquals("The name “\uFFFD\uFFFD.zip” cannot be read in the locale C, whose encoding is US-ASCII: set "
                + "LC_ALL=C.UTF-8, or another locale in UTF-8, and start again.",
                refused(StandardCharsets.US_ASCII, Map.of()));
        assertTrue(refused(Charset.forName("EUC-KR"), Map.of("LANG", "ko_KR", "LC_ALL", "")).contains(" ko_KR, "));
        assertTrue(refused(StandardCharsets.US_ASCII, Map.of("LANG", "ko_KR", "LC_ALL", "POSIX")).contains(" POSIX, "));
    }

    @Test
    void namesThatAreReadAreTaken() {
        assertDoesNotThrow(() -> FileNames.check("m.zip", StandardCharsets.US_ASCII, Map.of()));
        assertDoesNotThrow(() -> FileNames.check("\uFFFD.zip", StandardCharsets.UTF_8, Map.of()));
    }
}
