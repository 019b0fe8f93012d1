package org.latentexplorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.Runtime.Version;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsafeJavaTest {
    @ParameterizedTest
    @CsvSource({"25, true", "25.0.1+8-LTS, true", "25.0.2, true", "25.0.3, false", "25.0.10, false", "26-ea, false",
        "26.0.1, false"})
    void earlyOnesWithG1(String version, boolean unsafe) {
        assertEquals(unsafe, UnsafeJava.is(Version.parse(version),
                () -> List.of("G1 Young Generation", "G1 Old Generation")));
    }

    @Test
    void otherCollectorsAreSafe() {
        assertFalse(UnsafeJava.is(Version.parse("25"), () -> List.of("Copy", "MarkSweepCompact")));
    }

    @Test
    void theJavaOfTheseTestsIsSafe() {
        assertFalse(UnsafeJava.runs());
    }
}
