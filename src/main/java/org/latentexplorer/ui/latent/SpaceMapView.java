package org.latentexplorer.ui.latent;

import atlantafx.base.theme.Styles;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.plot.Orbit;
import org.latentexplorer.ui.plot.SpacePlot;
import org.latentexplorer.ui.session.Session;

/** The codes in space: turned with the pointer, every point decoded when clicked. */
final class SpaceMapView extends BorderPane {
    private static final double STEP = 1.4;
    /** The themes' grounds, which what is far away fades into. */
    private static final int DAY = 0xffffff;
    private static final int NIGHT = 0x0d1117;

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
        setTop(bar());
        StackPane stack = new StackPane(plot, hint(), cards);
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

    private static Node hint() {
        Label hint = Widgets.label("space.hint");
        hint.getStyleClass().add("space-hint");
        hint.setMouseTransparent(true);
        StackPane.setAlignment(hint, Pos.BOTTOM_LEFT);
        return hint;
    }

    private Node bar() {
        HBox bar = new HBox(8);
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
        bar.getChildren().addAll(Widgets.spacer(), new HBox(out, in, reset));
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

    private ComboBox<Integer> axis(int place) {
        ComboBox<Integer> choice = new ComboBox<>();
        choice.setId("space-axis-" + (place + 1));
        choice.getStyleClass().addAll(Styles.SMALL, "axis-choice");
        choice.setVisibleRowCount(8);
        choice.setConverter(new Name());
        Widgets.tell(choice, "space.axis." + (place + 1));
        space.axesProperty().subscribe(axes -> choice.setValue(axes[place]));
        space.pointsProperty().subscribe(points -> {
            int dimension = space.layout().dimension();
            if (choice.getItems().size() != dimension) {
                choice.getItems().setAll(IntStream.range(0, dimension).boxed().toList());
                choice.setValue(space.axesProperty().get()[place]);
            }
        });
        choice.valueProperty().subscribe(axis -> {
            if (axis != null && axis != space.axesProperty().get()[place]) {
                space.choose(place, axis);
            }
        });
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
            hoverStale = true;
        });
        session.darkProperty().subscribe(dark -> {
            plot.setFog(dark ? NIGHT : DAY);
            tint();
        });
        session.touchedProperty().subscribe(code -> plot.repaintOverlays());
        session.samples().addListener((InvalidationListener) change -> plot.repaintOverlays());
        session.hoveredProperty().subscribe(image -> hoverChanged());
        session.shownProperty().subscribe(network -> hoverChanged());
        Texts.localeProperty().subscribe(locale -> hoverChanged());
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
        boolean wanted = gestures.hovering() && isVisible();
        if (wanted && (hoverStale || !hoverCard.isVisible())) {
            HoveredImage image = model.hovered();
            hoverCard.setVisible(false);
            if (image != null) {
                Tints tints = model.colouring().tintsProperty().get();
                hoverCard.show(image, model.coloursProperty().get(), tints == null ? null : tints.text(image.image()));
            }
        }
        hoverStale = false;
        if (!wanted) {
            hoverCard.setVisible(false);
        } else if (hoverCard.isVisible()) {
            Beside.place(hoverCard, gestures.x(), gestures.y(), cards);
        }
    }

    private static final class Name extends StringConverter<Integer> {
        @Override
        public String toString(Integer axis) {
            return axis == null ? "" : "z" + (axis + 1);
        }

        @Override
        public Integer fromString(String text) {
            throw new UnsupportedOperationException("chosen, never typed");
        }
    }
}
