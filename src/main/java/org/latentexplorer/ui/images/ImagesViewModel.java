package org.latentexplorer.ui.images;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.ImageSource;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.task.Job;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.session.Request;
import org.latentexplorer.ui.session.Session;

/**
 * Looks at a folder or table that somebody wants as data, shows what its pictures would become, and hands it on.
 * Whatever is a data set already is handed on at once.
 */
public final class ImagesViewModel {
    /** Where it stands. */
    public enum State {
        CLOSED, LOOKING, READY
    }

    private final Session session;
    private final DataCatalog catalog;
    private final Runner runner;
    private final Latest preview;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CLOSED);
    private final ReadOnlyObjectWrapper<Path> path = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ImageSource> source = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Failure> problem = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ImageSource.Sample> samples = FXCollections.observableArrayList();
    private final StringProperty side = new SimpleStringProperty("");
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final ObjectProperty<ImageImport.Frame> frame = new SimpleObjectProperty<>(ImageImport.Frame.WHOLE);
    private final StringProperty label = new SimpleStringProperty();
    private Failure unlabelled;
    private Job job;

    public ImagesViewModel(Session session, DataCatalog catalog, Runner runner, Latest preview) {
        this.session = session;
        this.catalog = catalog;
        this.runner = runner;
        this.preview = preview;
        session.requests().take(Request.OpenData.class, wanted -> open(wanted.path()));
        side.subscribe(() -> convert());
        dark.subscribe(() -> convert());
        frame.subscribe(() -> convert());
        label.subscribe(() -> lookAgain());
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is being looked at. */
    public ReadOnlyObjectProperty<Path> pathProperty() {
        return path.getReadOnlyProperty();
    }

    /** What was found; null until then. */
    public ReadOnlyObjectProperty<ImageSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** What is wrong with the side as typed, or with the column of labels; null if nothing is. */
    public ReadOnlyObjectProperty<Failure> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** A few pictures as they are and as they would become; those before a change stay until it is worked out. */
    public ObservableList<ImageSource.Sample> samples() {
        return samples;
    }

    /** The side of the squares in pixels, as typed. */
    public StringProperty sideProperty() {
        return side;
    }

    /** Whether the ink is dark in the pictures, and so to be inverted. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    public ObjectProperty<ImageImport.Frame> frameProperty() {
        return frame;
    }

    /** The column of a table that holds the labels, see {@link ImageImport#label}; null to find it. */
    public StringProperty labelProperty() {
        return label;
    }

    private void open(Path wanted) {
        if (session.trainingProperty().get() != Session.Training.IDLE) {
            session.failureProperty().set(new Failure("failure.images.training"));
            return;
        }
        cancel();
        path.set(wanted);
        state.set(State.LOOKING);
        ImageImport usual = ImageImport.of(wanted);
        job = runner.run("look at " + wanted, progress -> catalog.look(usual, progress), this::looked, failure -> {
            cancel();
            session.failureProperty().set(failure);
        });
    }

    private void looked(Optional<ImageSource> found) {
        if (found.isEmpty()) {
            handOn(path.get().toString());
            return;
        }
        source.set(null);
        side.set(String.valueOf(usualSide()));
        dark.set(found.get().darkInk());
        frame.set(learned().frame());
        label.set(null);
        source.set(found.get());
        state.set(State.READY);
        convert();
    }

    /** Another column of labels makes other pictures of the same table. */
    private void lookAgain() {
        if (source.get() == null) {
            return;
        }
        if (job != null) {
            job.cancel();
        }
        ImageImport wanted = ImageImport.of(path.get()).withLabel(label.get());
        job = runner.run("look again at " + wanted.path(), progress -> catalog.look(wanted, progress), found -> {
            unlabelled = null;
            source.set(found.orElse(source.get()));
            convert();
        }, failure -> {
            unlabelled = failure;
            convert();
        });
    }

    /** How the pictures that the open model learned from became images, if they were somebody's own. */
    private ImageImport learned() {
        Provenance from = session.provenance();
        return ImageImport.of(path.get(), from == null ? "" : from.imported());
    }

    /** What the open model takes, so that its map shows the pictures at once. */
    private int usualSide() {
        LatentModel model = session.shownProperty().get();
        return model != null && ImageImport.makes(model.shape()) ? model.shape().width() : ImageImport.USUAL_SIDE;
    }

    /** The import as chosen; empty while something about it is wrong. */
    public Optional<ImageImport> chosen() {
        if (path.get() == null || problem.get() != null) {
            return Optional.empty();
        }
        return Optional.of(typed());
    }

    private ImageImport typed() {
        int pixels;
        try {
            pixels = Integer.parseInt(side.get().strip());
        } catch (NumberFormatException e) {
            pixels = 0;
        }
        // what was found is left to each picture where light and dark paper are mixed
        ImageImport.Ink ink = source.get() != null && dark.get() == source.get().darkInk() ? ImageImport.Ink.AUTO
                : dark.get() ? ImageImport.Ink.DARK : ImageImport.Ink.LIGHT;
        return new ImageImport(path.get(), pixels, ink, frame.get(), label.get());
    }

    private void convert() {
        ImageSource looked = source.get();
        if (looked == null) {
            return;
        }
        try {
            ImageImport wanted = typed();
            wanted.check();
            problem.set(unlabelled);
            preview.submit(() -> looked.samples(wanted), made -> {
                if (source.get() == looked) {
                    samples.setAll(made);
                }
            });
        } catch (Failure e) {
            problem.set(e);
        }
    }

    /** Has the pictures loaded as chosen; nothing if that was answered already. */
    public void load() {
        if (state.get() != State.READY) {
            return;
        }
        chosen().ifPresent(wanted -> handOn(wanted.id()));
    }

    private void handOn(String id) {
        cancel();
        // also when it is what is loaded already: its files may have changed
        session.dataIdProperty().set("");
        session.dataIdProperty().set(id);
    }

    /** Leaves the data as it is. */
    public void cancel() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        state.set(State.CLOSED);
        source.set(null);
        unlabelled = null;
        problem.set(null);
        samples.clear();
    }
}
