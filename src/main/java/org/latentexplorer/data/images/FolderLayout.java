package org.latentexplorer.data.images;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.latentexplorer.model.Names;
import org.latentexplorer.model.Skipped;

/**
 * What the folders among pictures mean. Folders {@code train} and {@code test} side by side are the two parts, in
 * each of them (or in the whole) a folder is a label, and pictures in no folder have none. A folder that holds
 * everything else means nothing.
 *
 * @param files   names below the folder
 * @param labels  one a file; null for pictures without labels
 * @param test    whether a file is for testing; null if nothing says so
 * @param outside pictures beside the labels' folders, which have no label
 */
record FolderLayout(String[] files, String[] labels, boolean[] test, List<Skipped.File> outside) {
    private static final Set<String> TRAIN = Set.of("train", "training");
    private static final Set<String> TEST = Set.of("test", "testing", "t10k");
    private static final Set<String> VALIDATION = Set.of("val", "valid", "validation");

    /** @param names paths with slashes, sorted */
    static FolderLayout of(List<String> names) {
        int start = commonFolder(names);
        Map<String, Boolean> parts = parts(folders(names, start));
        List<Skipped.File> outside = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<Boolean> test = new ArrayList<>();
        for (String name : names) {
            String folder = folder(name, start);
            Boolean part = folder == null ? null : parts.get(folder);
            if (!parts.isEmpty() && part == null) {
                outside.add(new Skipped.File(name, Skipped.Reason.OUTSIDE));
                continue;
            }
            kept.add(name);
            test.add(part);
            labels.add(part == null ? folder : folder(name, start + folder.length() + 1));
        }
        boolean labelled = new TreeSet<>(labels.stream().filter(l -> l != null).map(Names::composed)
                .toList()).size() > 1;
        return labelled ? labelled(kept, labels, test, !parts.isEmpty(), outside)
                : new FolderLayout(kept.toArray(String[]::new), null, parts.isEmpty() ? null : flags(test), outside);
    }

    private static FolderLayout labelled(List<String> names, List<String> labels, List<Boolean> test, boolean apart,
                                         List<Skipped.File> outside) {
        List<String> files = new ArrayList<>();
        List<String> known = new ArrayList<>();
        List<Boolean> part = new ArrayList<>();
        Map<String, String> once = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (labels.get(i) == null) {
                outside.add(new Skipped.File(names.get(i), Skipped.Reason.OUTSIDE));
            } else {
                files.add(names.get(i));
                // one text a class, not one a file
                known.add(once.computeIfAbsent(labels.get(i), Names::composed));
                part.add(test.get(i));
            }
        }
        return new FolderLayout(files.toArray(String[]::new), known.toArray(String[]::new),
                apart ? flags(part) : null, outside);
    }

    private static boolean[] flags(List<Boolean> test) {
        boolean[] flags = new boolean[test.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = test.get(i);
        }
        return flags;
    }

    /** Where names go on behind the folders that all of them are in. */
    private static int commonFolder(List<String> names) {
        int start = 0;
        while (!names.isEmpty()) {
            String folder = folder(names.getFirst(), start);
            int from = start;
            if (folder == null || !names.stream().allMatch(n -> folder.equals(folder(n, from)))) {
                return start;
            }
            start += folder.length() + 1;
        }
        return 0;
    }

    /** The folder that a name goes on with; null if it goes on with the file. */
    private static String folder(String name, int start) {
        int slash = name.indexOf('/', start);
        return slash < 0 ? null : name.substring(start, slash);
    }

    private static Set<String> folders(List<String> names, int start) {
        Set<String> folders = new TreeSet<>();
        for (String name : names) {
            String folder = folder(name, start);
            if (folder != null) {
                folders.add(folder);
            }
        }
        return folders;
    }

    /** The parts by folder, true for testing; empty unless there is one of each. Validation is a recipe's own affair. */
    private static Map<String, Boolean> parts(Set<String> folders) {
        boolean tested = folders.stream().anyMatch(f -> TEST.contains(f.toLowerCase(Locale.ROOT)));
        Map<String, Boolean> parts = new HashMap<>();
        for (String folder : folders) {
            String name = folder.toLowerCase(Locale.ROOT);
            if (TRAIN.contains(name)) {
                parts.put(folder, false);
            } else if (TEST.contains(name)) {
                parts.put(folder, true);
            } else if (VALIDATION.contains(name)) {
                parts.put(folder, !tested);
            }
        }
        boolean train = folders.stream().anyMatch(f -> TRAIN.contains(f.toLowerCase(Locale.ROOT)));
        return train && parts.containsValue(true) ? parts : Map.of();
    }
}
