package org.latentexplorer.data.images;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Names;

/**
 * Labels as numbers. Names that differ only in how their letters are composed are one.
 *
 * @param names   by number: numbers by size, then words by the alphabet; empty without labels
 * @param labels  a number a picture; null without labels
 * @param unknown pictures that have no label where others have one
 */
public record Classes(List<String> names, byte[] labels, BitSet unknown) {
    /** A class number is a byte. */
    public static final int MOST = 256;

    /** @throws Failure if there are too many */
    public static Classes of(Path path, String[] labels) {
        if (labels == null) {
            return new Classes(List.of(), null, new BitSet());
        }
        Map<String, String> composed = new LinkedHashMap<>();
        for (String label : labels) {
            if (label != null) {
                composed.computeIfAbsent(label, Names::composed);
            }
        }
        Set<String> different = new LinkedHashSet<>(composed.values());
        if (different.size() > MOST) {
            throw new Failure("failure.images.labels", path, different.size(), MOST);
        }
        List<String> names = different.stream().sorted(Comparator.comparingDouble(Classes::size)
                .thenComparing(Comparator.naturalOrder())).toList();
        Map<String, Byte> numbers = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            numbers.put(names.get(i), (byte) i);
        }
        byte[] numbered = new byte[labels.length];
        BitSet unknown = new BitSet();
        for (int i = 0; i < numbered.length; i++) {
            numbered[i] = labels[i] == null ? 0 : numbers.get(composed.get(labels[i]));
            unknown.set(i, labels[i] == null);
        }
        return new Classes(names, numbered, unknown);
    }

    /** Whether a picture has a label. */
    boolean known(int picture) {
        return !unknown.get(picture);
    }

    /** Words come behind all numbers. */
    private static double size(String name) {
        return name.matches("[+-]?\\d{1,15}(\\.\\d{1,15})?") ? Double.parseDouble(name) : Double.POSITIVE_INFINITY;
    }
}
