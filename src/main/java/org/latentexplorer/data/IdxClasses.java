package org.latentexplorer.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Note;

/**
 * The classes of a set of IDX files: numbers up to 255 as they are, others by the order of their size.
 *
 * @param names  by class number; empty if the numbers are the names
 * @param places the class numbers of labels that are no bytes; empty if all are
 * @param notes  what was decided
 */
record IdxClasses(List<String> names, TreeMap<Integer, Integer> places, List<Note> notes) {
    private static final int MOST = 256;

    /**
     * @param published names by number, if they are known
     * @param test      null for a part without labels, as is {@code train}
     * @throws Failure if there are more classes than a byte can number
     */
    static IdxClasses of(Path folder, List<String> published, IdxFile.Labels train, IdxFile.Labels test) {
        TreeMap<Integer, Integer> places = new TreeMap<>();
        List<Note> notes = new ArrayList<>();
        for (IdxFile.Labels labels : new IdxFile.Labels[] {train, test}) {
            if (labels != null) {
                IntStream.of(labels.numbers()).forEach(label -> places.put(label, 0));
                if (labels.columns() > 1 && notes.isEmpty()) {
                    notes.add(new Note(labels.oneHot() ? "note.idx.onehot" : "note.idx.columns", labels.columns()));
                }
            }
        }
        if (places.isEmpty() || places.firstKey() >= 0 && places.lastKey() < MOST) {
            boolean known = !places.isEmpty() && places.lastKey() < published.size();
            return new IdxClasses(known ? published : List.of(), new TreeMap<>(), notes);
        }
        if (places.size() > MOST) {
            throw new Failure("failure.idx.classes", folder, places.size(), MOST);
        }
        int place = 0;
        for (var label : places.entrySet()) {
            label.setValue(place++);
        }
        return new IdxClasses(places.keySet().stream().map(String::valueOf).toList(), places, notes);
    }

    byte[] bytes(IdxFile.Labels labels) {
        if (labels == null) {
            return null;
        }
        byte[] bytes = new byte[labels.numbers().length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (int) places.getOrDefault(labels.numbers()[i], labels.numbers()[i]);
        }
        return bytes;
    }
}
