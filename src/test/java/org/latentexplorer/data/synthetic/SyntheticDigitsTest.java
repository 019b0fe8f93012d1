package org.latentexplorer.data.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Factor;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Messages;
import org.latentexplorer.model.Progress;

class SyntheticDigitsTest {

    @Test
    void sameSeedGivesTheSameBytes() {
        ImageSet one = SyntheticDigits.generate(300, 5);
        ImageSet two = SyntheticDigits.generate(300, 5);
        assertArrayEquals(one.pixels(), two.pixels());
        assertArrayEquals(one.labels(), two.labels());
        for (int f = 0; f < one.factors().size(); f++) {
            assertArrayEquals(one.factors().get(f).values(), two.factors().get(f).values());
        }
    }

    /** Ready models name their data by checksum: whoever changes the drawing changes this on purpose. */
    @Test
    void bytesAreTheSameOnEveryMachine() throws Exception {
        byte[] pixels = SyntheticDigits.generate(1000, 0).pixels();
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pixels));
        assertEquals("6883d9c385057ad78a4b9f4bfa7ffbc3745df7bc812cf7962cdac012884d748e", hash);
    }

    @Test
    void aShorterSetIsTheBeginningOfALongerOne() {
        ImageSet shorter = SyntheticDigits.generate(57, 11);
        ImageSet longer = SyntheticDigits.generate(700, 11).slice(0, 57);
        assertArrayEquals(longer.pixels(), shorter.pixels());
        assertArrayEquals(longer.labels(), shorter.labels());
        for (int f = 0; f < shorter.factors().size(); f++) {
            assertArrayEquals(longer.factors().get(f).values(), shorter.factors().get(f).values());
        }
    }

    @Test
    void anotherSeedGivesOtherImages() {
        ImageSet one = SyntheticDigits.generate(100, 1);
        ImageSet two = SyntheticDigits.generate(100, 2);
        assertFalse(Arrays.equals(one.pixels(), two.pixels()));
        assertFalse(Arrays.equals(one.labels(), two.labels()));
    }

    @Test
    void noTwoImagesAreAlike() {
        ImageSet set = SyntheticDigits.generate(2000, 3);
        long different = IntStream.range(0, set.count())
                .mapToObj(i -> Arrays.hashCode(Arrays.copyOfRange(set.pixels(), i * 784, i * 784 + 784)))
                .distinct().count();
        assertEquals(set.count(), different);
    }

    @Test
    void allTenLabelsComeAboutEquallyOften() {
        ImageSet set = SyntheticDigits.generate(10_000, 4);
        int[] counts = new int[10];
        for (int i = 0; i < set.count(); i++) {
            counts[set.label(i)]++;
        }
        for (int digit = 0; digit < 10; digit++) {
            assertTrue(counts[digit] > 850 && counts[digit] < 1150, digit + ": " + counts[digit]);
        }
    }

    @Test
    void everyStyleIsWritten() {
        ImageSet set = SyntheticDigits.generate(10_000, 4);
        boolean[][] seen = new boolean[10][20];
        float[] style = factor(set, "style");
        for (int i = 0; i < set.count(); i++) {
            seen[set.label(i)][(int) style[i]] = true;
        }
        for (int digit = 0; digit < 10; digit++) {
            List<DigitStyle> written = DigitStyles.of(digit);
            for (int s = 0; s < written.size(); s++) {
                assertTrue(seen[digit][s], digit + " " + written.get(s).name());
            }
        }
    }

    @Test
    void classesAreAllTenHoweverFewTheImages() {
        assertEquals(10, SyntheticDigits.generate(1, 0).classes().size());
        assertEquals(0, SyntheticDigits.generate(0, 0).count());
        assertThrows(IllegalArgumentException.class, () -> SyntheticDigits.generate(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> SyntheticDigits.generate(Integer.MAX_VALUE, 0));
    }

    @Test
    void factorsAreNamedInEveryLanguage() {
        ImageSet set = SyntheticDigits.generate(20, 0);
        assertEquals(List.of("digit", "style", "slant", "thickness", "rotation"),
                set.factors().stream().map(Factor::name).toList());
        for (Factor factor : set.factors()) {
            assertEquals(20, factor.values().length);
            assertFalse(Messages.text(Locale.ENGLISH, "factor." + factor.name()).isBlank());
            assertFalse(Messages.text(Locale.KOREAN, "factor." + factor.name()).isBlank());
        }
    }

    @Test
    void cancellingStopsTheDrawing() {
        List<Double> seen = new ArrayList<>();
        Progress impatient = new Progress() {
            @Override
            public void update(double done, double total) {
                seen.add(done);
            }

            @Override
            public boolean cancelled() {
                return seen.size() >= 3;
            }
        };
        assertThrows(Cancelled.class, () -> SyntheticDigits.generate(100_000, 0, impatient));
        assertEquals(3, seen.size());
    }

    @Test
    void progressEndsAtTheLastImage() {
        List<Double> seen = new ArrayList<>();
        SyntheticDigits.generate(1000, 0, new Progress() {
            @Override
            public void update(double done, double total) {
                assertEquals(1000, total);
                seen.add(done);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        assertEquals(seen.stream().sorted().toList(), seen);
        assertEquals(1000, seen.getLast());
    }

    private static float[] factor(ImageSet set, String name) {
        return set.factors().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow().values();
    }
}
