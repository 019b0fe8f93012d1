package org.latentexplorer.ui.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberListTest {
    @Test
    void differentWholeNumbersInOrder() {
        assertEquals(List.of(1, 5, 20), NumberList.parse(" 20, 5 1;5", 1, 10_000));
        assertEquals(List.of(0, 2), NumberList.parse("0,2", 0, 10_000));
    }

    @Test
    void anythingElseIsNoRow() {
        for (String wrong : List.of("", "0", "a", "1, -2", "1.5", "10001", "12345678901")) {
            assertEquals(List.of(), NumberList.parse(wrong, 1, 10_000), wrong);
        }
    }
}
