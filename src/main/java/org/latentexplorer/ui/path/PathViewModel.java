package org.latentexplorer.ui.path;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.LatentPath;
import org.latentexplorer.model.RoundTrips;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.session.MapTool;
import org.latentexplorer.ui.session.PathEditing;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Session;

/** What is decoded along the path, and going along it. */
public final class PathViewModel {
    public static final int LEAST_STEPS = 3;
    public static final int MOST_STEPS = 60;
    /** A selection of more images is no list of places to go to. */
    public static final int MOST_SELECTED = 20;
    /** From one waypoint to the next, at usual speed. */
    private static final double SECONDS = 2;

    private final Session session;
    private final PathEditing editing;
    private final Executor nextFrame;
    private final Latest background;
    private final Player player;
    private final PathFiles files;
    private final BooleanProperty tool;
    private final IntegerProperty steps = new SimpleIntegerProperty(12);
    private final BooleanProperty pixels = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Strip> strip = new ReadOnlyObjectWrapper<>(Strip.NONE);
    private float[] shown;
    private boolean due;

    /**
     * @param nextFrame  runs tasks with the next frame
     * @param clock      nanoseconds from any moment on
     * @param background decodes the strip
     * @param runner     writes files
     */
    public PathViewModel(Session session, Executor nextFrame, LongSupplier clock, Latest background, Runner runner) {
        this.session = session;
        this.editing = session.pathEditing();
        this.nextFrame = nextFrame;
        this.background = background;
        this.player = new Player(nextFrame, clock);
        this.files = new PathFiles(this, session, runner);
        this.tool = session.inHand(MapTool.PATH);
        editing.pathProperty().subscribe(this::follow);
        session.decodingProperty().subscribe(network -> decodeSoon());
        session.roundTripsProperty().subscribe(trips -> decodeSoon());
        steps.subscribe(count -> decodeSoon());
        player.positionProperty().addListener((position, old, now) -> show());
        session.touchProperty().subscribe(touch -> {
            if (session.touchedCode() != shown) {
                // somebody is looking at another place
                player.pause();
            }
        });
    }

    private void follow(LatentPath path) {
        if (path == null) {
            player.rewind();
        } else {
            player.load(duration(path), path.closed());
            if (shown != null && shown == session.touchedCode()) {
                // nobody looks at another place: what is shown stays on the path
                show();
            }
        }
        decodeSoon();
    }

    /** How long the path takes at usual speed, in seconds. */
    static double duration(LatentPath path) {
        return SECONDS * (path.waypoints() - 1);
    }

    private void decodeSoon() {
        if (!due) {
            due = true;
            nextFrame.execute(this::decode);
        }
    }

    private void decode() {
        due = false;
        LatentModel model = session.decodingProperty().get();
        LatentPath path = editing.pathProperty().get();
        int count = steps.get();
        if (model == null || path == null || path.dimension() != model.latent()) {
            background.submit(() -> Strip.NONE, strip::set);
            return;
        }
        RoundTrips trips = session.roundTripsProperty().get();
        background.submit(() -> Strip.of(model, path, count, trips), strip::set);
    }

    /** Decodes the place gone to. */
    private void show() {
        LatentPath path = editing.pathProperty().get();
        if (path != null) {
            shown = path.at(player.positionProperty().get());
            session.touch(shown);
        }
    }

    /** Goes along the path. */
    Player player() {
        return player;
    }

    /** Goes to one of the images of the strip. */
    void seek(int image) {
        player.seek(LatentPath.share(image, strip.get().count()));
        show();
    }

    void playOrPause() {
        if (player.playingProperty().get()) {
            player.pause();
        } else if (editing.pathProperty().get() != null) {
            show();
            player.play();
        }
    }

    PathEditing editing() {
        return editing;
    }

    ReadOnlyObjectProperty<Strip> stripProperty() {
        return strip.getReadOnlyProperty();
    }

    /** Images of the strip. */
    public IntegerProperty stepsProperty() {
        return steps;
    }

    /** Whether the straight way in pixel space is shown beside. */
    public BooleanProperty pixelsProperty() {
        return pixels;
    }

    public BooleanProperty toolProperty() {
        return tool;
    }

    /** Whether there is nothing to play or to write. */
    BooleanBinding emptyProperty() {
        return Bindings.createBooleanBinding(() -> strip.get().count() == 0, strip);
    }

    /** Leads the path through the samples. */
    public void useSamples() {
        editing.lead(session.samples());
    }

    BooleanBinding samplesUsableProperty() {
        return Bindings.size(session.samples()).greaterThan(1);
    }

    /** Leads the path through the codes of the selected images, in the order of their numbers. */
    public void useSelection() {
        Codes codes = session.codesProperty().get();
        List<float[]> selected = new ArrayList<>();
        for (int image : session.selectionProperty().get().images()) {
            selected.add(codes.code(image));
        }
        editing.lead(selected);
    }

    BooleanBinding selectionUsableProperty() {
        return Bindings.createBooleanBinding(() -> {
            Selection selection = session.selectionProperty().get();
            Codes codes = session.codesProperty().get();
            return codes != null && selection.count() > 1 && selection.count() <= MOST_SELECTED
                    && selection.images()[selection.count() - 1] < codes.count();
        }, session.selectionProperty(), session.codesProperty());
    }

    /** Leads the path on to the code under the decoder. */
    public void addTouched() {
        editing.add(session.touchedCode());
    }

    BooleanBinding touchedUsableProperty() {
        return Bindings.createBooleanBinding(() -> {
            float[] touched = session.touchedCode();
            LatentModel model = session.shownProperty().get();
            return touched != null && model != null && touched.length == model.latent();
        }, session.touchProperty(), session.shownProperty());
    }

    /** Writes what is shown. */
    PathFiles files() {
        return files;
    }
}
