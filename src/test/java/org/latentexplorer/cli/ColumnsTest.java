package org.latentexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void koreanSyllablesTakeTwoColumns() {
        assertEquals(5, Columns.width("epoch"));
        assertEquals(6, Columns.width("에포크"));
        assertEquals("손실  |", Columns.pad("손실", 6) + "|");
    }

    @Test
    void linesBreakBetweenWords() {
        assertEquals(List.of("one two", "three"), Columns.wrap("one two three", 8));
        assertEquals(List.of("unbreakable"), Columns.wrap("unbreakable", 4));
    }
}
