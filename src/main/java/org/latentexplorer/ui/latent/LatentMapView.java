package org.latentexplorer.ui.latent;

import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.ui.common.ImageTile;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.latent.colour.Legend;
import org.latentexplorer.ui.latent.colour.Tints;
import org.latentexplorer.ui.latent.decode.ManifoldViewModel;
import org.latentexplorer.ui.latent.place.AxisChooser;
import org.latentexplorer.ui.latent.place.Placement;
import org.latentexplorer.ui.latent.place.ProjectionBar;
import org.latentexplorer.ui.plot.PointCloud;
import org.latentexplorer.ui.plot.ScatterPlot;
import org.latentexplorer.ui.plot.SpacePlot;
import org.latentexplorer.ui.session.MapTool;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Session;

/** The latent map: every code a point, every place a code that is decoded when touched. */
public final class LatentMapView extends BorderPane {
    private final LatentMapViewModel model;
    private final ScatterPlot plot = new ScatterPlot();
    private final Pane cards = new Pane();
    private final HoverCard hoverCard = new HoverCard();
    private final ImageTile thumbnail = new ImageTile(84);
    private final MapGestures gestures;
    private SpaceMapView space;
    private final PathLine path;
    private Object framing;
    private boolean hoverStale;
    private boolean touchStale;

    public LatentMapView(LatentMapViewModel model) {
        this.model = model;
        this.gestures = new MapGestures(model, plot);
        this.path = new PathLine(model, Latest.forWindow("place path"));
        getStyleClass().add("latent-map");
        getStylesheets().add(LatentMapView.class.getResource("/org/latentexplorer/ui/latent.css").toExternalForm());
        setMinSize(0, 0);
        setTop(bars());
        setCenter(flatOrSpace());
        setRight(new Legend(model.session(), model.classes(), model.colouring(), model.selection().selector()));
        OutlineTool rectangle = new OutlineTool(model, plot, false);
        OutlineTool lasso = new OutlineTool(model, plot, true);
        gestures.use(MapTool.RECTANGLE, rectangle);
        gestures.use(MapTool.LASSO, lasso);
        plot.addOverlay(new Posteriors(model, plot));
        plot.addOverlay(new ClassLabels(model, plot));
        plot.addOverlay(new PathMarks(model, path));
        plot.addOverlay(new Markers(model, plot));
        plot.addOverlay(rectangle);
        plot.addOverlay(lasso);
        gestures.use(MapTool.PATH, new PathTool(model, plot));
        plot.setBeforeFrame(this::frame);
        plot.setOnRest(this::rested);
        plot.views().recordIn(model.session().history());
        plot.views().viewProperty().bindBidirectional(model.session().viewProperty());
        follow();
    }

    private VBox bars() {
        VBox bars = new VBox(new Toolbar(model, plot));
        Widgets.whenFirst(model.cloudProperty().map(cloud -> model.projection().offered()),
                () -> bars.getChildren().add(new ProjectionBar(model.session(), model.layout(), model.projection(),
                        model.space().shownProperty())));
        return bars;
    }

    /** The plot, for measurements. */
    public ScatterPlot plot() {
        return plot;
    }

    /** The plot of the codes in space, for measurements; null until it has been shown. */
    public SpacePlot spacePlot() {
        return space == null ? null : space.plot();
    }

    /** The manifold, for measurements. */
    public ManifoldViewModel manifold() {
        return model.manifold();
    }

    /** The keys act where the points are. */
    @Override
    public void requestFocus() {
        if (space != null && space.isVisible()) {
            space.requestFocus();
        } else {
            plot.area().requestFocus();
        }
    }

    /** The map, or the codes in space once somebody wants to see that. */
    private Node flatOrSpace() {
        StackPane both = new StackPane(map());
        both.setMinSize(0, 0);
        model.space().shownProperty().subscribe(shown -> {
            if (shown && space == null) {
                space = new SpaceMapView(model);
                both.getChildren().add(space);
            }
            both.getChildren().getFirst().setVisible(!shown);
            if (space != null) {
                model.hover(-1);
                space.setVisible(shown);
                requestFocus();
            }
        });
        return both;
    }

    private Node map() {
        thumbnail.setId("map-drag-image");
        thumbnail.getStyleClass().add("map-thumbnail");
        thumbnail.setManaged(false);
        thumbnail.setVisible(false);
        cards.setMouseTransparent(true);
        cards.getChildren().addAll(hoverCard, thumbnail);
        AxisChooser right = new AxisChooser(model.layout(), true);
        AxisChooser up = new AxisChooser(model.layout(), false);
        ZoomButtons zoom = new ZoomButtons(model, plot);
        StackPane.setAlignment(right, Pos.BOTTOM_RIGHT);
        StackPane.setAlignment(up, Pos.TOP_LEFT);
        StackPane.setAlignment(zoom, Pos.BOTTOM_RIGHT);
        plot.inner().subscribe(inner -> {
            StackPane.setMargin(right, new Insets(0, inner.getRight() + 6, inner.getBottom() + 6, 0));
            StackPane.setMargin(zoom, ZoomButtons.margin(inner));
            StackPane.setMargin(up, new Insets(inner.getTop() + 6, 0, 0, inner.getLeft() + 6));
        });
        plot.area().setId("map-area");
        plot.area().accessibleTextProperty().bind(Texts.bind("latent.area"));
        StackPane stack = new StackPane(plot, right, up, zoom, new MapNotes(model, plot), nothingYet(), cards);
        stack.setMinSize(0, 0);
        return stack;
    }

    private Node nothingYet() {
        Label title = new Label();
        title.textProperty().bind(Texts.bind("latent.empty"));
        title.getStyleClass().add("map-empty-title");
        Label hint = new Label();
        hint.textProperty().bind(Texts.bind("latent.empty.hint"));
        hint.getStyleClass().add("map-empty-hint");
        hint.setWrapText(true);
        hint.setTextAlignment(TextAlignment.CENTER);
        VBox box = new VBox(new FontIcon(Feather.MAP), title, hint);
        box.setId("map-empty");
        box.getStyleClass().add("map-empty");
        box.setMouseTransparent(true);
        model.cloudProperty().subscribe(cloud -> box.setVisible(model.isEmpty()));
        return box;
    }

    private void follow() {
        Session session = model.session();
        model.coloursProperty().subscribe(plot::setColours);
        model.visibleProperty().subscribe(plot::setVisible);
        model.colouring().tintsProperty().subscribe(tints -> tint());
        session.darkProperty().subscribe(dark -> {
            tint();
            plot.setGallery(model.gallery());
        });
        model.labelsProperty().subscribe(labels -> {
            plot.setGallery(model.gallery());
            plot.repaintOverlays();
        });
        model.cloudProperty().subscribe(this::show);
        model.manifold().backdropProperty().subscribe(plot::setBackdrop);
        model.manifold().shownProperty().subscribe(shown -> plot.requestFrame());
        session.touchProperty().subscribe(touch -> {
            touchStale = true;
            plot.repaintOverlays();
        });
        session.hoveredProperty().subscribe(image -> hoverChanged());
        session.shownProperty().subscribe(network -> hoverChanged());
        session.dataProperty().subscribe(data -> {
            // its number names another image now, at another place
            model.hover(-1);
            plot.setGallery(model.gallery());
            hoverChanged();
        });
        session.darkProperty().subscribe(dark -> {
            choose();
            plot.repaintOverlays();
        });
        model.selection().shownProperty().subscribe(selection -> choose());
        session.samples().addListener((InvalidationListener) change -> plot.repaintOverlays());
        session.path().addListener((InvalidationListener) change -> plot.repaintOverlays());
        path.lineProperty().subscribe(line -> plot.repaintOverlays());
        Texts.follow(this, locale -> hoverChanged());
    }

    private void tint() {
        Tints tints = model.colouring().tintsProperty().get();
        if (tints == null) {
            plot.setTints(null, new int[0]);
        } else {
            plot.setTints(tints.inOrder(), tints.colours(model.session().darkProperty().get()));
        }
        hoverChanged();
    }

    private void choose() {
        Selection selection = model.selection().shownProperty().get();
        plot.setChosen(selection.isEmpty() ? null : selection.flags(plot.cloud().count()), model.ground());
    }

    private void show(PointCloud cloud) {
        Placement placement = model.placementProperty().get();
        boolean same = placement.framing().equals(framing) && cloud.count() == plot.cloud().count();
        framing = placement.framing();
        plot.setAxesVisible(!model.isEmpty());
        plot.setVerticalAxis(!placement.line());
        plot.setNumbered(placement.numbered());
        // points on their way come many times a second
        plot.setCloud(cloud, !placement.moving());
        choose();
        plot.setGallery(model.gallery());
        if (!same) {
            plot.views().fitAnew();
        }
        touchStale = true;
        hoverChanged();
    }

    private void hoverChanged() {
        hoverStale = true;
        touchStale = true;
        plot.repaintOverlays();
    }

    /** Once a frame, before it is drawn: what the pointer did since the last, and the cards beside it. */
    private void frame() {
        gestures.apply();
        model.manifold().follow(plot.viewport());
        showHovered();
        showThumbnail();
    }

    private void rested() {
        gestures.pickAgain();
        model.manifold().follow(plot.viewport());
    }

    private void showHovered() {
        hoverCard.follow(model, gestures.hovering(), hoverStale);
        hoverStale = false;
        if (hoverCard.isVisible()) {
            beside(hoverCard);
        }
    }

    private void showThumbnail() {
        boolean wanted = gestures.touching() && model.thumbnailProperty().get();
        if (wanted && (touchStale || !thumbnail.isVisible())) {
            float[] image = model.decodeTouched();
            thumbnail.setVisible(image != null);
            if (image != null) {
                thumbnail.show(image, model.session().shownProperty().get().shape());
            }
            touchStale = false;
        }
        if (!wanted) {
            thumbnail.setVisible(false);
        } else if (thumbnail.isVisible()) {
            beside(thumbnail);
        }
    }

    private void beside(Region card) {
        Insets inner = plot.inner().getValue();
        Beside.place(card, gestures.x() + inner.getLeft(), gestures.y() + inner.getTop(), cards);
    }
}
