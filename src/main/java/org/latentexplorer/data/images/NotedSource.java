package org.latentexplorer.data.images;

import java.util.List;
import java.util.stream.Stream;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Skipped;

/**
 * A source about which more is to be said.
 *
 * @param said   before its own notes
 * @param beside what lies beside it and is left out
 * @param table  whether the labels come from a column of a table
 */
record NotedSource(Source source, List<Note> said, List<Skipped.File> beside, boolean table) implements Source {

    @Override
    public int count() {
        return source.count();
    }

    @Override
    public String name(int number) {
        return source.name(number);
    }

    @Override
    public String[] labels() {
        return source.labels();
    }

    @Override
    public boolean[] test() {
        return source.test();
    }

    @Override
    public List<Skipped.File> outside() {
        return Stream.concat(source.outside().stream(), beside.stream()).toList();
    }

    @Override
    public List<Note> notes() {
        return Stream.concat(said.stream(), source.notes().stream()).toList();
    }

    @Override
    public List<Look> looks(int most, Progress progress) {
        return source.looks(most, progress);
    }

    @Override
    public void read(Takers takers, Progress progress) {
        source.read(takers, progress);
    }
}
