package org.latentexplorer.data.images;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.latentexplorer.model.Names;

/** A folder of pictures, and the folders in it that hold some. */
final class FolderTree {
    /** Names of folders that only say that there are pictures in them. */
    private static final Set<String> CONTAINERS = Set.of("data", "dataset", "images", "image", "imgs", "img",
            "pictures", "photos", "raw", "classes", "all", "unknown", "unlabeled", "unlabelled",
            "데이터", "데이터셋", "이미지", "그림", "사진");
    private static final Pattern FOLD = Pattern.compile(
            "(fold|part|batch|split|shard|chunk|session|run|set|disc|disk|cd|폴드|묶음|세트)[ _-]?\\d+");

    /** Its path with a slash at the end; empty for the uppermost. */
    final String path;
    final String name;
    /** The folders in it that hold pictures, by name. */
    final NavigableMap<String, FolderTree> inner = new TreeMap<>();
    /** Pictures in it and in all folders below. */
    private int total;

    private FolderTree(String path, String name) {
        this.path = path;
        this.name = name;
    }

    /** @param names of pictures, paths with slashes */
    static FolderTree of(List<String> names) {
        FolderTree root = new FolderTree("", "");
        for (String name : names) {
            FolderTree at = root;
            at.total++;
            int start = 0;
            for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', start)) {
                String path = name.substring(0, slash + 1);
                String folder = name.substring(start, slash);
                at = at.inner.computeIfAbsent(folder, f -> new FolderTree(path, f));
                at.total++;
                start = slash + 1;
            }
        }
        return root;
    }

    /** The folder in this one whose folders are parts or labels: behind those that hold everything else. */
    FolderTree deepest() {
        FolderTree at = this;
        for (FolderTree next = next(); next != null; next = at.next()) {
            at = next;
        }
        return at;
    }

    private FolderTree next() {
        for (FolderTree folder : inner.values()) {
            boolean most = 2 * folder.total > total;
            if (most && !folder.inner.isEmpty() && (inner.size() == 1 || container(folder) && !twins(folder))
                    && FolderParts.of(inner.keySet()).isEmpty()) {
                return folder;
            }
        }
        return null;
    }

    /** Whether a folder holds the labels, and those beside it, without folders of their own, something else. */
    private boolean container(FolderTree folder) {
        return folder.inner.size() > 1 && (sameName(folder) || container(folder.name))
                && inner.values().stream().allMatch(other -> other == folder || other.inner.isEmpty());
    }

    /** Whether a folder is called so that it can be no label. */
    static boolean container(String name) {
        String lower = Names.composed(name).toLowerCase(Locale.ROOT);
        return CONTAINERS.contains(lower) || FolderParts.named(lower);
    }

    private boolean sameName(FolderTree folder) {
        return folder.name.equalsIgnoreCase(name);
    }

    private boolean twins(FolderTree folder) {
        return folder.inner.keySet().stream().anyMatch(inner::containsKey);
    }

    /** Whether a folder in this one means nothing: called like this one, with the same labels once more. */
    boolean transparent(FolderTree folder) {
        return twins(folder) && (sameName(folder) || container(folder.name));
    }

    /** Whether the folders in this one are numbered parts of one set, each with the same labels. */
    boolean folds() {
        if (inner.size() < 2 || !inner.keySet().stream()
                .allMatch(f -> FOLD.matcher(Names.composed(f).toLowerCase(Locale.ROOT)).matches())) {
            return false;
        }
        Set<String> shared = new TreeSet<>(inner.values().iterator().next().inner.keySet());
        inner.values().forEach(fold -> shared.retainAll(fold.inner.keySet()));
        return shared.size() > 1;
    }

    /** The parts in each of the folders; empty unless all of them have some. */
    List<FolderParts> partsInside() {
        List<FolderParts> parts = new ArrayList<>();
        for (FolderTree folder : inner.values()) {
            FolderParts inside = FolderParts.of(folder.inner.keySet());
            if (inside.isEmpty()) {
                return List.of();
            }
            parts.add(inside);
        }
        return parts;
    }
}
