package org.latentexplorer.data.images;

import com.google.auto.service.AutoService;
import java.util.List;
import org.latentexplorer.model.DataFormat;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.Progress;

/** A table of pictures, or of the files they are in. */
@AutoService(DataFormat.class)
public final class PictureTable extends OwnImages {
    private static final List<String> ENDINGS = List.of("csv", "tsv");

    @Override
    public String id() {
        return "table";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public List<String> endings() {
        return ENDINGS;
    }

    @Override
    Source open(ImageImport wanted, Progress progress) {
        return Table.open(wanted.path(), wanted.label(), progress);
    }
}
