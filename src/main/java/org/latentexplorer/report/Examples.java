package org.latentexplorer.report;

import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.model.ImageSet;

/** Images that stand for all of a set in pictures. */
public final class Examples {
    private Examples() {
    }

    /** One image of every class in turn, each class from its first image on; without labels simply the first. */
    public static List<Integer> choose(ImageSet images, int count) {
        List<Integer> chosen = new ArrayList<>();
        int classes = images.labelled() ? images.classes().size() : 1;
        int[] next = new int[classes];
        for (int wanted = 0, missed = 0; chosen.size() < count && missed < classes; wanted = (wanted + 1) % classes) {
            int i = next[wanted];
            while (i < images.count() && images.labelled() && images.label(i) != wanted) {
                i++;
            }
            missed = i < images.count() ? 0 : missed + 1;
            if (i < images.count()) {
                chosen.add(i);
            }
            next[wanted] = i + 1;
        }
        return chosen;
    }
}
