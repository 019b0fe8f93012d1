package org.latentexplorer.ui.latent.colour;

import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;

/** The classes that codes belong to. */
public final class Classes {
    /**
     * One line of the legend.
     *
     * @param number the class's number
     * @param name   the data's own name for it
     * @param count  codes of it
     */
    public record Entry(int number, String name, int count) {
    }

    private Classes() {
    }

    /**
     * The classes that occur, by number; none for codes without labels.
     *
     * @param images what was encoded, for the names; null if unknown, then classes are named by number
     */
    static List<Entry> of(Codes codes, ImageSet images) {
        List<Entry> found = new ArrayList<>();
        if (codes == null || codes.labels() == null) {
            return found;
        }
        int[] counts = new int[256];
        for (byte label : codes.labels()) {
            counts[label & 0xff]++;
        }
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                boolean named = images != null && number < images.classes().size();
                String name = named ? images.classes().get(number) : Integer.toString(number);
                found.add(new Entry(number, name, counts[number]));
            }
        }
        return found;
    }
}
