package org.latentexplorer.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * A form in which data sets come. Each is one file, found as a service; whoever opens a path asks them in order of
 * place, and the first that recognises it has it. Formats that tell files by their {@link #endings} have a title,
 * {@code <id>.title} in {@code text/<id>.properties}, by which file dialogs offer them.
 */
public interface DataFormat {
    /** A data set that goes by a name of its own. */
    interface Named {
        /** What {@link DataCatalog#load} takes. */
        String id();

        /** Name to show. */
        String title();

        /** Where it lies; null if it comes with the program. */
        Path folder();

        /** As {@link DataFormat#read}. */
        DataSet read(long memory, Progress progress);
    }

    /** Its name in texts' keys, lower case. */
    String id();

    /** Where it stands among formats: the closer it looks at what it recognises, the earlier. */
    int place();

    /** How the names of its files end, lower case, without the dot: what is offered to be opened and may be dropped. */
    default List<String> endings() {
        return List.of();
    }

    /** What comes with the program. */
    default List<Named> embedded() {
        return List.of();
    }

    /** A data set that needs no file, by its name, such as {@code synthetic:600}; empty if it is not this format's. */
    default Optional<Named> named(String id) {
        return Optional.empty();
    }

    /** The data sets that lie right in a folder and can go by a name; empty as well if it cannot be read. */
    default List<Named> in(Path folder) {
        return List.of();
    }

    /** Whether a path, of something that exists, is for this format to open. */
    default boolean recognises(Path path) {
        return ends(path.toString()) && !Files.isDirectory(path);
    }

    /**
     * Looks at what is to become images, see {@link DataCatalog#look}.
     *
     * @param wanted of a path that this recognises
     */
    default Optional<ImageSource> look(ImageImport wanted, Progress progress) {
        return Optional.empty();
    }

    /**
     * Reads a data set.
     *
     * @param wanted of a path that this recognises
     * @param memory bytes that all the program's data may take
     * @throws Failure   if it is broken or too large
     * @throws Cancelled if asked to stop
     */
    default DataSet read(ImageImport wanted, long memory, Progress progress) {
        throw new Failure("failure.data.missing", wanted.path());
    }

    /** Whether a file is of this format by its name. */
    default boolean ends(String name) {
        return endings().stream().anyMatch(ending -> name.toLowerCase(Locale.ROOT).endsWith("." + ending));
    }

    /** All formats, in the order in which they are asked. */
    static List<DataFormat> all() {
        return DataFormats.ALL;
    }

    /** Those that tell files by their endings. */
    static List<DataFormat> ofFiles() {
        return all().stream().filter(format -> !format.endings().isEmpty()).toList();
    }
}

/** Loaded once, at first use. */
final class DataFormats {
    static final List<DataFormat> ALL = ServiceLoader.load(DataFormat.class, DataFormat.class.getClassLoader())
            .stream().map(ServiceLoader.Provider::get).sorted(Comparator.comparingInt(DataFormat::place)).toList();

    private DataFormats() {
    }
}
