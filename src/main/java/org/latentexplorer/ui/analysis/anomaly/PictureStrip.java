package org.latentexplorer.ui.analysis.anomaly;

import atlantafx.base.theme.Styles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Roc;
import org.latentexplorer.ui.common.ImageTile;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** Images of a group, each above what the model makes of it and how far off that is; as many as there is room for. */
final class PictureStrip extends VBox {
    static final double SIDE = 27;
    private static final double COLUMN = SIDE + 14;
    private static final int FEWEST = 4;

    private final AnomalyViewModel model;
    private final HBox row = new HBox(2);
    private final Label nothing = new Label();
    private int[] shown = {};
    private ScoredImages of;

    PictureStrip(AnomalyViewModel model) {
        super(2);
        this.model = model;
        nothing.getStyleClass().add("hint");
        nothing.textProperty().bind(Texts.bind("anomaly.none"));
        HBox.setHgrow(row, Priority.ALWAYS);
        row.setMinWidth(0);
        row.setMinHeight(3 * SIDE + 28);
        HBox pictures = new HBox(8, names(), row);
        HBox head = new HBox(groups(), Widgets.spacer(), open());
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, pictures);
        model.groupProperty().subscribe(group -> show());
        model.thresholdProperty().subscribe(threshold -> show());
        model.analysis().outcomeProperty().subscribe(outcome -> show());
        Texts.follow(this, locale -> showAnew());
        row.widthProperty().subscribe(width -> show());
    }

    private Node groups() {
        HBox groups = new HBox();
        ToggleGroup together = new ToggleGroup();
        ScoredImages.Group[] all = ScoredImages.Group.values();
        for (int i = 0; i < all.length; i++) {
            ScoredImages.Group group = all[i];
            ToggleButton button = new ToggleButton();
            button.setId("anomaly-" + group.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().addAll("anomaly-group", i == 0 ? Styles.LEFT_PILL
                    : i == all.length - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            button.textProperty().bind(model.countsProperty().flatMap(counts -> Texts.bind(
                    "anomaly.group." + group.name().toLowerCase(Locale.ROOT), count(group, counts))));
            button.setToggleGroup(together);
            button.setSelected(group == model.groupProperty().get());
            button.setOnAction(event -> {
                // one of them is always chosen
                button.setSelected(true);
                model.groupProperty().set(group);
            });
            groups.getChildren().add(button);
        }
        return groups;
    }

    private Node open() {
        Button open = Widgets.button(Feather.MAP, "anomaly.open");
        open.setId("anomaly-open");
        open.getStyleClass().addAll(Styles.FLAT, "anomaly-group");
        open.disableProperty().bind(model.openableProperty().not());
        open.setOnAction(event -> model.openTrained());
        return open;
    }

    private static int count(ScoredImages.Group group, Roc.Counts counts) {
        return group == ScoredImages.Group.MISSED ? counts.missed() : counts.alarms();
    }

    private static Node names() {
        VBox names = new VBox(2);
        for (String key : List.of("anomaly.image", "anomaly.restored", "anomaly.difference")) {
            Label name = Widgets.label(key);
            name.getStyleClass().add("figure");
            name.setMinHeight(SIDE);
            name.setMinWidth(USE_PREF_SIZE);
            names.getChildren().add(name);
        }
        names.setTranslateY(3);
        return names;
    }

    private void showAnew() {
        of = null;
        show();
    }

    private void show() {
        ScoredImages scored = model.analysis().result();
        if (scored == null) {
            return;
        }
        int most = (int) Math.max(FEWEST, Math.floor((row.getWidth() + 2) / (COLUMN + 2)));
        int[] now = scored.images(model.groupProperty().get(), model.thresholdProperty().get(), most);
        if (scored == of && Arrays.equals(now, shown)) {
            return;
        }
        of = scored;
        shown = now;
        row.getChildren().setAll(now.length == 0 ? List.of(nothing)
                : scored.pictured(now).stream().map(this::column).toList());
    }

    private Node column(ScoredImages.ScoredImage pictured) {
        VBox tiles = tiles(pictured, model, SIDE, 2);
        String name = model.analysis().result().images().classes().get(pictured.label());
        Button button = new Button(name, tiles);
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().setAll("button", "tile-button", pictured.unseen() ? "anomaly-unseen" : "anomaly-seen");
        button.setMinWidth(COLUMN);
        button.setMaxWidth(COLUMN);
        String words = Texts.get(pictured.unseen() ? "anomaly.tip.unseen" : "anomaly.tip.seen", name,
                AnomalyTexts.score(pictured.score()));
        button.setTooltip(Widgets.tooltip(words));
        button.setAccessibleText(words);
        button.setOnMouseEntered(event -> model.point(pictured.image()));
        button.setOnMouseExited(event -> model.point(-1));
        button.focusedProperty().subscribe(focused -> {
            if (focused) {
                model.point(pictured.image());
            }
        });
        return button;
    }

    /** An image, what the model makes of it, and the difference. */
    static VBox tiles(ScoredImages.ScoredImage pictured, AnomalyViewModel model, double side, double gap) {
        VBox tiles = new VBox(gap);
        tiles.setAlignment(Pos.CENTER);
        ImageShape shape = model.analysis().result().model().shape();
        for (float[] pixels : List.of(pictured.original(), pictured.restored(), pictured.difference())) {
            ImageTile tile = new ImageTile(side);
            tile.show(pixels, shape);
            tiles.getChildren().add(tile);
        }
        return tiles;
    }
}
