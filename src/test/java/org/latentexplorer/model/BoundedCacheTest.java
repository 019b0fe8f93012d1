package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {
    private static final int VALUE = 1000 - BoundedCache.ENTRY;

    private final BoundedCache<String, byte[]> cache = new BoundedCache<>(3000, value -> value.length);

    private void put(String... keys) {
        List.of(keys).forEach(key -> cache.put(key, new byte[VALUE]));
    }

    @Test
    void whatWasNotAskedForTheLongestGoes() {
        put("a", "b", "c");
        assertNotNull(cache.get("a"));
        put("d");
        assertNull(cache.get("b"));
        assertTrue(cache.contains("a") && cache.contains("c") && cache.contains("d"));
        assertEquals(3000, cache.bytes());
    }

    @Test
    void aLargeOneTakesThePlaceOfAllOthersAndStays() {
        put("a", "b");
        cache.put("large", new byte[5000]);
        assertEquals(1, cache.values().size());
        assertNotNull(cache.get("large"));
        put("c");
        assertEquals(1000, cache.bytes());
    }

    @Test
    void theBytesAreThoseOfWhatIsThere() {
        put("a", "b", "a");
        assertEquals(2000, cache.bytes());
        cache.remove("a");
        cache.remove("nobody");
        assertEquals(1000, cache.bytes());
        put("c", "d");
        cache.keepOnly("c"::equals);
        assertEquals(1000, cache.bytes());
        assertEquals(3, cache.room(VALUE));
        assertEquals(1, cache.room(1 << 30));
        cache.clear();
        assertEquals(0, cache.bytes());
    }

    @Test
    void smallValuesAreCountedWithWhatTheirEntriesTake() {
        for (int i = 0; i < 100_000; i++) {
            cache.put("key " + i, new byte[0]);
        }
        assertEquals(3000 / BoundedCache.ENTRY, cache.values().size());
    }
}
