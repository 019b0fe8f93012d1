package org.latentexplorer.ui.recipe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Preset;
import org.latentexplorer.toy.ToyStore;
import org.latentexplorer.ui.Shown;

class PresetMapsTest {
    private final Shown shown = new Shown();
    private final PresetMaps maps = new PresetMaps(new ToyStore(), shown.runner());

    @Test
    void mapsAreReadOnceAndOnlyWhereThereIsAModel() throws InterruptedException {
        assertTrue(maps.has(Preset.SHALLOW_32));
        assertNull(maps.map(Preset.SHALLOW_32).get());
        shown.until(() -> maps.map(Preset.SHALLOW_32).get() != null && maps.map(Preset.DEEP_2D).get() != null);
        SmallMap map = maps.map(Preset.DEEP_2D).get();
        assertSame(map, maps.map(Preset.DEEP_2D).get());
        assertNotNull(map);
        Preset other = Preset.of("contractive");
        assertFalse(maps.has(other));
        assertNull(maps.map(other).get());
    }

    @Test
    void theAxesAreThoseOfTheGreatestSpreadAndPointsAreSpreadFromEdgeToEdge() {
        Codes codes = new Codes(new float[]{0, 1, 10, 0, 2, 30, 0, 3, 20}, 3, new byte[]{4, 5, 6});
        SmallMap map = SmallMap.of(codes);
        assertEquals(3, map.x().length);
        assertEquals(0.05f, map.x()[0], 1e-6);
        assertTrue(map.x()[1] > map.x()[2], "the third number, which spreads most, goes to the right");
        assertTrue(map.y()[2] > map.y()[1]);
        assertArrayEquals(new int[]{4, 5, 6}, map.labels());
    }

    @Test
    void oneNumberAndNoLabelsMakeAMapToo() {
        SmallMap map = SmallMap.of(new Codes(new float[]{3, 3, 3}, 1, null));
        assertArrayEquals(new float[]{0.5f, 0.5f, 0.5f}, map.x());
        assertArrayEquals(map.x(), map.y());
        assertArrayEquals(new int[]{-1, -1, -1}, map.labels());
    }
}
