package org.latentexplorer.data.images;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.ImageSource;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Skipped;

/** A source of pictures of which some were looked at. */
record Looked(String name, int images, List<String> classes, int testImages, Paper paper, int unreadable,
              Skipped skipped, List<Note> notes, boolean table, List<Source.Look> looks) implements ImageSource {
    /** Enough to tell the paper, few enough to wait for. */
    private static final int LOOKS = 32;
    private static final int SHOWN = 12;

    /** @throws Failure if there are too many labels, or if none of the pictures looked at can be read */
    static Looked at(Path path, Source source, Progress progress) {
        Classes classes = Classes.of(path, source.labels());
        List<Source.Look> looks = source.looks(LOOKS, progress);
        Paper paper = Paper.of(looks.stream().map(Source.Look::picture).toList());
        int tests = 0;
        for (int i = 0; source.test() != null && i < source.count(); i++) {
            tests += source.test()[i] ? 1 : 0;
        }
        return new Looked(OwnImages.name(path), source.count(), classes.names(), tests, paper,
                Math.min(LOOKS, source.count()) - looks.size(), Skipped.of(source.outside()),
                notes(source, paper, looks), source.table(), looks);
    }

    private static List<Note> notes(Source source, Paper paper, List<Source.Look> looks) {
        if (looks.isEmpty()) {
            return source.notes();
        }
        List<Note> notes = new ArrayList<>(source.notes());
        Comparator<Picture> byArea = Comparator.comparingLong(picture -> (long) picture.width() * picture.height());
        Picture least = looks.stream().map(Source.Look::picture).min(byArea).orElseThrow();
        Picture most = looks.stream().map(Source.Look::picture).max(byArea).orElseThrow();
        notes.add(least.width() == most.width() && least.height() == most.height()
                ? new Note("note.images.size", most.width(), most.height())
                : new Note("note.images.sizes", least.width(), least.height(), most.width(), most.height()));
        if (paper.mixed()) {
            long light = looks.stream().filter(look -> paper.light(look.picture())).count();
            notes.add(new Note("note.images.mixed.look", light, looks.size()));
        }
        List<Source.Look> blank = looks.stream().filter(look -> look.picture().blank()).toList();
        if (!blank.isEmpty()) {
            notes.add(new Note("note.images.blank.look", blank.size(), looks.size(), blank.getFirst().name()));
        }
        return notes;
    }

    @Override
    public boolean darkInk() {
        return paper.light();
    }

    @Override
    public List<Sample> samples(ImageImport wanted) {
        wanted.check();
        Paper judged = paper.unless(wanted.ink());
        Square square = new Square(wanted.side(), wanted.frame());
        byte[] pixels = new byte[wanted.side() * wanted.side()];
        List<Sample> samples = new ArrayList<>();
        int shown = Math.min(SHOWN, looks.size());
        for (int k = 0; k < shown; k++) {
            Source.Look look = looks.get((int) ((k + 0.5) * looks.size() / shown));
            square.draw(look.picture(), judged.light(look.picture()), pixels, 0);
            float[] image = new float[pixels.length];
            for (int p = 0; p < image.length; p++) {
                image[p] = (pixels[p] & 0xff) / 255f;
            }
            samples.add(new Sample(look.name(), look.label(), look.width(), look.height(), look.original(), image));
        }
        return samples;
    }
}
