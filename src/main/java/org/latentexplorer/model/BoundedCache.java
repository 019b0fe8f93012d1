package org.latentexplorer.model;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Keeps values within so many bytes: those not asked for the longest go first, the newest stays in any case. One
 * thread at a time.
 */
public final class BoundedCache<K, V> {
    /** Bytes that every entry takes besides its value: two objects of the map's, the key's and the value's own. */
    public static final int ENTRY = 160;

    private final long most;
    private final ToLongFunction<V> weight;
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** @param weight bytes of a value, the same as long as it is kept */
    public BoundedCache(Room room, ToLongFunction<V> weight) {
        this(room.bytes(), weight);
    }

    /** @param most bytes, with those of {@link #ENTRY} for each value */
    public BoundedCache(long most, ToLongFunction<V> weight) {
        this.most = most;
        this.weight = weight;
    }

    /** Null if it is not there; otherwise it is now the last one to go. */
    public V get(K key) {
        return kept.get(key);
    }

    public boolean contains(K key) {
        return kept.containsKey(key);
    }

    /** Adds a value, or puts it in the place of the key's former one. */
    public void put(K key, V value) {
        remove(key);
        kept.put(key, value);
        bytes += weigh(value);
        Iterator<V> oldest = kept.values().iterator();
        while (bytes > most && kept.size() > 1) {
            bytes -= weigh(oldest.next());
            oldest.remove();
        }
    }

    public void remove(K key) {
        V value = kept.remove(key);
        if (value != null) {
            bytes -= weigh(value);
        }
    }

    /** Lets go of all but some. */
    public void keepOnly(Predicate<K> those) {
        if (kept.keySet().removeIf(those.negate())) {
            bytes = kept.values().stream().mapToLong(this::weigh).sum();
        }
    }

    public void clear() {
        kept.clear();
        bytes = 0;
    }

    /** Those kept, the next one to go first. */
    public Collection<V> values() {
        return kept.values();
    }

    /** How many values of a weight there is room for; at least 1. */
    public int room(long each) {
        return Math.clamp(most / (each + ENTRY), 1, Integer.MAX_VALUE);
    }

    /** Bytes of all that is kept. */
    public long bytes() {
        return bytes;
    }

    private long weigh(V value) {
        return weight.applyAsLong(value) + ENTRY;
    }
}
