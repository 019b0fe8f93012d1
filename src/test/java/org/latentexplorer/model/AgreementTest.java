package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class AgreementTest {
    @Test
    void theSamePartitionUnderOtherNumbersAgreesWholly() {
        Agreement same = Agreement.of(new int[] {2, 2, 0, 0, 1}, new int[] {0, 0, 1, 1, 2});
        assertEquals(1, same.purity());
        assertEquals(1, same.adjustedRandIndex(), 1e-12);
        assertEquals(1, same.normalizedMutualInformation(), 1e-12);
    }

    @Test
    void oneTableByHand() {
        // table 2 1 / 0 3: pairs together 1 + 3 = 4; rows 3 + 3 = 6; columns 1 + 6 = 7; expected 42 / 15 = 2.8
        Agreement some = Agreement.of(new int[] {0, 0, 0, 1, 1, 1}, new int[] {0, 0, 1, 1, 1, 1});
        assertEquals(5.0 / 6, some.purity(), 1e-12);
        assertEquals((4 - 2.8) / (6.5 - 2.8), some.adjustedRandIndex(), 1e-12);
        double mutual = 2 / 6.0 * Math.log(6 * 2 / 6.0) + 1 / 6.0 * Math.log(6 * 1 / 12.0)
                + 3 / 6.0 * Math.log(6 * 3 / 12.0);
        double entropies = (Math.log(2) - 1 / 3.0 * Math.log(1 / 3.0) - 2 / 3.0 * Math.log(2 / 3.0)) / 2;
        assertEquals(mutual / entropies, some.normalizedMutualInformation(), 1e-12);
    }

    @Test
    void oneClusterTellsNothing() {
        Agreement one = Agreement.of(new int[4], new int[] {0, 0, 1, 1});
        assertEquals(0.5, one.purity());
        assertEquals(0, one.adjustedRandIndex(), 1e-12);
        assertEquals(0, one.normalizedMutualInformation(), 1e-12);
    }

    @Test
    void oppositePartitionsAgreeLessThanByChance() {
        Agreement crossed = Agreement.of(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1});
        assertEquals(-0.5, crossed.adjustedRandIndex(), 1e-12);
        assertEquals(0, crossed.normalizedMutualInformation(), 1e-12);
    }

    @Test
    void nothingCannotBeCompared() {
        assertThrows(IllegalArgumentException.class, () -> Agreement.of(new int[0], new int[0]));
        assertThrows(IllegalArgumentException.class, () -> Agreement.of(new int[2], new int[3]));
    }
}
