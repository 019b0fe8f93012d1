package org.latentexplorer.ui.session;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.History;
import org.latentexplorer.model.HyperparameterValues;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Room;
import org.latentexplorer.model.RoundTrips;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.ui.common.Undo;
import org.latentexplorer.ui.common.UndoHistory;
import org.latentexplorer.ui.plot.PlotView;

/**
 * What the features of the window share; the only way they hear of each other. All of it belongs to the JavaFX
 * application thread.
 */
public final class Session {
    /** As many as there can be: a class is a byte. */
    private static final int CLASSES = 256;

    /** What training is doing. */
    public enum Training {
        IDLE, RUNNING, PAUSED
    }

    private final ObjectProperty<Failure> failure = new SimpleObjectProperty<>();
    private final ObjectProperty<Recipe> recipe = new SimpleObjectProperty<>(Preset.DEEP_2D.recipe());
    private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.DEEP_2D);
    private final BooleanProperty recipeValid = new SimpleBooleanProperty(true);
    private final StringProperty engine = new SimpleStringProperty("built-in");
    private final StringProperty dataId = new SimpleStringProperty("synthetic");
    private final ObjectProperty<DataSet> data = new SimpleObjectProperty<>();
    private final ObjectProperty<SavedModel> model = new SimpleObjectProperty<>();
    private final ObjectProperty<LatentModel> shown = new SimpleObjectProperty<>();
    private final IntegerProperty told = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<LatentModel> decoding = new ReadOnlyObjectWrapper<>();
    private final ObservableList<LatentModel> snapshots = FXCollections.observableArrayList();
    private final ObjectProperty<Present> present = new SimpleObjectProperty<>();
    private final ObjectProperty<History> losses = new SimpleObjectProperty<>(History.EMPTY);
    private final Stops stops = new Stops(snapshots, losses);
    private final ObjectProperty<Training> training = new SimpleObjectProperty<>(Training.IDLE);
    private final ObjectProperty<Codes> codes = new SimpleObjectProperty<>();
    private final IntegerProperty axisX = new SimpleIntegerProperty(0);
    private final IntegerProperty axisY = new SimpleIntegerProperty(1);
    private final ObjectProperty<RoundTrips> roundTrips = new SimpleObjectProperty<>();
    private final DoubleProperty touchedRoundTrip = new SimpleDoubleProperty(Double.NaN);
    private final ObjectProperty<Touch> touch = new SimpleObjectProperty<>();
    private final IntegerProperty hovered = new SimpleIntegerProperty(-1);
    private final ObservableList<float[]> samples = FXCollections.observableArrayList();
    private final ObjectProperty<MapTool> tool = new SimpleObjectProperty<>(MapTool.TOUCH);
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
    private final IntegerProperty neighbours = new SimpleIntegerProperty(30);
    private final ReadOnlyIntegerWrapper testSet = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<boolean[]> visibleClasses = new SimpleObjectProperty<>(allClasses());
    private final UndoHistory history = new UndoHistory(Room.UNDO.bytes(), failure::set);
    private final PathEditing path = new PathEditing(history);
    private final ObservableList<SavedModel> kept = FXCollections.observableArrayList();
    private final ObjectProperty<Supplier<MapPoints>> map = new SimpleObjectProperty<>();
    private final ObservableList<PointColours> pointColours = FXCollections.observableArrayList();
    private final ObjectProperty<PointColours> colouredBy = new SimpleObjectProperty<>();
    private final ObjectProperty<ValueColours> valueColours = new SimpleObjectProperty<>();
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty unsaved = new SimpleBooleanProperty();
    private final UndoHistory.Subject<Selection> selecting = history.follow("selection", selection,
            images -> images.bytes());
    private final UndoHistory.Subject<List<float[]>> sampling = history.follow("samples", samples,
            code -> (long) Float.BYTES * code.length);
    private final Undo samplesUndo = history.of(sampling);
    private final ObjectProperty<Projection> projection = new SimpleObjectProperty<>();
    private final ObjectProperty<HyperparameterValues> projectionValues = new SimpleObjectProperty<>(
            HyperparameterValues.defaults(Projection.allHyperparameters()));
    private final ObjectProperty<PlotView> view = new SimpleObjectProperty<>(PlotView.CENTRE);
    private final StringProperty tab = new SimpleStringProperty("");
    private final ObservableSet<String> folded = FXCollections.observableSet();
    private final StateKeeper states;
    private final BooleanProperty lesson = new SimpleBooleanProperty();
    private final Requests requests = new Requests();
    private final Unsaved unsavedModels = new Unsaved(this::held,
            () -> failure.set(new Failure("failure.unsaved.letGo")), Room.UNSAVED.bytes());

    public Session() {
        shown.subscribe(network -> tell());
        shown.subscribe(this::forgetOthersPlaces);
        training.subscribe(now -> history.refresh());
        told.subscribe(label -> tell());
        // another run: nobody looks back at the one before any more
        stops.runProperty().subscribe(run -> present.set(null));
        new TestSet(this, this::testSetChanged);
        states = new StateKeeper(this);
        model.subscribe(opened -> {
            if (opened != null && unsaved.get()) {
                unsavedModels.add(opened);
            }
        });
        unsaved.subscribe((was, is) -> followUnsaved(is));
    }

    private void followUnsaved(boolean is) {
        SavedModel open = model.get();
        if (open == null) {
            return;
        }
        if (is) {
            unsavedModels.add(open);
        } else {
            unsavedModels.remove(open.model());
        }
    }

    /** Whether a model is open or compared. */
    private boolean held(SavedModel one) {
        return model.get() != null && model.get().model() == one.model()
                || kept.stream().anyMatch(other -> other.model() == one.model());
    }

    private static boolean[] allClasses() {
        boolean[] all = new boolean[CLASSES];
        Arrays.fill(all, true);
        return all;
    }

    /** In another latent space, the codes of the old one mean nothing. */
    private void forgetOthersPlaces(LatentModel network) {
        if (network != null && Stream.of(samples, path.waypoints()).flatMap(List::stream)
                .anyMatch(code -> code.length != network.latent())) {
            forgetPlaces();
        }
    }

    /** Forgets what refers to places in latent space. */
    void forgetPlaces() {
        touch.set(null);
        samples.clear();
        history.forget(sampling);
        path.forget();
    }

    private void testSetChanged() {
        selection.set(Selection.NONE);
        history.forget(selecting);
        testSet.set(testSet.get() + 1);
    }

    private void tell() {
        LatentModel network = shown.get();
        decoding.set(network == null ? null : network.given(told.get()));
    }

    /** The recipe as edited; what Train uses. May have problems, see {@link #recipeValidProperty()}. */
    public ObjectProperty<Recipe> recipeProperty() {
        return recipe;
    }

    /** What the recipe was made from. */
    public ObjectProperty<Preset> presetProperty() {
        return preset;
    }

    /** Whether every field of the recipe holds a value that can be trained with. */
    public BooleanProperty recipeValidProperty() {
        return recipeValid;
    }

    /** What trains: a {@link org.latentexplorer.model.Trainer#id()}. */
    public StringProperty engineProperty() {
        return engine;
    }

    /**
     * The data set chosen: an id of the catalog, a folder's path, or an {@link org.latentexplorer.model.ImageImport#id};
     * empty for none yet.
     */
    public StringProperty dataIdProperty() {
        return dataId;
    }

    /** The data set loaded; null while loading, or if the chosen one is not on this computer. */
    public ObjectProperty<DataSet> dataProperty() {
        return data;
    }

    /** The model open: from a file, or the last run's outcome. */
    public ObjectProperty<SavedModel> modelProperty() {
        return model;
    }

    /** Where the network shown comes from; null without one, and while training runs. */
    public Provenance provenance() {
        SavedModel open = model.get();
        return open == null || training.get() != Training.IDLE ? null : open.provenance();
    }

    /** The network that encodes and decodes now: the open model's, or a snapshot of the run. */
    public ObjectProperty<LatentModel> shownProperty() {
        return shown;
    }

    /** The class that a conditional network is told when a code is decoded, see {@link LatentModel#given}. */
    public IntegerProperty toldProperty() {
        return told;
    }

    /** {@link #shownProperty()}, told the class chosen if it is conditional: what decodes codes that are nobody's. */
    public ReadOnlyObjectProperty<LatentModel> decodingProperty() {
        return decoding.getReadOnlyProperty();
    }

    /**
     * The networks of the run: as initialised, then after each epoch; of long runs or large networks fewer, evenly
     * spread, with the first and the last: see {@link org.latentexplorer.model.Snapshots}. Empty for a model from a
     * file.
     */
    public ObservableList<LatentModel> snapshots() {
        return snapshots;
    }

    /** The same, with their epochs. */
    public Stops stops() {
        return stops;
    }

    /**
     * What is shown once nobody looks at an earlier network of the run any more, see {@link Showing#lookBack}; null
     * while nobody does.
     */
    public ObjectProperty<Present> presentProperty() {
        return present;
    }

    /** The losses of the run under way, or of the open model's. */
    public ObjectProperty<History> historyProperty() {
        return losses;
    }

    public ObjectProperty<Training> trainingProperty() {
        return training;
    }

    /** The test set as encoded by {@link #shownProperty()}; null if there is nothing to show. */
    public ObjectProperty<Codes> codesProperty() {
        return codes;
    }

    /** The latent axis that the map draws to the right. */
    public IntegerProperty axisXProperty() {
        return axisX;
    }

    /** The latent axis that the map draws upwards. */
    public IntegerProperty axisYProperty() {
        return axisY;
    }

    /** How codes of many numbers are laid out; null for their axes. */
    public ObjectProperty<Projection> projectionProperty() {
        return projection;
    }

    /** Of all that any projection reads. */
    public ObjectProperty<HyperparameterValues> projectionValuesProperty() {
        return projectionValues;
    }

    /** The part of the map that is seen. */
    public ObjectProperty<PlotView> viewProperty() {
        return view;
    }

    /** The tab below the map, as in its title's key {@code app.tab.<id>}; empty for the first. */
    public StringProperty tabProperty() {
        return tab;
    }

    /** The panels that are folded away, by id. */
    public ObservableSet<String> folded() {
        return folded;
    }

    /** What a person set and made, at this moment. */
    public SessionState state() {
        return states.state();
    }

    /**
     * Sets what a person set and made at another moment, in this session or another: what means something only with
     * certain data and codes, as soon as these are there. What was done until now cannot be undone any more.
     */
    public void restore(SessionState state) {
        states.restore(state);
    }

    /** What is being decoded, set anew at each move; null for nothing. */
    public ObjectProperty<Touch> touchProperty() {
        return touch;
    }

    /** The code being decoded; null for none. */
    public float[] touchedCode() {
        return touch.get() == null ? null : touch.get().code();
    }

    /** Has a code decoded that comes from no spot of a projection. */
    public void touch(float[] code) {
        touch.set(Touch.of(code));
    }

    /** How far codes of test images come back in the network shown; null while that is not known. */
    public ObjectProperty<RoundTrips> roundTripsProperty() {
        return roundTrips;
    }

    /** The share of the test images that come back nearer than the code being decoded; NaN while it is not known. */
    public DoubleProperty touchedRoundTripProperty() {
        return touchedRoundTrip;
    }

    /** The test image under the pointer, or -1. */
    public IntegerProperty hoveredProperty() {
        return hovered;
    }

    /** Codes dropped on the map, in order. */
    public ObservableList<float[]> samples() {
        return samples;
    }

    /** The changes of the samples among all that a person did. */
    public Undo samplesUndo() {
        return samplesUndo;
    }

    /** What pressing and dragging on the map does. */
    public ObjectProperty<MapTool> toolProperty() {
        return tool;
    }

    /** Whether one tool is in hand, for a button: taking it puts the other away, putting it down leaves the touch. */
    public BooleanProperty inHand(MapTool wanted) {
        BooleanProperty held = new SimpleBooleanProperty();
        tool.subscribe(now -> held.set(now == wanted));
        held.addListener((property, old, now) -> {
            if (now) {
                tool.set(wanted);
            } else if (tool.get() == wanted) {
                tool.set(MapTool.TOUCH);
            }
        });
        return held;
    }

    /** The test images singled out; never those of another test set. */
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /** How many neighbours of a code are singled out at once, as chosen last. */
    public IntegerProperty neighboursProperty() {
        return neighbours;
    }

    /**
     * Counts the test sets there were: while it stays, a number of an image means the same image. What was singled out
     * is forgotten before it counts on.
     */
    public ReadOnlyIntegerProperty testSetProperty() {
        return testSet.getReadOnlyProperty();
    }

    /** Whether the images of a class are shown, by number from 0 to 255; set anew at each change. */
    public ObjectProperty<boolean[]> visibleClassesProperty() {
        return visibleClasses;
    }

    /** Whether images of a class are shown; those without a label, -1, are shown as those of class 0 are. */
    public boolean shows(int label) {
        return visibleClasses.get()[Math.max(0, label)];
    }

    /** The codes that a path through the latent space leads through, in order; none or one for no path. */
    public ObservableList<float[]> path() {
        return path.waypoints();
    }

    /** How the path is changed, and changes taken back. */
    public PathEditing pathEditing() {
        return path;
    }

    /** The trained models that were kept to be compared; the open one may be among them. */
    public ObservableList<SavedModel> kept() {
        return kept;
    }

    /** What the map shows, to be asked for in the background: there may be many points. Null without a map. */
    public ObjectProperty<Supplier<MapPoints>> mapProperty() {
        return map;
    }

    /** What the map's points can be coloured by, besides what the map itself knows. */
    public ObservableList<PointColours> pointColours() {
        return pointColours;
    }

    /** What the map's points are coloured by; null for their classes. */
    public ObjectProperty<PointColours> colouredByProperty() {
        return colouredBy;
    }

    /** What the test images are coloured by on the map, once that is worked out; null for their classes. */
    public ObjectProperty<ValueColours> valueColoursProperty() {
        return valueColours;
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /**
     * Whether the open model is a run's outcome that no file holds yet. When another is opened, to be set after
     * {@link #modelProperty()}.
     */
    public BooleanProperty unsavedProperty() {
        return unsaved;
    }

    /** All trained models that no file holds, with the open one. */
    public Unsaved unsavedModels() {
        return unsavedModels;
    }

    /** Whether models are trained to be compared, beside {@link #trainingProperty()}. */
    public BooleanProperty lessonProperty() {
        return lesson;
    }

    /** What a person did in the window, to be undone and redone. */
    public UndoHistory history() {
        return history;
    }

    /** What features ask of each other. */
    public Requests requests() {
        return requests;
    }

    /**
     * The images that {@link #codesProperty()} are the codes of, in the same order; null if they are not loaded. The
     * open model's own codes are of the data whose checksum it names; others were made here, of data with the same
     * labels in the same order.
     */
    public ImageSet testImages() {
        DataSet loaded = data.get();
        Codes encoded = codes.get();
        LatentModel network = shown.get();
        boolean fit = loaded != null && encoded != null && loaded.test().count() == encoded.count()
                && (network == null || network.shape().equals(loaded.test().shape())) && madeOf(encoded, loaded);
        return fit ? loaded.test() : null;
    }

    private boolean madeOf(Codes encoded, DataSet loaded) {
        SavedModel open = model.get();
        boolean own = open != null && open.testCodes() == encoded && !open.provenance().dataChecksum().isEmpty();
        return own ? open.provenance().dataChecksum().equals(loaded.checksum())
                : Arrays.equals(encoded.labels(), loaded.test().labels());
    }

    /** A class's name in the data, or its number where the data is not loaded; empty for -1. */
    public String className(int label) {
        ImageSet images = testImages();
        boolean named = images != null && label >= 0 && label < images.classes().size();
        return named ? images.classes().get(label) : label < 0 ? "" : String.valueOf(label);
    }

    /** The last failure, for the banner; null once dismissed. */
    public ObjectProperty<Failure> failureProperty() {
        return failure;
    }
}
