package org.latentexplorer.data.images;

import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.Skipped;

/** Puts pictures as squares to their places, and keeps a list of those that cannot be read. */
final class Filling implements Source.Takers {
    private final Source source;
    private final ImageImport wanted;
    private final boolean dark;
    private final ImageBlock train;
    private final ImageBlock test;
    /** The place of each picture; of test pictures its complement, which is negative. */
    private final int[] places;
    private final List<Skipped.File> skipped = new ArrayList<>();
    private int skippedCount;

    /** @param dark whether the ink is dark in the pictures */
    Filling(Source source, Places order, ImageImport wanted, boolean dark) {
        this.source = source;
        this.wanted = wanted;
        this.dark = dark;
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
        Square square = new Square(wanted.side(), dark, wanted.frame());
        return (number, picture) -> {
            ImageBlock block = places[number] < 0 ? test : train;
            int place = places[number] < 0 ? ~places[number] : places[number];
            square.draw(picture, block.pixels(), block.offset(place));
            block.filled(place);
        };
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
