package org.latentexplorer.data;

import java.util.List;
import org.latentexplorer.model.DataFormat;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.ImageSource;
import org.latentexplorer.model.Progress;

/** Opens data as the catalog does, with the memory of a small computer. */
public final class TestFormats {
    private TestFormats() {
    }

    /** All formats, digits drawn by somebody else. */
    static List<DataFormat> with(SyntheticSets.Generator generator) {
        return DataFormat.all().stream().map(f -> f instanceof SyntheticSets ? new SyntheticSets(generator) : f)
                .toList();
    }

    private static DataFormat of(ImageImport wanted) {
        return DataFormat.all().stream().filter(f -> f.recognises(wanted.path())).findFirst().orElseThrow();
    }

    public static DataSet load(ImageImport wanted, Progress progress) {
        return load(wanted, 1 << 30, progress);
    }

    public static DataSet load(ImageImport wanted, long memory, Progress progress) {
        return of(wanted).read(wanted, memory, progress);
    }

    public static ImageSource look(ImageImport wanted, Progress progress) {
        return of(wanted).look(wanted, progress).orElseThrow();
    }
}
