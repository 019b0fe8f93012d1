package org.latentexplorer.data.images;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Note;

/** Looks at images that are used as they are stored. */
public final class StoredImages {
    private static final int LOOKS = 256;

    private StoredImages() {
    }

    /** Tells of paper that is light, or in one of the parts only, and of images that are nearly blank. */
    public static List<Note> notes(ImageSet train, ImageSet test) {
        List<Picture> learned = look(train);
        List<Picture> kept = look(test);
        List<Note> notes = new ArrayList<>();
        boolean light = Paper.of(learned).light();
        if (light != Paper.of(kept).light()) {
            notes.add(new Note(light ? "note.images.stored.train" : "note.images.stored.test"));
        } else if (light) {
            notes.add(new Note("note.images.stored.light"));
        }
        long blank = Stream.concat(learned.stream(), kept.stream()).filter(Picture::blank).count();
        if (blank > 0) {
            notes.add(new Note("note.images.stored.blank", blank, learned.size() + kept.size()));
        }
        return notes;
    }

    private static List<Picture> look(ImageSet images) {
        int width = images.shape().width();
        int height = images.shape().height();
        return Arrays.stream(Spread.of(images.count(), null, LOOKS)).mapToObj(i -> new Picture(width, height,
                Arrays.copyOfRange(images.pixels(), i * images.size(), (i + 1) * images.size()), null)).toList();
    }
}
