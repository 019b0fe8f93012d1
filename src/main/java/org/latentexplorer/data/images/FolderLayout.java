package org.latentexplorer.data.images;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.latentexplorer.model.Names;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Skipped;

/**
 * What the folders among pictures mean. Folders {@code train} and {@code test} side by side are the two parts
 * ({@link FolderParts}), in each of them (or in the whole) a folder is a label, and pictures in no folder have none.
 * Folders further down mean nothing, nor does one that holds everything else.
 *
 * @param files   names below the folder
 * @param labels  one a file; null for pictures without labels, also for those of one part where the other has some
 * @param test    whether a file is for testing; null if nothing says so
 * @param outside pictures beside the labels' folders, which have no label
 * @param notes   what was decided
 */
record FolderLayout(String[] files, String[] labels, boolean[] test, List<Skipped.File> outside, List<Note> notes) {
    private static final int MOST_NAMED = 6;

    /** Where pictures of one part are, and how their label is found; part and label are null where nothing says so. */
    private record Region(FolderTree folder, Boolean test, String label, boolean folds) {
    }

    /** A file with what was found about it. */
    private record Found(String name, String label, Boolean test) {
    }

    /** One that nothing has to be said of. */
    FolderLayout(String[] files, String[] labels, boolean[] test, List<Skipped.File> outside) {
        this(files, labels, test, outside, List.of());
    }

    /** @param names paths with slashes, sorted */
    static FolderLayout of(List<String> names) {
        List<Note> notes = new ArrayList<>();
        NavigableMap<String, Region> regions = new TreeMap<>();
        regions(FolderTree.of(names).deepest(), notes).forEach(region -> regions.put(region.folder().path, region));
        List<Found> found = new ArrayList<>();
        List<Skipped.File> outside = new ArrayList<>();
        Map<String, String> once = new HashMap<>();
        for (String name : names) {
            Map.Entry<String, Region> entry = regions.floorEntry(name);
            if (entry == null || !name.startsWith(entry.getKey())) {
                outside.add(new Skipped.File(name, Skipped.Reason.OUTSIDE));
            } else {
                String label = label(name, entry.getValue());
                // one text a class, not one a file
                found.add(new Found(name, label == null ? null : once.computeIfAbsent(label, Names::composed),
                        entry.getValue().test()));
            }
        }
        boolean parts = regions.firstEntry().getValue().test() != null;
        Set<String> train = labels(found, false);
        Set<String> test = labels(found, true);
        if (train.size() < 2 && test.size() < 2) {
            // in no parts and without labels nothing is beside them
            return parts ? layout(found, false, true, outside, notes)
                    : layout(names.stream().map(n -> new Found(n, null, null)).toList(), false, false, List.of(),
                    List.of());
        }
        boolean trainLabelled = labelled(train, test);
        boolean testLabelled = !parts || labelled(test, train);
        List<Found> kept = new ArrayList<>();
        for (Found file : found) {
            if (!(Boolean.TRUE.equals(file.test()) ? testLabelled : trainLabelled)) {
                kept.add(new Found(file.name(), null, file.test()));
            } else if (file.label() == null) {
                outside.add(new Skipped.File(file.name(), Skipped.Reason.OUTSIDE));
            } else {
                kept.add(file);
            }
        }
        if (!trainLabelled || !testLabelled) {
            notes.add(new Note(trainLabelled ? "note.folders.test.unlabelled" : "note.folders.train.unlabelled"));
        }
        deeper(regions.values(), notes);
        return layout(kept, true, parts, outside, notes);
    }

    private static List<Region> regions(FolderTree top, List<Note> notes) {
        FolderParts parts = FolderParts.of(top.inner.keySet());
        if (!parts.isEmpty()) {
            List<Region> regions = new ArrayList<>();
            parts.train().forEach(folder -> regions.add(region(top.inner.get(folder).deepest(), false)));
            parts.test().forEach(folder -> regions.add(region(top.inner.get(folder).deepest(), true)));
            notes.add(new Note("note.folders.parts", paths(regions, false), paths(regions, true)));
            folds(regions, notes);
            return regions;
        }
        List<FolderParts> inside = top.inner.size() < 2 ? List.of() : top.partsInside();
        if (!inside.isEmpty()) {
            List<Region> regions = new ArrayList<>();
            int next = 0;
            for (FolderTree label : top.inner.values()) {
                FolderParts part = inside.get(next++);
                part.train().forEach(f -> regions.add(new Region(label.inner.get(f), false, label.name, false)));
                part.test().forEach(f -> regions.add(new Region(label.inner.get(f), true, label.name, false)));
            }
            notes.add(new Note("note.folders.parts", paths(regions, false), paths(regions, true)));
            return regions;
        }
        if (!top.path.isEmpty()) {
            notes.add(new Note("note.folders.inside", path(top)));
        }
        List<Region> regions = List.of(region(top, null));
        folds(regions, notes);
        return regions;
    }

    private static Region region(FolderTree folder, Boolean test) {
        return new Region(folder, test, null, folder.folds());
    }

    private static void folds(List<Region> regions, List<Note> notes) {
        regions.stream().filter(Region::folds).findFirst().ifPresent(region -> notes.add(
                new Note("note.folders.folds", named(region.folder().inner.keySet()))));
    }

    /** Tells of folders in the labels' folders. */
    private static void deeper(Collection<Region> regions, List<Note> notes) {
        for (Region region : regions) {
            for (FolderTree label : region.folder().inner.values()) {
                if (region.label() == null && !region.folds() && !region.folder().transparent(label)
                        && !label.inner.isEmpty()) {
                    notes.add(new Note("note.folders.below", path(label.inner.values().iterator().next()), label.name));
                    return;
                }
            }
        }
    }

    private static String paths(List<Region> regions, boolean test) {
        return named(regions.stream().filter(region -> region.test() == test).map(region -> path(region.folder()))
                .toList());
    }

    private static String named(Collection<String> folders) {
        return folders.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (folders.size() > MOST_NAMED ? ", …" : "");
    }

    private static String path(FolderTree folder) {
        return folder.path.substring(0, folder.path.length() - 1);
    }

    private static String label(String name, Region region) {
        if (region.label() != null) {
            return region.label();
        }
        int start = region.folder().path.length();
        String folder = folder(name, start);
        if (folder == null) {
            return null;
        }
        FolderTree inner = region.folder().inner.get(folder);
        return region.folds() || region.folder().transparent(inner) ? folder(name, inner.path.length()) : folder;
    }

    /** The folder that a name goes on with; null if it goes on with the file. */
    private static String folder(String name, int start) {
        int slash = name.indexOf('/', start);
        return slash < 0 ? null : name.substring(start, slash);
    }

    private static Set<String> labels(List<Found> found, boolean test) {
        return found.stream().filter(file -> test == Boolean.TRUE.equals(file.test())).map(Found::label)
                .filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a part's folders are labels: the only one may be there just to hold its pictures. */
    private static boolean labelled(Set<String> labels, Set<String> others) {
        return labels.size() > 1 || labels.size() == 1 && (others.containsAll(labels)
                || !FolderTree.container(labels.iterator().next()));
    }

    private static FolderLayout layout(List<Found> found, boolean labelled, boolean parts, List<Skipped.File> outside,
                                       List<Note> notes) {
        boolean[] test = parts ? new boolean[found.size()] : null;
        for (int i = 0; parts && i < test.length; i++) {
            test[i] = found.get(i).test();
        }
        return new FolderLayout(found.stream().map(Found::name).toArray(String[]::new),
                labelled ? found.stream().map(Found::label).toArray(String[]::new) : null, test, outside, notes);
    }
}
