package org.latentexplorer.ui.latent.colour;

import atlantafx.base.theme.Styles;
import java.util.Arrays;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.latentexplorer.model.Palette;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.Selector;
import org.latentexplorer.ui.session.Session;

/** The classes: which colour is which, and which of them are shown. */
public final class Legend extends VBox {
    /** Names up to this length, such as digits, need no more room than the narrow legend gives. */
    private static final int SHORT = 4;
    private static final PseudoClass WORDED = PseudoClass.getPseudoClass("worded");
    private static final PseudoClass VALUED = PseudoClass.getPseudoClass("valued");

    private final Session session;
    private final ClassesViewModel classes;
    private final Colouring colouring;
    private final Selector selector;
    private final VBox entries = new VBox();
    private final Label title = new Label();
    private final ScaleBar bar = new ScaleBar();
    private final VBox keys = new VBox();
    private final VBox values = new VBox(title, bar, keys);
    private final Tooltip hint = new Tooltip();

    public Legend(Session session, ClassesViewModel classes, Colouring colouring, Selector selector) {
        this.session = session;
        this.classes = classes;
        this.colouring = colouring;
        this.selector = selector;
        getStyleClass().add("legend");
        entries.getStyleClass().add("legend-entries");
        hint.textProperty().bind(Texts.bind("latent.legend.hint"));
        values.getStyleClass().add("legend-values");
        title.getStyleClass().add("legend-title");
        title.setWrapText(true);
        ScrollPane scroll = new ScrollPane(new VBox(values, entries));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        getChildren().addAll(scroll, all());
        classes.classesProperty().addListener((ListChangeListener<Classes.Entry>) change -> fill());
        classes.visibleProperty().subscribe(visible -> update());
        classes.coloursProperty().subscribe(colours -> update());
        colouring.tintsProperty().subscribe(tints -> fill());
        session.darkProperty().subscribe(dark -> fill());
        Texts.follow(this, locale -> fill());
        fill();
    }

    private Button all() {
        Button all = new Button();
        all.setId("legend-all");
        all.textProperty().bind(Texts.bind("latent.legend.all"));
        all.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "legend-all");
        all.setMaxWidth(Double.MAX_VALUE);
        all.setOnAction(event -> classes.showAll());
        classes.visibleProperty().subscribe(shown -> all.setVisible(
                !classes.classesProperty().stream().allMatch(c -> shown[c.number()])));
        return all;
    }

    private void fill() {
        entries.getChildren().setAll(classes.classesProperty().stream()
                .map(entry -> new LegendEntry(classes, selector, entry, hint)).toList());
        boolean worded = classes.classesProperty().stream().anyMatch(entry -> entry.name().length() > SHORT);
        pseudoClassStateChanged(WORDED, worded);
        Tints tints = colouring.tintsProperty().get();
        showValues(tints);
        boolean any = !entries.getChildren().isEmpty() || tints != null;
        setVisible(any);
        setManaged(any);
        update();
    }

    /** What the colours stand for if not for the classes: a scale, or other classes. */
    private void showValues(Tints tints) {
        pseudoClassStateChanged(VALUED, tints != null);
        show(values, tints != null);
        show(bar, tints != null && !tints.classes());
        if (tints == null) {
            return;
        }
        boolean dark = session.darkProperty().get();
        title.setText(tints.by().name());
        show(keys, tints.classes());
        if (tints.classes()) {
            int[] colours = tints.colours(dark);
            keys.getChildren().setAll(IntStream.range(0, colours.length - 1)
                    .mapToObj(i -> key(tints.values().classes().get(i), colours[i])).toList());
        } else {
            bar.show(tints, dark);
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Label key(String name, int colour) {
        Label key = new Label(name, new Circle(5, LegendEntry.colour(colour)));
        key.getStyleClass().add("legend-key");
        return key;
    }

    private void update() {
        boolean plain = colouring.tintsProperty().get() != null;
        int[] colours = classes.coloursProperty().get().clone();
        if (plain) {
            // points are not in these colours now; the entries still show and hide them
            Arrays.fill(colours, Palette.colour(-1, session.darkProperty().get()));
        }
        boolean[] visible = classes.visibleProperty().get();
        entries.getChildren().forEach(row -> ((LegendEntry) row).update(visible, colours));
    }
}
