package org.latentexplorer.data.images;

import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Skipped;

/** Puts pictures as squares to their places, and keeps a list of those that cannot be read. */
final class Filling implements Source.Takers {
    private final Source source;
    private final ImageImport wanted;
    private final Paper paper;
    private final ImageBlock train;
    private final ImageBlock test;
    /** The place of each picture; of test pictures its complement, which is negative. */
    private final int[] places;
    private final List<Skipped.File> skipped = new ArrayList<>();
    private int skippedCount;
    private int inverted;
    private int blank;
    private int firstBlank = Integer.MAX_VALUE;

    /** @param paper what the pictures are on */
    Filling(Source source, Places order, ImageImport wanted, Paper paper) {
        this.source = source;
        this.wanted = wanted;
        this.paper = paper;
        train = new ImageBlock(order.train(), wanted.side() * wanted.side());
        test = new ImageBlock(order.test(), wanted.side() * wanted.side());
        places = new int[source.count()];
        for (int place = 0; place < order.train().length; place++) {
            places[order.train()[place]] = place;
        }
        for (int place = 0; place < order.test().length; place++) {
            places[order.test()[place]] = ~place;
        }
    }

    @Override
    public Source.Taker make() {
        Square square = new Square(wanted.side(), wanted.frame());
        return (number, picture) -> {
            ImageBlock block = places[number] < 0 ? test : train;
            int place = places[number] < 0 ? ~places[number] : places[number];
            boolean dark = paper.light(picture);
            square.draw(picture, dark, block.pixels(), block.offset(place));
            block.filled(place);
            count(number, dark, picture.blank());
        };
    }

    private synchronized void count(int number, boolean dark, boolean nothing) {
        inverted += dark ? 1 : 0;
        blank += nothing ? 1 : 0;
        firstBlank = nothing ? Math.min(firstBlank, number) : firstBlank;
    }

    /** What the source decided, and what turned out of all pictures. */
    synchronized List<Note> notes() {
        List<Note> notes = new ArrayList<>(source.notes());
        int read = train.count() + test.count();
        if (paper.mixed()) {
            notes.add(new Note("note.images.mixed", inverted, read));
        }
        if (blank > 0) {
            notes.add(new Note("note.images.blank", blank, read, source.name(firstBlank)));
        }
        return notes;
    }

    @Override
    public synchronized void skip(int number, Skipped.Reason reason) {
        skippedCount++;
        if (skipped.size() < Skipped.MOST_LISTED) {
            skipped.add(new Skipped.File(source.name(number), reason));
        }
    }

    ImageBlock train() {
        return train;
    }

    ImageBlock test() {
        return test;
    }

    /** @throws Failure if too little could be read */
    void check() {
        int read = train.count() + test.count();
        if (read == 0) {
            throw new Failure("failure.images.unreadable", wanted.path(), places.length, skipped.getFirst().name());
        }
        if (source.test() == null && read < Places.SHARE) {
            throw new Failure("failure.data.few", wanted.path(), read, Places.SHARE);
        }
        if (train.count() == 0 || test.count() == 0) {
            throw new Failure(train.count() == 0 ? "failure.images.train" : "failure.images.test", wanted.path());
        }
    }

    synchronized Skipped skipped() {
        List<Skipped.File> all = new ArrayList<>(source.outside());
        all.addAll(skipped);
        all.sort((a, b) -> a.name().compareTo(b.name()));
        return new Skipped(source.outside().size() + skippedCount,
                all.subList(0, Math.min(Skipped.MOST_LISTED, all.size())));
    }
}
