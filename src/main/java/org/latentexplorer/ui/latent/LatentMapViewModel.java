package org.latentexplorer.ui.latent;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ListProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleListProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Palette;
import org.latentexplorer.task.Runner;
import org.latentexplorer.task.Runners;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.plot.Gallery;
import org.latentexplorer.ui.plot.PointCloud;
import org.latentexplorer.ui.session.MapPoints;
import org.latentexplorer.ui.session.Session;

/** What the map shows and what touching it does; no pixels. */
public final class LatentMapViewModel {
    /** So many codes are laid out in a few milliseconds; more must not hold up the window. */
    private static final int AT_ONCE = 20_000;
    private static final int DAY = 0xFFFFFF;
    private static final int NIGHT = 0x0D1117;

    private final Session session;
    private final Latest layout;
    private final ManifoldViewModel manifold;
    private final Colouring colouring;
    private final SpreadViewModel spread;
    private final ObjectProperty<PointCloud> cloud = new SimpleObjectProperty<>(PointCloud.EMPTY);
    private final ObjectProperty<Placement> placement = new SimpleObjectProperty<>(AxesPlacement.of(2, 0, 1));
    private final ListProperty<Classes.Entry> classes =
            new SimpleListProperty<>(FXCollections.observableArrayList());
    private final ObjectProperty<boolean[]> visible = new SimpleObjectProperty<>(allVisible());
    private final ObjectProperty<int[]> colours = new SimpleObjectProperty<>(new int[0]);
    private final BooleanProperty thumbnail = new SimpleBooleanProperty(true);
    private final ObjectProperty<Centres> centres = new SimpleObjectProperty<>(Centres.NONE);
    private final BooleanProperty labels = new SimpleBooleanProperty(true);
    private final BooleanProperty inviting = new SimpleBooleanProperty(true);
    /** What the cloud shows: not the session's newest codes while they are being laid out. */
    private Codes placed;
    private float[] mean;
    private float[] decoded = new float[0];

    public LatentMapViewModel(Session session) {
        this(session, Latest.forWindow("lay out map"), Latest.forWindow("decode manifold"),
                Runners.forWindow(), Latest.forWindow("posteriors"), Latest.forWindow("posterior"));
    }

    /**
     * @param layout   lays out many codes
     * @param decoding decodes the manifold
     * @param runner   works out what points are coloured by
     * @param some     works out how uncertain some codes are
     * @param one      works out how uncertain the code is that is pointed at
     */
    LatentMapViewModel(Session session, Latest layout, Latest decoding, Runner runner, Latest some, Latest one) {
        this.session = session;
        this.layout = layout;
        this.manifold = new ManifoldViewModel(this, decoding);
        this.colouring = new Colouring(this, runner);
        this.spread = new SpreadViewModel(this, some, one);
        session.codesProperty().subscribe(codes -> codesChanged());
        session.axisXProperty().addListener((axis, old, now) -> place());
        session.axisYProperty().addListener((axis, old, now) -> place());
        session.dataProperty().subscribe(data -> listClasses());
        session.darkProperty().subscribe(dark -> colour());
        colouring.start();
        spread.start();
    }

    private static boolean[] allVisible() {
        boolean[] all = new boolean[PointCloud.GROUPS];
        Arrays.fill(all, true);
        return all;
    }

    /** The session the map belongs to. */
    Session session() {
        return session;
    }

    /** What is decoded behind the points. */
    public ManifoldViewModel manifold() {
        return manifold;
    }

    /** What the points are coloured by. */
    Colouring colouring() {
        return colouring;
    }

    /** How uncertain codes are. */
    public SpreadViewModel spread() {
        return spread;
    }

    /** The codes as points. */
    public ReadOnlyObjectProperty<PointCloud> cloudProperty() {
        return cloud;
    }

    /** How the codes lie. */
    ReadOnlyObjectProperty<Placement> placementProperty() {
        return placement;
    }

    /** The legend's lines; empty for codes without labels. */
    ReadOnlyListProperty<Classes.Entry> classesProperty() {
        return classes;
    }

    /** Whether a class is shown, by number; set anew at each change. */
    public ReadOnlyObjectProperty<boolean[]> visibleProperty() {
        return visible;
    }

    /** Colours (0xAARRGGBB) of the classes by number. */
    public ReadOnlyObjectProperty<int[]> coloursProperty() {
        return colours;
    }

    /** Whether what is decoded is shown beside the pointer while it drags. */
    public BooleanProperty thumbnailProperty() {
        return thumbnail;
    }

    /** Where the classes have their middles. */
    ReadOnlyObjectProperty<Centres> centresProperty() {
        return centres;
    }

    /** Whether classes are named on the map, and points shown as their images where there is room. */
    public BooleanProperty labelsProperty() {
        return labels;
    }

    /** The images to show in the points' places; null for none. */
    Gallery gallery() {
        ImageSet images = labels.get() ? encodedImages() : null;
        boolean dark = session.darkProperty().get();
        return images == null ? null : dark ? new Gallery(images, NIGHT, DAY)
                : new Gallery(images, DAY, NIGHT);
    }

    /** Whether to tell that the map can be touched: until it was, once a session. */
    ReadOnlyBooleanProperty invitingProperty() {
        return inviting;
    }

    private void codesChanged() {
        place();
        listClasses();
        colour();
    }

    private void place() {
        Codes codes = session.codesProperty().get();
        if (codes == null) {
            show(null, placement.get(), PointCloud.EMPTY, Centres.NONE);
            return;
        }
        Placement wanted = AxesPlacement.of(codes.dimension(), session.axisXProperty().get(),
                session.axisYProperty().get());
        if (codes.count() <= AT_ONCE) {
            PointCloud points = wanted.cloud(codes);
            show(codes, wanted, points, Centres.of(points));
        } else {
            layout.submit(() -> {
                PointCloud points = wanted.cloud(codes);
                Centres middles = Centres.of(points);
                return (Runnable) () -> show(codes, wanted, points, middles);
            }, show -> {
                if (codes == session.codesProperty().get()) {
                    show.run();
                }
            });
        }
    }

    private void show(Codes codes, Placement where, PointCloud points, Centres middles) {
        placed = codes;
        mean = null;
        placement.set(where);
        centres.set(middles);
        cloud.set(points);
    }

    private void listClasses() {
        List<Classes.Entry> now = Classes.of(session.codesProperty().get(), encodedImages());
        if (!now.equals(classes.get())) {
            classes.setAll(now);
        }
    }

    private void colour() {
        Codes codes = session.codesProperty().get();
        boolean dark = session.darkProperty().get();
        int[] byClass = new int[codes == null || codes.labels() == null ? 1 : highest(codes.labels()) + 1];
        for (int i = 0; i < byClass.length; i++) {
            byClass[i] = Palette.colour(codes == null || codes.labels() == null ? -1 : i, dark);
        }
        if (!Arrays.equals(byClass, colours.get())) {
            colours.set(byClass);
        }
    }

    private static int highest(byte[] labels) {
        int highest = 0;
        for (byte label : labels) {
            highest = Math.max(highest, label & 0xff);
        }
        return highest;
    }

    /**
     * The images that the codes are of; null if the data loaded are others. Equal labels in equal order tell: the
     * codes may have come with a model from a file, and have been made of other data than are loaded.
     */
    ImageSet encodedImages() {
        Codes codes = session.codesProperty().get();
        DataSet data = session.dataProperty().get();
        boolean same = codes != null && data != null && data.test().count() == codes.count()
                && Arrays.equals(data.test().labels(), codes.labels());
        return same ? data.test() : null;
    }

    /** Whether the model gives back the images that the codes are of. */
    boolean decodes() {
        LatentModel model = session.shownProperty().get();
        ImageSet images = encodedImages();
        return model != null && images != null && model.latent() == placement.get().dimension()
                && model.size() == images.size();
    }

    /** What the map shows now; to be asked for in the background, for there may be many points. */
    Supplier<MapPoints> points() {
        Codes codes = placed;
        PointCloud shown = cloud.get();
        ImageSet images = encodedImages();
        LatentModel model = decodes() ? session.shownProperty().get() : null;
        return () -> {
            float[] x = new float[shown.count()];
            float[] y = new float[shown.count()];
            for (int i = 0; i < x.length; i++) {
                x[shown.source(i)] = shown.x()[i];
                y[shown.source(i)] = shown.y()[i];
            }
            return new MapPoints(codes, x, y, model, images);
        };
    }

    /** Draws other latent axes; choosing for one axis what the other has swaps them. */
    public void chooseAxes(int x, int y) {
        Placement old = placement.get();
        boolean swapped = x == y;
        session.axisXProperty().set(swapped && x == old.axisX() ? old.axisY() : x);
        session.axisYProperty().set(swapped && y == old.axisY() ? old.axisX() : y);
    }

    /** Whether there is anything to touch. */
    public boolean isEmpty() {
        return cloud.get().count() == 0;
    }

    public void setVisible(int classNumber, boolean shown) {
        boolean[] now = visible.get().clone();
        now[classNumber] = shown;
        visible.set(now);
    }

    /** Shows this class alone; all of them if it is alone already. */
    public void showOnly(int classNumber) {
        boolean alone = classes.stream().allMatch(c -> visible.get()[c.number()] == (c.number() == classNumber));
        if (alone) {
            showAll();
            return;
        }
        boolean[] now = new boolean[PointCloud.GROUPS];
        now[classNumber] = true;
        visible.set(now);
    }

    public void showAll() {
        visible.set(allVisible());
    }

    /** The code at a place of the map; dimensions not drawn stay as last touched, or are the mean of all codes. */
    public float[] codeAt(double x, double y) {
        return placement.get().touched(base(), x, y);
    }

    /** What the model decodes from the places of the map; null if the map is empty or the model takes other codes. */
    Plane plane() {
        LatentModel model = session.shownProperty().get();
        boolean fits = model != null && !isEmpty() && model.latent() == placement.get().dimension();
        return fits ? new Plane(model, placement.get(), base()) : null;
    }

    private float[] base() {
        float[] touched = session.touchedProperty().get();
        if (touched != null && touched.length == placement.get().dimension()) {
            return touched;
        }
        if (mean == null) {
            mean = mean(placed);
        }
        return mean;
    }

    /** The mean of all codes, over finite numbers only. */
    private static float[] mean(Codes codes) {
        float[] mean = new float[codes.dimension()];
        for (int axis = 0; axis < mean.length; axis++) {
            double sum = 0;
            int finite = 0;
            for (int i = 0; i < codes.count(); i++) {
                float value = codes.at(i, axis);
                if (Float.isFinite(value)) {
                    sum += value;
                    finite++;
                }
            }
            mean[axis] = finite == 0 ? 0 : (float) (sum / finite);
        }
        return mean;
    }

    /** Touches a place of the map: its code is decoded. Does nothing on an empty map. */
    public void touch(double x, double y) {
        if (!isEmpty()) {
            inviting.set(false);
            session.touchedProperty().set(codeAt(x, y));
        }
    }

    /** Moves the touched place by data units; starts from the mean of all codes. */
    public void move(double dx, double dy) {
        if (!isEmpty()) {
            float[] from = base();
            touch(placement.get().x(from) + dx, placement.get().y(from) + dy);
        }
    }

    /** Keeps the code at a place of the map as a sample. */
    public void drop(double x, double y) {
        if (!isEmpty()) {
            session.samples().add(codeAt(x, y));
        }
    }

    /** Keeps the touched code as a sample, if there is one. */
    public void dropTouched() {
        float[] touched = session.touchedProperty().get();
        if (drawable(touched)) {
            session.samples().add(touched.clone());
        }
    }

    /** Whether a code, which may be null, has a place on this map. */
    boolean drawable(float[] code) {
        return code != null && !isEmpty() && code.length == placement.get().dimension();
    }

    /** What the model makes of the touched code; null if there is no code or no model. Used again by the next call. */
    float[] decodeTouched() {
        LatentModel model = session.decodingProperty().get();
        float[] touched = session.touchedProperty().get();
        return model == null || touched == null || touched.length != model.latent() ? null : decode(model, touched);
    }

    private float[] decode(LatentModel model, float[] code) {
        if (decoded.length != model.size()) {
            decoded = new float[model.size()];
        }
        model.decode(code, decoded);
        return decoded;
    }

    /** Tells everybody which test image is under the pointer; -1 for none. */
    public void hover(int image) {
        session.hoveredProperty().set(image);
    }

    /** The hovered image, or null. Its pixels are used again by the next call. */
    public HoveredImage hovered() {
        int image = session.hoveredProperty().get();
        Codes codes = session.codesProperty().get();
        if (codes == null || image < 0 || image >= codes.count()) {
            return null;
        }
        String name = classes.stream().filter(c -> c.number() == codes.label(image)).map(Classes.Entry::name)
                .findFirst().orElse(null);
        ImageSet images = encodedImages();
        if (images != null) {
            float[] pixels = new float[images.size()];
            images.copy(image, pixels, 0);
            return new HoveredImage(image, codes.label(image), name, images.width(), images.height(), pixels, true);
        }
        LatentModel model = session.shownProperty().get();
        if (model == null || model.latent() != codes.dimension()) {
            return new HoveredImage(image, codes.label(image), name, 0, 0, null, false);
        }
        return new HoveredImage(image, codes.label(image), name, model.width(), model.height(),
                decode(model, codes.code(image)), false);
    }
}
