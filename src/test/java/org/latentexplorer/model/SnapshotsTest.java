package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
    private static List<Integer> kept(int newest, int most) {
        List<Integer> kept = new ArrayList<>();
        for (int number = 0; number <= newest; number++) {
            Snapshots.add(kept, number, number, most);
        }
        return kept;
    }

    @Test
    void allAreKeptWhileThereIsRoom() {
        assertEquals(List.of(0), kept(0, 5));
        assertEquals(List.of(0, 1, 2, 3, 4), kept(4, 5));
    }

    @Test
    void thenEverySecondAndTheNewest() {
        assertEquals(List.of(0, 2, 4, 5), kept(5, 5));
        assertEquals(List.of(0, 2, 4, 6), kept(6, 5));
        assertEquals(List.of(0, 4, 8, 9), kept(9, 5));
    }

    @Test
    void longRunsStayWithinBoundsAndEvenlySpread() {
        for (int most : new int[] {3, 4, 7, 200}) {
            for (int newest = 0; newest < 1000; newest++) {
                List<Integer> kept = kept(newest, most);
                assertTrue(kept.size() <= most && kept.size() >= Math.min(newest + 1, most / 2),
                        kept.size() + " of " + newest);
                int last = newest;
                assertEquals(IntStream.range(0, kept.size()).mapToObj(i -> Snapshots.number(i, last, most)).toList(),
                        kept);
                assertEquals(newest, kept.getLast());
            }
        }
    }

    @Test
    void fewerLargeNetworksAreKept() {
        Recipe recipe = Preset.DEEP_2D.recipe();
        assertEquals(Snapshots.MOST, Snapshots.most(NetworkSpec.of(recipe, ImageShape.square(28), 0)));
        Recipe wide = recipe.with(Recipe.HIDDEN, List.of(60_000, 60_000));
        assertEquals(3, Snapshots.most(NetworkSpec.of(wide, ImageShape.square(28), 0)));
    }
}
