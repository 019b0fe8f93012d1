package org.latentexplorer.ui.images;

import java.util.List;
import java.util.Optional;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.ImageSource;
import org.latentexplorer.ui.common.Texts;

/** What was found, in words. */
final class Summary {
    private static final int NAMED = 12;

    private Summary() {
    }

    /** How many pictures and which labels, how they are divided, and what could not be read. */
    static String of(ImageSource source) {
        if (source == null) {
            return "";
        }
        List<String> classes = source.classes();
        String named = String.join(", ", classes.subList(0, Math.min(NAMED, classes.size())))
                + (classes.size() > NAMED ? ", …" : "");
        String found = classes.isEmpty() ? Texts.get("images.found.plain", source.images())
                : Texts.get("images.found", source.images(), classes.size(), named);
        String parts = source.testImages() == 0 ? Texts.get("images.split")
                : Texts.get("images.apart", source.images() - source.testImages(), source.testImages());
        String unreadable = source.unreadable() == 0 ? "" : " " + Texts.get("images.unreadable", source.unreadable());
        return found + " " + parts + unreadable;
    }

    /** What the squares will take; empty while their side is not known. */
    static String memory(ImageSource source, Optional<ImageImport> wanted) {
        if (source == null || wanted.isEmpty()) {
            return "";
        }
        int side = wanted.get().side();
        double megabytes = (double) source.images() * side * side / (1 << 20);
        return Texts.get("images.memory", side, megabytes);
    }
}
