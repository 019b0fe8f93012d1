package org.latentexplorer.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A data set that is on this computer. */
record FoundSet(KnownSet known, IdxSet files) {
    /** All that there are in some folders, by id; of two with one id the first found. */
    static Map<String, FoundSet> in(List<Path> roots) {
        Map<String, FoundSet> found = new TreeMap<>();
        for (Path root : roots) {
            for (Path folder : candidates(root)) {
                List<IdxSet> sets = IdxFolder.sets(folder);
                // several without a prefix would all be called as their folder: those are opened by path
                sets.stream().filter(s -> sets.size() == 1 || !s.prefix().isEmpty()).forEach(s -> {
                    KnownSet known = KnownSet.of(s);
                    found.putIfAbsent(known.id(), new FoundSet(known, s));
                });
            }
        }
        return found;
    }

    private static List<Path> candidates(Path root) {
        List<Path> folders = new ArrayList<>(List.of(root));
        try (Stream<Path> list = Files.list(root)) {
            list.filter(Files::isDirectory).sorted().forEach(child -> {
                folders.add(child);
                folders.add(child.resolve("raw"));
            });
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
        return folders;
    }
}
