package org.latentexplorer.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The data sets there are: embedded, found on this computer, or to be had by download. */
public interface DataCatalog {
    /**
     * @param id     short name, what {@link #load} takes
     * @param title  name to show
     * @param state  where it stands
     * @param folder where it was found; null if embedded or not here
     */
    record Entry(String id, String title, State state, Path folder) {
    }

    enum State {
        EMBEDDED, FOUND, DOWNLOADABLE
    }

    List<Entry> entries();

    /**
     * Reads a data set. One that is only downloadable is not downloaded here.
     *
     * @param idOrPath an entry's id, the path of a folder that holds a data set, or an {@link ImageImport#id}
     * @throws Failure   if it is not here, broken, or too large for the memory
     * @throws Cancelled if asked to stop
     */
    DataSet load(String idOrPath, Progress progress);

    /**
     * Reads the data set that an {@link Entry#id} names, and nothing else: for names from a stranger's file, which must
     * not lead to whatever lies at a path. Whether it is the data that was meant, its checksum tells.
     *
     * @return empty if no data set of this name is on this computer
     * @throws Failure   if it is broken, too large for the memory, or can be downloaded and was not
     * @throws Cancelled if asked to stop
     */
    default Optional<DataSet> named(String id, Progress progress) {
        boolean here = entries().stream().anyMatch(e -> e.id().equals(id) && e.state() != State.DOWNLOADABLE);
        return here ? Optional.of(load(id, progress)) : Optional.empty();
    }

    /**
     * Looks at a folder or table of somebody's own pictures before they are loaded.
     *
     * @param wanted its path is looked at, with its column of labels; how the pictures become images is still open
     * @return empty if what is there needs no look: a data set whose images have their size already
     * @throws Failure   if there is nothing to load
     * @throws Cancelled if asked to stop
     */
    default Optional<ImageSource> look(ImageImport wanted, Progress progress) {
        return Optional.empty();
    }

    /**
     * Reads a single picture, as an import would make it an image.
     *
     * @param wanted its path is the picture's file
     * @throws Failure if it cannot be read, or the side is out of bounds
     */
    default ImageSet picture(ImageImport wanted) {
        throw new Failure("failure.images.picture", wanted.path());
    }

    /**
     * Fetches a downloadable data set into the user's data folder; what an earlier try left is continued.
     *
     * @throws Failure   if no mirror gives the right bytes, or the folder cannot be written
     * @throws Cancelled if asked to stop
     */
    void download(String id, Progress progress);
}
