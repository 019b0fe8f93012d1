package org.latentexplorer.ui.recipe;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.task.Job;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.session.Request;
import org.latentexplorer.ui.session.Session;

/**
 * The data chosen. It follows {@link Session#dataIdProperty()}: whoever sets that (this, a command-line option) gets
 * the data loaded in the background. If that fails or is cancelled, the former choice comes back.
 */
public final class DataViewModel {
    /** What is being done for the data chosen. */
    public enum Phase {
        NONE, DOWNLOADING, LOADING
    }

    private final Session session;
    private final DataCatalog catalog;
    private final Runner runner;
    private final ObservableList<DataCatalog.Entry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<DataCatalog.Entry> asked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ObjectBinding<Provenance> stranger;
    private volatile Phase phase = Phase.NONE;
    private Job job;
    private DataSet loaded;
    private String loadedId;
    private boolean reverting;

    DataViewModel(Session session, DataCatalog catalog, Runner runner) {
        this.session = session;
        this.catalog = catalog;
        this.runner = runner;
        stranger = Bindings.createObjectBinding(this::stranger, session.modelProperty(), session.dataProperty(),
                session.trainingProperty());
        session.dataIdProperty().subscribe((was, is) -> {
            if (!reverting && !is.isEmpty()) {
                offer(is);
                fetch(is, false);
            }
        });
        readEntries();
        if (session.dataProperty().get() == null) {
            // with no id, the window chooses once its first picture is drawn
            if (!session.dataIdProperty().get().isEmpty()) {
                fetch(session.dataIdProperty().get(), false);
            }
        } else {
            loaded = session.dataProperty().get();
            loadedId = session.dataIdProperty().get();
        }
    }

    private void readEntries() {
        runner.run("data catalog", progress -> catalog.entries(), this::show, session.failureProperty()::set);
    }

    private void show(List<DataCatalog.Entry> found) {
        List<DataCatalog.Entry> opened = entries.stream().filter(e -> own(e)
                && found.stream().noneMatch(f -> f.id().equals(e.id()))).toList();
        entries.setAll(found);
        entries.addAll(opened);
    }

    /** The catalog's data sets, and folders opened. */
    public ObservableList<DataCatalog.Entry> entries() {
        return entries;
    }

    /** The entry chosen; empty while the catalog is still being read. */
    public Optional<DataCatalog.Entry> chosen() {
        return entries.stream().filter(e -> e.id().equals(session.dataIdProperty().get())).findFirst();
    }

    public ReadOnlyObjectProperty<DataSet> dataProperty() {
        return session.dataProperty();
    }

    /** Where the open model comes from, if it learned from other data than what is loaded; otherwise null. */
    ObjectBinding<Provenance> strangerProperty() {
        return stranger;
    }

    private Provenance stranger() {
        Provenance from = session.provenance();
        DataSet data = session.dataProperty().get();
        return from != null && data != null && from.excludes(data) ? from : null;
    }

    /** What {@link #chosen()} goes by. */
    public ReadOnlyStringProperty idProperty() {
        return session.dataIdProperty();
    }

    /** Chooses a data set: loads it, or asks before it downloads, see {@link #askedProperty()}. */
    public void choose(DataCatalog.Entry entry) {
        if (entry.state() == DataCatalog.State.DOWNLOADABLE) {
            asked.set(entry);
        } else {
            asked.set(null);
            session.dataIdProperty().set(entry.id());
        }
    }

    /** Has a folder or table looked at, which is then chosen. */
    public void open(Path path) {
        asked.set(null);
        session.requests().make(new Request.OpenData(path));
    }

    /** Enters somebody's own folder or table into the entries, in the place of the same one otherwise converted. */
    private void offer(String id) {
        ImageImport.parse(id).filter(own -> own.path().isAbsolute()).ifPresent(own -> {
            if (entries.stream().noneMatch(e -> e.id().equals(id))) {
                entries.removeIf(e -> own(e) && own.path().equals(e.folder()));
                entries.add(new DataCatalog.Entry(id, String.valueOf(own.path().getFileName()),
                        DataCatalog.State.FOUND, own.path()));
            }
        });
    }

    /** Whether an entry is not the catalog's: what it goes by then is where it is. */
    private static boolean own(DataCatalog.Entry entry) {
        return entry.folder() != null && ImageImport.parse(entry.id())
                .filter(own -> own.path().equals(entry.folder())).isPresent();
    }

    /** The entry that would have to be downloaded and waits for a yes or no; null if none does. */
    public ReadOnlyObjectProperty<DataCatalog.Entry> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Yes, download it. */
    public void confirm() {
        DataCatalog.Entry entry = asked.get();
        asked.set(null);
        reverting = true;
        session.dataIdProperty().set(entry.id());
        reverting = false;
        fetch(entry.id(), true);
    }

    /** No, keep what is chosen. */
    public void decline() {
        asked.set(null);
    }

    /** Whether data is being downloaded or loaded. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What is being done; to be polled while busy. */
    public Phase phase() {
        return phase;
    }

    /** Share of the phase that is done, -1 if unknown; to be polled while busy. */
    public double fraction() {
        return job == null ? -1 : job.fraction();
    }

    /** Stops downloading or loading; the former choice comes back. */
    public void cancel() {
        if (job != null) {
            job.cancel();
            revert();
        }
    }

    private void fetch(String id, boolean download) {
        if (job != null) {
            job.cancel();
        }
        session.dataProperty().set(null);
        phase = download ? Phase.DOWNLOADING : Phase.LOADING;
        busy.set(true);
        job = runner.run("data " + id, progress -> work(id, download, progress), data -> loaded(id, data, download),
                failure -> failed(failure, download));
    }

    private DataSet work(String id, boolean download, Progress progress) {
        if (download) {
            catalog.download(id, progress);
            progress.check();
            phase = Phase.LOADING;
            progress.update(0, 0);
        }
        return catalog.load(id, progress);
    }

    private void loaded(String id, DataSet data, boolean downloaded) {
        loaded = data;
        loadedId = id;
        idle();
        session.dataProperty().set(data);
        if (downloaded) {
            readEntries();
        }
    }

    private void failed(Failure failure, boolean downloaded) {
        revert();
        session.failureProperty().set(failure);
        if (downloaded) {
            readEntries();
        }
    }

    private void revert() {
        String refused = session.dataIdProperty().get();
        idle();
        reverting = true;
        if (loadedId != null) {
            session.dataIdProperty().set(loadedId);
        }
        session.dataProperty().set(loaded);
        reverting = false;
        entries.removeIf(e -> e.id().equals(refused) && !refused.equals(loadedId) && own(e));
        if (loadedId != null) {
            offer(loadedId);
        }
    }

    private void idle() {
        job = null;
        phase = Phase.NONE;
        busy.set(false);
    }
}
