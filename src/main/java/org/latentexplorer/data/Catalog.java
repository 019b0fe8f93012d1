package org.latentexplorer.data;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.latentexplorer.data.images.OwnImages;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.DataFormat;
import org.latentexplorer.model.DataFormat.Named;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageSource;
import org.latentexplorer.model.Progress;

/**
 * The data sets of this computer: drawn digits, whatever lies in the folders data is kept in, and MNIST by
 * download. A set found twice is taken from the first of: the folder that {@code LATENT_EXPLORER_DATA} names, the
 * user's data folder, the system's. Safe to use from any thread; looks at the folders anew each time.
 */
public final class Catalog implements DataCatalog {
    /** Public copies of MNIST's four files. */
    private static final List<URI> MIRRORS = List.of(
            URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
            URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"));

    private final DataFolders folders;
    private final List<DataFormat> formats;
    private final Downloader downloader;
    private final long memory;

    /** The catalog of this computer and user. */
    public Catalog() {
        this(DataFolders.standard(), MIRRORS);
    }

    /**
     * One that looks elsewhere.
     *
     * @param user     the user's data folder; downloads go into folders below it
     * @param variable what the environment variable would name, or null
     * @param mirrors  where to download from, each ending in a slash
     */
    public Catalog(Path user, Path variable, List<URI> mirrors) {
        this(new DataFolders(variable, user, List.of()), mirrors);
    }

    private Catalog(DataFolders folders, List<URI> mirrors) {
        this(folders, new Downloader(mirrors, RemoteFile.MNIST), DataFormat.all(),
                Runtime.getRuntime().maxMemory());
    }

    /**
     * @param formats in the order in which they are asked
     * @param memory  bytes that all the program's data may take
     */
    Catalog(DataFolders folders, Downloader downloader, List<DataFormat> formats, long memory) {
        this.folders = folders;
        this.downloader = downloader;
        this.formats = formats;
        this.memory = memory;
    }

    /** The embedded set first, then those found by name, then what can be downloaded. */
    @Override
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        formats.forEach(format -> format.embedded().forEach(set -> entries.add(entry(set, State.EMBEDDED))));
        Map<String, Named> found = found();
        found.values().forEach(set -> entries.add(entry(set, State.FOUND)));
        if (!found.containsKey(KnownSet.MNIST.id())) {
            entries.add(new Entry(KnownSet.MNIST.id(), KnownSet.MNIST.title(), State.DOWNLOADABLE, null));
        }
        entries.removeIf(e -> e.state() == State.FOUND && embedded(e.id()).isPresent());
        return entries;
    }

    private static Entry entry(Named set, State state) {
        return new Entry(set.id(), set.title(), state, set.folder());
    }

    /** All that go by a name in the folders of data; of two with one name the first found. */
    private Map<String, Named> found() {
        Map<String, Named> found = new TreeMap<>();
        for (Path folder : folders.candidates()) {
            formats.forEach(format -> format.in(folder).forEach(set -> found.putIfAbsent(set.id(), set)));
        }
        return found;
    }

    private Optional<Named> embedded(String id) {
        return formats.stream().map(format -> format.named(id)).flatMap(Optional::stream).findFirst();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Also takes {@code synthetic:COUNT} and {@code synthetic:COUNT:SEED}, and the path of an images file of a
     * folder that holds several sets. Data that makes no difference between training and test images gives a
     * sixth to the test.
     */
    @Override
    public DataSet load(String idOrPath, Progress progress) {
        try {
            Optional<DataSet> known = known(idOrPath, progress);
            return known.isPresent() ? known.get() : open(idOrPath, progress);
        } catch (OutOfMemoryError e) {
            throw new Failure(e, "failure.memory");
        }
    }

    @Override
    public Optional<DataSet> named(String id, Progress progress) {
        try {
            Optional<DataSet> known = known(id, progress);
            if (known.isEmpty() && id.equals(KnownSet.MNIST.id())) {
                throw absent(id);
            }
            return known;
        } catch (OutOfMemoryError e) {
            throw new Failure(e, "failure.memory");
        }
    }

    private Optional<DataSet> known(String id, Progress progress) {
        return embedded(id).or(() -> Optional.ofNullable(found().get(id))).map(set -> set.read(memory, progress));
    }

    private DataSet open(String idOrPath, Progress progress) {
        ImageImport wanted = ImageImport.found(idOrPath).orElseThrow(() -> absent(idOrPath));
        return format(wanted.path()).read(wanted, memory, progress);
    }

    private DataFormat format(Path path) {
        return formats.stream().filter(format -> format.recognises(path)).findFirst()
                .orElseThrow(() -> new Failure("failure.data.missing", path));
    }

    @Override
    public Optional<ImageSource> look(ImageImport wanted, Progress progress) {
        Path path = wanted.path();
        if (!Files.exists(path)) {
            throw new Failure("failure.data.missing", path);
        }
        return format(path).look(wanted, progress);
    }

    @Override
    public ImageSet picture(ImageImport wanted) {
        return OwnImages.picture(wanted);
    }

    private Failure absent(String idOrPath) {
        if (idOrPath.equals(KnownSet.MNIST.id())) {
            return new Failure("failure.data.absent", KnownSet.MNIST.title(), folder(KnownSet.MNIST));
        }
        return ImageImport.parse(idOrPath).map(ImageImport::path).filter(path -> path.getNameCount() > 1)
                .map(path -> new Failure("failure.data.missing", path)).orElseGet(() -> unknown(idOrPath));
    }

    private Failure unknown(String id) {
        return new Failure("failure.data.unknown", id, String.join(", ", entries().stream().map(Entry::id).toList()));
    }

    private Path folder(KnownSet set) {
        return folders.user().resolve(set.id());
    }

    @Override
    public void download(String id, Progress progress) {
        if (!id.equals(KnownSet.MNIST.id())) {
            throw new Failure("failure.download.unknown", id, KnownSet.MNIST.id());
        }
        downloader.fetch(folder(KnownSet.MNIST), progress);
    }
}
