package org.latentexplorer.ui.latent;

import atlantafx.base.theme.Styles;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.ui.common.Choice;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.latent.colour.Tints;
import org.latentexplorer.ui.latent.place.AxesPlacement;
import org.latentexplorer.ui.latent.space.SpaceViewModel;
import org.latentexplorer.ui.plot.Orbit;
import org.latentexplorer.ui.plot.SpacePlot;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Session;

/** The codes in space: turned with the pointer, every point decoded when clicked. */
final class SpaceMapView extends BorderPane {
    private static final double STEP = 1.4;

    private final LatentMapViewModel model;
    private final SpaceViewModel space;
    private final SpacePlot plot = new SpacePlot();
    private final Pane cards = new Pane();
    private final HoverCard hoverCard = new HoverCard();
    private final SpaceGestures gestures;
    private boolean hoverStale;

    SpaceMapView(LatentMapViewModel model) {
        this.model = model;
        this.space = model.space();
        getStyleClass().add("space-map");
        setMinSize(0, 0);
        gestures = new SpaceGestures(model, plot);
        new SpaceKeys(model, plot);
        new SpaceFrame(model, plot);
        new SpaceMarkers(model, plot);
        plot.area().setId("space-area");
        plot.area().accessibleTextProperty().bind(Texts.bind("space.area"));
        plot.setMinSize(0, 0);
        plot.setBeforeFrame(this::frame);
        plot.setOnRest(gestures::pickAgain);
        hoverCard.setId("space-hover");
        cards.setMouseTransparent(true);
        cards.getChildren().add(hoverCard);
        Region bar = bar();
        StackPane.setAlignment(bar, Pos.TOP_LEFT);
        StackPane stack = new StackPane(plot, hint(), MapNotes.torn(model.session()), bar, cards);
        stack.setMinSize(0, 0);
        setCenter(stack);
        follow();
    }

    /** The plot, for measurements. */
    SpacePlot plot() {
        return plot;
    }

    /** The keys act where the points are. */
    @Override
    public void requestFocus() {
        plot.area().requestFocus();
    }

    /** Until somebody has turned it. */
    private Node hint() {
        Label hint = Widgets.label("space.hint");
        hint.getStyleClass().add("space-hint");
        hint.setMouseTransparent(true);
        StackPane.setAlignment(hint, Pos.BOTTOM_LEFT);
        plot.orbitProperty().subscribe((before, now) -> hint.setVisible(false));
        return hint;
    }

    /** Above the points, which go on below it. */
    private Region bar() {
        HBox bar = new HBox(8);
        bar.setMaxHeight(USE_PREF_SIZE);
        bar.setPickOnBounds(false);
        bar.getStyleClass().add("space-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getChildren().add(basis());
        for (int place = 0; place < SpaceViewModel.AXES; place++) {
            bar.getChildren().add(axis(place));
        }
        Button out = Widgets.iconButton(Feather.ZOOM_OUT, "latent.zoom.out");
        out.setOnAction(event -> zoom(1 / STEP));
        Button in = Widgets.iconButton(Feather.ZOOM_IN, "latent.zoom.in");
        in.setOnAction(event -> zoom(STEP));
        Button reset = Widgets.iconButton(Feather.ROTATE_CCW, "space.reset");
        reset.setId("space-reset");
        reset.setOnAction(event -> plot.glideTo(Orbit.START));
        Region between = Widgets.spacer();
        between.setMouseTransparent(true);
        bar.getChildren().addAll(between, new HBox(out, in, reset));
        return bar;
    }

    private void zoom(double factor) {
        plot.glideTo(plot.orbitProperty().get().zoomed(factor, 0, 0));
    }

    private Node basis() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton components = toggle("space.components", group, Styles.LEFT_PILL);
        components.setId("space-components");
        ToggleButton axes = toggle("space.axes", group, Styles.RIGHT_PILL);
        axes.setId("space-axes");
        group.selectedToggleProperty().subscribe((was, is) -> {
            if (is == null) {
                group.selectToggle(was);
            } else {
                space.componentsProperty().set(is == components);
            }
        });
        space.componentsProperty().subscribe(on -> group.selectToggle(on ? components : axes));
        return new HBox(components, axes);
    }

    private static ToggleButton toggle(String key, ToggleGroup group, String pill) {
        ToggleButton toggle = new ToggleButton();
        toggle.textProperty().bind(Texts.bind(key));
        toggle.setTooltip(Widgets.tooltip(Texts.bind(key + ".hint")));
        toggle.setToggleGroup(group);
        toggle.getStyleClass().addAll(Styles.SMALL, pill);
        toggle.setMinWidth(USE_PREF_SIZE);
        return toggle;
    }

    private Choice<Integer> axis(int place) {
        Choice<Integer> choice = new Choice<>(AxesPlacement::name);
        choice.setId("space-axis-" + (place + 1));
        choice.getStyleClass().addAll(Styles.SMALL, "axis-choice");
        choice.setVisibleRowCount(8);
        Widgets.tell(choice, "space.axis." + (place + 1));
        space.axesProperty().subscribe(axes -> choice.follow(axes[place]));
        space.pointsProperty().subscribe(points -> {
            int dimension = space.layout().dimension();
            if (choice.getItems().size() != dimension) {
                choice.offer(IntStream.range(0, dimension).boxed().toList(), space.axesProperty().get()[place]);
            }
        });
        choice.onChosen(axis -> space.choose(place, axis));
        choice.visibleProperty().bind(space.componentsProperty().not());
        choice.managedProperty().bind(choice.visibleProperty());
        return choice;
    }

    private void follow() {
        Session session = model.session();
        model.coloursProperty().subscribe(plot::setColours);
        model.visibleProperty().subscribe(plot::setVisible);
        model.colouring().tintsProperty().subscribe(tints -> tint());
        space.pointsProperty().subscribe(points -> {
            plot.setPoints(points, true);
            choose();
            hoverStale = true;
        });
        session.darkProperty().subscribe(dark -> {
            plot.setFog(model.ground());
            choose();
            tint();
        });
        model.selection().shownProperty().subscribe(selection -> choose());
        session.touchProperty().subscribe(touch -> plot.repaintOverlays());
        session.samples().addListener((InvalidationListener) change -> plot.repaintOverlays());
        session.hoveredProperty().subscribe(image -> hoverChanged());
        session.shownProperty().subscribe(network -> hoverChanged());
        Texts.follow(this, locale -> hoverChanged());
    }

    private void choose() {
        Selection selection = model.selection().shownProperty().get();
        plot.setChosen(selection.isEmpty() ? null : selection.flags(plot.points().count()), model.ground());
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

    private void hoverChanged() {
        hoverStale = true;
        plot.repaintOverlays();
    }

    private void frame() {
        gestures.apply();
        hoverCard.follow(model, gestures.hovering() && isVisible(), hoverStale);
        hoverStale = false;
        if (hoverCard.isVisible()) {
            Beside.place(hoverCard, gestures.x(), gestures.y(), cards);
        }
    }
}
