package org.latentexplorer.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Names;

/**
 * Finds data sets among a folder's files. Told by name: {@code train-images-idx3-ubyte} and its three companions,
 * with {@code .gz} or without, with a dot before {@code idx}, with {@code test} for {@code t10k}, with a prefix as
 * EMNIST's have, numbered as a second download is. Where no file is named so, one file of images and at most one of
 * labels, told by their content, are a set too.
 */
final class IdxFolder {
    private static final Pattern NAME = Pattern.compile(
            "(?:(.*?)[-_.])?(train|t10k|test)[-_.](images|labels)[-_.]idx\\d[-_.]"
                    + "(?:u?byte|sbyte|short|int|long|float|double)(\\.gz)?", Pattern.CASE_INSENSITIVE);
    /** What browsers and file managers put into the name of a file that is there already. */
    private static final Pattern COPY = Pattern.compile(
            "(?: ?\\(\\d+\\)| ?- ?copy| copy(?: \\d+)?| ?- ?복사본| 복사본(?: \\d+)?)+(?=(?:\\.gz)?$)"
                    + "|(?<=\\.gz|[a-z])\\.\\d+$", Pattern.CASE_INSENSITIVE);
    /** A folder with more files than this is no data set of two; looking into each would take long. */
    private static final int MOST_FILES = 16;

    private IdxFolder() {
    }

    /** The sets in a folder, or where some tools put them below it, by prefix; empty if there are none. */
    static List<IdxSet> sets(Path folder) {
        return Stream.of(folder, folder.resolve("raw"), folder.resolve("gzip")).map(IdxFolder::right)
                .filter(sets -> !sets.isEmpty()).findFirst().orElse(List.of());
    }

    /** Those right in a folder; empty as well if it cannot be read. */
    private static List<IdxSet> right(Path folder) {
        List<Path> files = files(folder);
        Map<String, Map<String, Path>> named = new TreeMap<>();
        for (Path file : files) {
            Matcher name = NAME.matcher(plain(file));
            if (name.matches()) {
                String prefix = name.group(1) == null ? "" : name.group(1).toLowerCase(Locale.ROOT);
                String role = (name.group(2).equalsIgnoreCase("train") ? "train" : "test") + "-"
                        + name.group(3).toLowerCase(Locale.ROOT);
            // sorted: a file before its copies, and the plain one before its gzipped one, as it is read faster
                named.computeIfAbsent(prefix, p -> new TreeMap<>()).putIfAbsent(role, file);
            }
        }
        List<IdxSet> sets = new ArrayList<>();
        named.forEach((prefix, roles) -> sets.add(new IdxSet(folder, prefix, roles.get("train-images"),
                roles.get("train-labels"), roles.get("test-images"), roles.get("test-labels"))));
        return sets.isEmpty() ? pair(folder, files) : sets;
    }

    /**
     * The one set a path means: a folder that holds one, or an images file of it.
     *
     * @throws Failure if there is none, or more than one, or if it is a pipe or device
     */
    static IdxSet only(Path path) {
        boolean folder = Files.isDirectory(path);
        if (!folder && Files.exists(path) && !Files.isRegularFile(path)) {
            throw new Failure("failure.file.special", path);
        }
        Path absolute = path.toAbsolutePath().normalize();
        List<IdxSet> sets = sets(folder ? absolute : absolute.getParent());
        if (!folder) {
            return sets.stream().filter(s -> absolute.equals(s.trainImages()) || absolute.equals(s.testImages()))
                    .findFirst().orElseGet(() -> new IdxSet(absolute.getParent(), "", absolute, null, null, null));
        }
        if (sets.isEmpty()) {
            throw new Failure("failure.data.folder", path);
        }
        if (sets.size() > 1) {
            throw new Failure("failure.data.several", path,
                    String.join(", ", sets.stream().map(IdxFolder::label).toList()));
        }
        return sets.getFirst();
    }

    /** Whether a file's name tells its part in a set. */
    static boolean named(Path file) {
        return NAME.matcher(plain(file)).matches();
    }

    /** A file's name without what makes it that of a copy. */
    private static String plain(Path file) {
        String name = Names.composed(file.getFileName().toString());
        return COPY.matcher(name.replaceFirst("(?i)^copy of ", "")).replaceFirst("");
    }

    private static boolean copy(Path file) {
        return plain(file).length() < file.getFileName().toString().length();
    }

    private static String label(IdxSet set) {
        if (!set.prefix().isEmpty()) {
            return set.prefix();
        }
        return (set.trainImages() != null ? set.trainImages() : set.folder()).getFileName().toString();
    }

    private static List<IdxSet> pair(Path folder, List<Path> files) {
        if (files.size() > MOST_FILES) {
            return List.of();
        }
        List<Path> images = new ArrayList<>();
        List<Path> labels = new ArrayList<>();
        for (Path file : files) {
            switch (IdxFile.rank(file)) {
                case 3 -> images.add(file);
                case 1, 2 -> labels.add(file);
                default -> {
                }
            }
        }
        if (images.isEmpty()) {
            return List.of();
        }
        if (images.size() == 1 && labels.size() <= 1) {
            return List.of(new IdxSet(folder, "", images.getFirst(), labels.isEmpty() ? null : labels.getFirst(),
                    null, null));
        }
        // which labels belong to which images nobody can tell: each images file is a set without labels
        return images.stream().map(i -> new IdxSet(folder, "", i, null, null, null)).toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(IdxFolder::copy).thenComparing(Comparator.naturalOrder())).toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of();
        }
    }
}
