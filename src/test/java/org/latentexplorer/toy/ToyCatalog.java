package org.latentexplorer.toy;

import java.util.List;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Progress;

/** One data set, the one that {@link Toys#saved} was trained on. */
public class ToyCatalog implements DataCatalog {
    @Override
    public List<Entry> entries() {
        return List.of(new Entry("synthetic", "Toy", State.EMBEDDED, null));
    }

    @Override
    public DataSet load(String idOrPath, Progress progress) {
        return Toys.data(200, Toys.CHECKSUM);
    }

    @Override
    public ImageSet picture(ImageImport wanted) {
        return Toys.data(1, Toys.CHECKSUM).test();
    }

    @Override
    public void download(String id, Progress progress) {
    }
}
