package org.latentexplorer.ui.latent;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Collapse;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Projector;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.latent.colour.Classes;
import org.latentexplorer.ui.latent.colour.ClassesViewModel;
import org.latentexplorer.ui.latent.colour.Colouring;
import org.latentexplorer.ui.latent.decode.ManifoldViewModel;
import org.latentexplorer.ui.latent.place.Background;
import org.latentexplorer.ui.latent.place.Centres;
import org.latentexplorer.ui.latent.place.MapLayout;
import org.latentexplorer.ui.latent.place.Placement;
import org.latentexplorer.ui.latent.place.ProjectionViewModel;
import org.latentexplorer.ui.latent.select.MapSelection;
import org.latentexplorer.ui.latent.space.SpaceViewModel;
import org.latentexplorer.ui.latent.spread.SpreadViewModel;
import org.latentexplorer.ui.latent.touch.Touching;
import org.latentexplorer.ui.plot.Gallery;
import org.latentexplorer.ui.plot.PointCloud;
import org.latentexplorer.ui.session.Session;

/** What the map shows and what touching it does; no pixels. */
public final class LatentMapViewModel {
    private static final int DAY = 0xFFFFFF;
    private static final int NIGHT = 0x0D1117;

    private final Session session;
    private final MapLayout layout;
    private final ClassesViewModel classes;
    private final Touching touching;
    private final ProjectionViewModel projection;
    private final SpaceViewModel space;
    private final ManifoldViewModel manifold;
    private final Colouring colouring;
    private final SpreadViewModel spread;
    private final MapSelection selection;
    private final ObjectBinding<Collapse> collapse;
    private final BooleanProperty thumbnail = new SimpleBooleanProperty(true);
    private final BooleanProperty labels = new SimpleBooleanProperty(true);
    private float[] decoded = new float[0];

    /** @param projector lays codes of many numbers out on a plane */
    public LatentMapViewModel(Session session, Projector projector) {
        this(session, projector, Background.forWindow());
    }

    LatentMapViewModel(Session session, Projector projector, Background background) {
        this.session = session;
        this.classes = new ClassesViewModel(session.visibleClassesProperty());
        this.layout = new MapLayout(session, background.layout());
        this.touching = new Touching(session, layout);
        this.projection = new ProjectionViewModel(session, projector, layout, background);
        this.space = new SpaceViewModel(session, projector, Latest.forWindow("lay out space"));
        this.manifold = new ManifoldViewModel(session, touching, background.decoding());
        this.colouring = new Colouring(session, layout, background.runner());
        this.spread = new SpreadViewModel(session, layout, background.some(), background.one());
        this.selection = new MapSelection(session, layout, background.selecting());
        this.collapse = Bindings.createObjectBinding(this::collapse, session.codesProperty(),
                session.shownProperty(), layout.placementProperty());
        session.codesProperty().subscribe(codes -> codesChanged());
        session.axisXProperty().addListener((axis, old, now) -> projection.axesChanged());
        session.axisYProperty().addListener((axis, old, now) -> projection.axesChanged());
        session.dataProperty().subscribe(data -> listClasses());
        session.darkProperty().subscribe(dark -> colour());
        colouring.start();
        spread.start();
        layout.cloudProperty().subscribe(cloud -> session.mapProperty().set(isEmpty() ? null : layout.points()));
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

    /** How codes of many numbers are laid out. */
    public ProjectionViewModel projection() {
        return projection;
    }

    /** The codes in three dimensions. */
    public SpaceViewModel space() {
        return space;
    }

    /** How uncertain codes are. */
    public SpreadViewModel spread() {
        return spread;
    }

    /** Which points are singled out. */
    MapSelection selection() {
        return selection;
    }

    /** What is where. */
    public MapLayout layout() {
        return layout;
    }

    /** What touching places does. */
    Touching touching() {
        return touching;
    }

    /** Which classes there are, and which are shown. */
    public ClassesViewModel classes() {
        return classes;
    }

    /** The codes as points. */
    public ReadOnlyObjectProperty<PointCloud> cloudProperty() {
        return layout.cloudProperty();
    }

    /** Along which of the axes drawn the codes do not differ; null without codes. */
    ObservableValue<Collapse> collapseProperty() {
        return collapse;
    }

    private Collapse collapse() {
        Codes codes = session.codesProperty().get();
        LatentModel network = session.shownProperty().get();
        if (codes == null || codes.count() == 0) {
            return null;
        }
        Placement placement = layout.placementProperty().get();
        boolean drawn = placement.axisX() >= 0 && placement.axisX() < codes.dimension()
                && placement.axisY() < codes.dimension();
        int up = placement.axisY() < 0 ? placement.axisX() : placement.axisY();
        return Collapse.of(codes, network != null && network.recipe().family().gaussian(),
                drawn ? new int[] {placement.axisX(), up} : new int[0]);
    }

    /** How the codes lie. */
    ReadOnlyObjectProperty<Placement> placementProperty() {
        return layout.placementProperty();
    }

    /** The legend's lines; empty for codes without labels. */
    ReadOnlyListProperty<Classes.Entry> classesProperty() {
        return classes.classesProperty();
    }

    /** Whether a class is shown, by number; set anew at each change. */
    public ReadOnlyObjectProperty<boolean[]> visibleProperty() {
        return classes.visibleProperty();
    }

    /** Colours (0xAARRGGBB) of the classes by number. */
    public ReadOnlyObjectProperty<int[]> coloursProperty() {
        return classes.coloursProperty();
    }

    /** Whether what is decoded is shown beside the pointer while it drags. */
    public BooleanProperty thumbnailProperty() {
        return thumbnail;
    }

    /** Where the classes have their middles. */
    ReadOnlyObjectProperty<Centres> centresProperty() {
        return layout.centresProperty();
    }

    /** Whether classes are named on the map, and points shown as their images where there is room. */
    public BooleanProperty labelsProperty() {
        return labels;
    }

    /** The images to show in the points' places; null for none. */
    Gallery gallery() {
        ImageSet images = labels.get() ? session.testImages() : null;
        boolean dark = session.darkProperty().get();
        return images == null ? null : dark ? new Gallery(images, NIGHT, DAY)
                : new Gallery(images, DAY, NIGHT);
    }

    /** The colour behind the points, 0xRRGGBB. */
    int ground() {
        return session.darkProperty().get() ? NIGHT : DAY;
    }

    /** Whether to tell that the map can be touched: until it was, once a session. */
    ReadOnlyBooleanProperty invitingProperty() {
        return touching.invitingProperty();
    }

    private void codesChanged() {
        projection.codesChanged();
        listClasses();
        colour();
    }

    private void listClasses() {
        classes.list(session.codesProperty().get(), session.testImages());
    }

    private void colour() {
        classes.colour(session.codesProperty().get(), session.darkProperty().get());
    }

    /** Draws other latent axes; choosing for one axis what the other has swaps them. */
    public void chooseAxes(int x, int y) {
        layout.chooseAxes(x, y);
    }

    /** Whether there is anything to touch. */
    public boolean isEmpty() {
        return layout.isEmpty();
    }

    public void setVisible(int classNumber, boolean shown) {
        classes.setVisible(classNumber, shown);
    }

    /** Shows this class alone; all of them if it is alone already. */
    public void showOnly(int classNumber) {
        classes.showOnly(classNumber);
    }

    public void showAll() {
        classes.showAll();
    }

    /**
     * The code at a place of the map, which lies there from now on. Dimensions that axes do not show stay as last
     * touched, or are the mean of all codes.
     */
    public float[] codeAt(double x, double y) {
        return touching.codeAt(x, y);
    }

    /** Touches a place of the map: its code is decoded. Does nothing on an empty map. */
    public void touch(double x, double y) {
        touching.touch(x, y);
    }

    /** Moves the touched place by data units; starts from the mean of all codes. */
    public void move(double dx, double dy) {
        touching.move(dx, dy);
    }

    /** Keeps the code at a place of the map as a sample. */
    public void drop(double x, double y) {
        touching.drop(x, y);
    }

    /** Keeps the touched code as a sample, if there is one. */
    public void dropTouched() {
        touching.dropTouched();
    }

    /** Whether a code, which may be null, has a place on this map. */
    boolean drawable(float[] code) {
        return layout.drawable(code);
    }

    /** What the model makes of the touched code; null if there is no code or no model. Used again by the next call. */
    float[] decodeTouched() {
        LatentModel model = session.decodingProperty().get();
        float[] touched = session.touchedCode();
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
        String name = classes.name(codes.label(image));
        ImageSet images = session.testImages();
        if (images != null) {
            float[] pixels = new float[images.size()];
            images.copy(image, pixels, 0);
            return new HoveredImage(image, codes.label(image), name, images.shape(), pixels, true);
        }
        LatentModel model = session.shownProperty().get();
        if (model == null || model.latent() != codes.dimension()) {
            return new HoveredImage(image, codes.label(image), name, null, null, false);
        }
        return new HoveredImage(image, codes.label(image), name, model.shape(), decode(model, codes.code(image)),
                false);
    }
}
