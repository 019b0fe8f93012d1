package org.latentexplorer.cli;

import java.nio.file.Path;
import java.util.List;
import org.latentexplorer.data.CodesFile;
import org.latentexplorer.data.table.TableFile;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Skipped;
import org.latentexplorer.report.Describe;

/**
 * What a map is drawn of.
 *
 * @param codes   at least one of them finite
 * @param classes names by number; empty without labels
 * @param saved   the model that encoded them; null for codes of a table
 * @param images  what was encoded; null for codes of a table
 * @param caption what they are
 */
record MapSource(Codes codes, List<String> classes, SavedModel saved, ImageSet images, String caption) {
    MapSource {
        boolean some = false;
        for (int i = 0; i < codes.count() && !some; i++) {
            some = finite(codes, i);
        }
        if (!some) {
            throw new Failure("failure.map.nothing", caption);
        }
    }

    private static boolean finite(Codes codes, int code) {
        for (int d = 0; d < codes.dimension(); d++) {
            if (!Float.isFinite(codes.at(code, d))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a file is a table of codes rather than a model. */
    static boolean isTable(String file) {
        return TableFile.named(file);
    }

    /** @param label the column of labels; null to find it */
    static MapSource table(Path file, String label, Console console) {
        console.take(file);
        CodesFile table = CodesFile.read(file, label, Progress.NONE);
        DataOption.tell(console, Skipped.NONE, table.notes());
        Codes codes = table.codes();
        return new MapSource(codes, table.classes(), null, null,
                console.text("cli.caption.codes", codes.count(), codes.dimension(), file.getFileName()));
    }

    static MapSource encoded(SavedModel saved, ImageSet images, String part, Console console) {
        Codes codes;
        try (ProgressLine line = new ProgressLine(console, console.text("cli.encoding"))) {
            codes = saved.model().encode(images, line);
        }
        return new MapSource(codes, images.classes(), saved, images, console.text("cli.caption.encoded",
                codes.count(), part, images.name(), Describe.model(console.locale(), saved.model())));
    }
}
