package org.latentexplorer.data;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.latentexplorer.data.images.OwnImages;
import org.latentexplorer.data.synthetic.SyntheticDigits;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageSource;
import org.latentexplorer.model.Messages;
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
    private final SyntheticSets synthetic;
    private final Downloader downloader;
    private final long heap;

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
        this(folders, new Downloader(mirrors, RemoteFile.MNIST), SyntheticDigits::generate,
                Runtime.getRuntime().maxMemory());
    }

    Catalog(DataFolders folders, Downloader downloader, SyntheticSets.Generator generator, long heap) {
        this.folders = folders;
        this.downloader = downloader;
        this.synthetic = new SyntheticSets(generator, heap);
        this.heap = heap;
    }

    /** The embedded set first, then those found by name, then what can be downloaded. */
    @Override
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(SyntheticSets.ID, Messages.text(Locale.getDefault(), "catalog.synthetic"), State.EMBEDDED,
                null));
        Map<String, FoundSet> found = FoundSet.in(folders.all());
        found.values().forEach(f -> entries.add(
                new Entry(f.known().id(), f.known().title(), State.FOUND, f.files().folder())));
        if (!found.containsKey(KnownSet.MNIST.id())) {
            entries.add(new Entry(KnownSet.MNIST.id(), KnownSet.MNIST.title(), State.DOWNLOADABLE, null));
        }
        entries.removeIf(e -> e.state() == State.FOUND && SyntheticSets.names(e.id()));
        return entries;
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
        if (SyntheticSets.names(id)) {
            return Optional.of(synthetic.load(id, progress));
        }
        return Optional.ofNullable(FoundSet.in(folders.all()).get(id))
                .map(found -> new IdxLoader(found.files(), heap).load(progress));
    }

    private DataSet open(String idOrPath, Progress progress) {
        ImageImport wanted = ImageImport.found(idOrPath).orElseThrow(() -> absent(idOrPath));
        return ownImages(wanted.path()) ? new OwnImages(heap).load(wanted, progress)
                : new IdxLoader(IdxFolder.only(wanted.path()), heap).load(progress);
    }

    private static boolean ownImages(Path path) {
        return OwnImages.possible(path) && (!Files.isDirectory(path) || IdxFolder.sets(path).isEmpty());
    }

    @Override
    public Optional<ImageSource> look(ImageImport wanted, Progress progress) {
        Path path = wanted.path();
        if (!Files.exists(path)) {
            throw new Failure("failure.data.missing", path);
        }
        return ownImages(path) ? Optional.of(new OwnImages(heap).look(wanted, progress)) : Optional.empty();
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
