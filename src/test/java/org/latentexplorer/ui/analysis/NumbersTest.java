package org.latentexplorer.ui.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void differentWholeNumbersInOrder() {
        assertEquals(List.of(1, 5, 20), Numbers.parse(" 20, 5 1;5", 1, 10_000));
        assertEquals(List.of(0, 2), Numbers.parse("0,2", 0, 10_000));
    }

    @Test
    void anythingElseIsNoRow() {
        for (String wrong : List.of("", "0", "a", "1, -2", "1.5", "10001", "12345678901")) {
            assertEquals(List.of(), Numbers.parse(wrong, 1, 10_000), wrong);
        }
    }
}
