package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CollapseTest {
    /** Normal codes with these standard deviations and this mean. */
    private static Codes codes(int count, double mean, double... deviations) {
        SplittableRandom random = new SplittableRandom(1);
        float[] values = new float[count * deviations.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (mean + deviations[i % deviations.length] * random.nextGaussian());
        }
        return new Codes(values, deviations.length, null);
    }

    private static String told(Codes codes, boolean gaussian, int... axes) {
        return Collapse.of(codes, gaussian, axes).text(Locale.ENGLISH);
    }

    @Test
    void spreadIsNoNews() {
        assertEquals("", told(codes(60, 0, 1, 0.01), false, 0, 1));
        assertEquals("", told(codes(60, 100, 1e-2, 1e-2), false, 0, 1));
        assertEquals("", told(codes(10_000, 0, 1, 1, 1), true));
        assertTrue(Collapse.of(codes(1, 0, 1, 1), false, 0, 1).none(), "one code cannot differ from another");
    }

    @Test
    void equalCodesAreTold() {
        assertEquals("All 60 codes are the same: the network tells no image from another, and there is nothing to see"
                + " on the map.", told(codes(60, 0.7, 0, 0), false, 0, 1));
        assertEquals("잠재 벡터 60개가 모두 같습니다. 신경망이 이미지를 구별하지 못하므로 지도에 볼 것이 없습니다.",
                Collapse.of(codes(60, 0, 0), false, 0, 0).text(Locale.KOREAN));
        assertTrue(told(codes(10_000, 3, 0, 0), false).startsWith("All 10000 codes"));
    }

    @Test
    void anAxisWithoutSpreadIsTold() {
        Codes flat = codes(60, 0.5, 1, 0, 1);
        assertEquals("Along z2 all codes are the same: this number tells no image from another.",
                told(flat, false, 0, 1));
        assertEquals("", told(flat, false, 0, 2), "not drawn");
        assertEquals(List.of(1), Collapse.of(flat, false).flat());
        assertFalse(Collapse.of(flat, false).whole());
    }

    @Test
    void closenessToThePriorsMeanIsPosteriorCollapse() {
        assertTrue(told(codes(9_000, 0, 0.03, 0.02), true, 0, 1).startsWith("Posterior collapse: all 9000 codes"));
        assertEquals("Posterior collapse of z2: this number hardly tells images apart (variance below 0.01).",
                told(codes(500, 0, 1, 0.02), true, 0, 1));
        assertEquals("", told(codes(500, 0, 1, 0.02), false, 0, 1), "only where there is a prior");
    }

    @Test
    void codesThatAreNoNumbersAreLeftOut() {
        Codes codes = codes(60, 0, 0, 0);
        codes.values()[7] = Float.NaN;
        assertEquals(59, Collapse.of(codes, false, 0, 1).codes());
        assertTrue(Collapse.of(codes, false, 0, 1).whole());
    }
}
