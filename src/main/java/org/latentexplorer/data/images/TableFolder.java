package org.latentexplorer.data.images;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Names;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Skipped;

/** The tables of a folder: which of them are training and test pictures is said by their names and their columns. */
final class TableFolder {
    /** What a table is for. */
    private enum Part {
        TRAIN, VALIDATION, TEST, OTHER, ANSWER
    }

    private final Path folder;
    private final String label;
    private final Progress progress;
    private final List<Note> notes = new ArrayList<>();
    private final List<Skipped.File> beside = new ArrayList<>();

    private TableFolder(Path folder, String label, Progress progress) {
        this.folder = folder;
        this.label = label;
        this.progress = progress;
    }

    /**
     * @param tables their names
     * @param label  the column of labels; null to find it
     * @throws Failure if it cannot be told which table is meant, or if it is broken
     */
    static Source of(Path folder, List<String> tables, String label, Progress progress) {
        return tables.size() == 1 ? Table.open(folder.resolve(tables.getFirst()), label, progress)
                : new TableFolder(folder, label, progress).joined(tables);
    }

    private Source joined(List<String> tables) {
        Map<Part, List<String>> parts = new LinkedHashMap<>();
        tables.forEach(name -> parts.computeIfAbsent(part(name), p -> new ArrayList<>()).add(name));
        List<String> train = parts.getOrDefault(Part.TRAIN, List.of());
        Map<String, Source> opened = new LinkedHashMap<>();
        if (train.size() != 1) {
            for (String name : parts.getOrDefault(train.isEmpty() ? Part.OTHER : Part.TRAIN, List.of())) {
                open(name, opened);
            }
            if (opened.size() != 1) {
                throw new Failure("failure.images.tables", folder, tables.size());
            }
        } else {
            opened.put(train.getFirst(), Table.open(folder.resolve(train.getFirst()), label, progress));
        }
        String name = opened.keySet().iterator().next();
        Source first = opened.get(name);
        Map<String, Source> tests = new LinkedHashMap<>();
        for (String test : parts.getOrDefault(Part.TEST, List.of())) {
            openBeside(test, first, tests);
        }
        Map<String, Source> validations = new LinkedHashMap<>();
        for (String validation : parts.getOrDefault(Part.VALIDATION, List.of())) {
            openBeside(validation, first, validations);
        }
        // as with folders: what is for validation is the test where there is none, and else a recipe's own affair
        List<Source> learned = new ArrayList<>(List.of(first));
        if (tests.isEmpty()) {
            tests.putAll(validations);
        } else {
            learned.addAll(validations.values());
        }
        for (String other : tables) {
            boolean used = other.equals(name) || tests.containsKey(other) || validations.containsKey(other);
            if (!used && beside.stream().noneMatch(file -> file.name().equals(other))) {
                leaveOut(other);
            }
        }
        Source source = tests.isEmpty() ? first : JoinedSource.of(learned, List.copyOf(tests.values()));
        beside.sort((a, b) -> a.name().compareTo(b.name()));
        return new NotedSource(source, notes, beside, true);
    }

    private void leaveOut(String name) {
        beside.add(new Skipped.File(name, Skipped.Reason.TABLE));
    }

    /** A table that is no table of pictures is left out. */
    private void open(String name, Map<String, Source> opened) {
        try {
            opened.put(name, Table.open(folder.resolve(name), label, progress));
        } catch (Failure e) {
            leaveOut(name);
        }
    }

    /** Opens a table that is to go with another one: it has pictures of the same size, and labels if that one has. */
    private void openBeside(String name, Source first, Map<String, Source> opened) {
        Source source;
        try {
            source = open(name, first);
        } catch (Failure e) {
            notes.add(new Note("note.tables.broken", name));
            leaveOut(name);
            return;
        }
        boolean alike = first instanceof PixelTable a && source instanceof PixelTable b ? a.side() == b.side()
                : first.getClass() == source.getClass();
        if (!alike) {
            notes.add(new Note("note.tables.size", name));
            leaveOut(name);
        } else if (first.labels() != null && source.labels() == null) {
            notes.add(new Note("note.tables.unlabelled", name));
            leaveOut(name);
        } else {
            opened.put(name, source);
        }
    }

    /** A test table may lack the column that a person named for the labels. */
    private Source open(String name, Source first) {
        try {
            return Table.open(folder.resolve(name), label, progress);
        } catch (Failure e) {
            if (label == null || first.labels() == null) {
                throw e;
            }
            return Table.open(folder.resolve(name), null, progress);
        }
    }

    private static Part part(String file) {
        String name = Names.composed(file).toLowerCase(Locale.ROOT).replaceAll("\\.[ct]sv$", "");
        List<String> words = Arrays.asList(name.split("[^\\p{L}]+"));
        if (words.stream().anyMatch(word -> word.startsWith("submission"))) {
            return Part.ANSWER;
        }
        if (words.stream().anyMatch(word -> word.startsWith("val") || word.equals("dev") || word.contains("검증"))) {
            return Part.VALIDATION;
        }
        if (words.stream().anyMatch(word -> word.startsWith("train") || word.endsWith("train") || word.contains("학습")
                || word.contains("훈련"))) {
            return Part.TRAIN;
        }
        return words.stream().anyMatch(word -> word.startsWith("test") || word.endsWith("test")
                || word.contains("테스트") || word.contains("시험") || word.contains("평가")) || name.startsWith("t10k")
                ? Part.TEST : Part.OTHER;
    }
}
