package org.latentexplorer.ui.analysis.noise;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.model.Corruption;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.ui.analysis.SettingControls;
import org.latentexplorer.ui.common.Choice;
import org.latentexplorer.ui.common.FileDialogs;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** One image and its noise at the left, live; curves over the strength of the noise at the right. */
public final class NoiseView extends HBox {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final NoiseViewModel model;
    private final FileDialogs dialogs;
    private final RestorationRow row;
    private final Choice<Candidate> with = new Choice<>(Candidate::name);

    public NoiseView(NoiseViewModel model, FileDialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        setId("noise-view");
        row = new RestorationRow(model);
        NoiseCurvesPane curves = new NoiseCurvesPane(model);
        HBox.setHgrow(curves, Priority.ALWAYS);
        curves.setMinWidth(300);
        curves.setPrefWidth(380);
        Region live = live();
        HBox.setHgrow(live, Priority.ALWAYS);
        getChildren().addAll(live, curves);
    }

    private Region live() {
        VBox live = new VBox(10, noise(), with(), row, image());
        live.getStyleClass().add("noise-live");
        live.setPrefWidth(400);
        live.setMinWidth(340);
        live.layoutBoundsProperty().subscribe(bounds -> row.fit(
                bounds.getWidth() - live.snappedLeftInset() - live.snappedRightInset(), bounds.getHeight() - 200));
        takePictures(live);
        return live;
    }

    /** A picture dropped here is shown here, and not judged as one that is dropped elsewhere. */
    private void takePictures(Node where) {
        where.setOnDragOver(event -> {
            if (picture(event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                where.pseudoClassStateChanged(DROPPING, true);
                event.consume();
            }
        });
        where.setOnDragExited(event -> where.pseudoClassStateChanged(DROPPING, false));
        where.setOnDragDropped(event -> picture(event).ifPresent(file -> {
            model.open(file.toPath());
            event.setDropCompleted(true);
            event.consume();
        }));
    }

    private static Optional<File> picture(DragEvent event) {
        return event.getDragboard().getFiles().stream()
                .filter(file -> ImageImport.picture(file.getName())).findFirst();
    }

    private Node noise() {
        ComboBox<Corruption.Kind> kind = SettingControls.choice("noise-kind", List.of(Corruption.Kind.values()),
                k -> Texts.get("noise.kind." + k.id()), model.kindProperty());
        kind.setMinWidth(Region.USE_PREF_SIZE);
        Widgets.tell(kind, "noise.kind");
        Slider strength = new Slider(0, 1, model.strengthProperty().get());
        strength.setId("noise-strength");
        strength.setBlockIncrement(0.05);
        strength.valueProperty().bindBidirectional(model.strengthProperty());
        Widgets.tell(strength, "noise.strength");
        HBox.setHgrow(strength, Priority.ALWAYS);
        Label figure = new Label();
        figure.getStyleClass().add("noise-figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        figure.textProperty().bind(Bindings.createStringBinding(
                () -> String.format(Locale.ROOT, "%.2f", model.strengthProperty().get()), model.strengthProperty()));
        HBox noise = new HBox(8, kind, strength, figure);
        noise.setAlignment(Pos.CENTER_LEFT);
        return noise;
    }

    private Node with() {
        with.setId("noise-model");
        with.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(with, Priority.ALWAYS);
        Widgets.tell(with, "noise.model");
        model.chosenProperty().subscribe(chosen -> list());
        model.candidates().all().addListener((ListChangeListener<Candidate>) change -> list());
        with.onChosen(model::choose);
        Label name = Widgets.label("noise.model.label");
        name.getStyleClass().add("application-setting");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(with);
        HBox box = new HBox(8, name, with);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void list() {
        with.offer(model.candidates().all(), model.chosenProperty().get());
    }

    private Node image() {
        Button back = Widgets.iconButton(Feather.CHEVRON_LEFT, "noise.image.back");
        back.setId("noise-back");
        back.setOnAction(event -> model.image().turn(-1));
        Button next = Widgets.iconButton(Feather.CHEVRON_RIGHT, "noise.image.next");
        next.setId("noise-next");
        next.setOnAction(event -> model.image().turn(1));
        Button any = Widgets.iconButton(Feather.SHUFFLE, "noise.image.any");
        any.setId("noise-any");
        any.setOnAction(event -> model.image().shuffle());
        ToggleButton follow = Widgets.iconToggle(Feather.CROSSHAIR, "noise.image.follow");
        follow.setId("noise-follow");
        follow.selectedProperty().bindBidirectional(model.image().followingProperty());
        Label which = new Label();
        which.setId("noise-image");
        which.getStyleClass().add("hint");
        which.setWrapText(true);
        which.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(which, Priority.ALWAYS);
        which.textProperty().bind(Bindings.createStringBinding(this::which, model.image().numberProperty(),
                model.image().ownProperty(), model.session().dataProperty(), model.restorationProperty(),
                Texts.localeProperty()));
        Button open = Widgets.iconButton(Feather.IMAGE, "noise.image.open");
        open.setId("noise-open");
        open.setOnAction(event -> dialogs.open(FileDialogs.Kind.PICTURE).ifPresent(model::open));
        HBox image = new HBox(2, back, next, any, follow, open, which);
        image.setAlignment(Pos.CENTER_LEFT);
        return image;
    }

    private String which() {
        LatentModel with = model.chosenProperty().get() == null ? null : model.chosenProperty().get().loaded();
        if (model.image().images() == null) {
            return Texts.get("applications.need.data");
        }
        if (model.restorationProperty().get() == null && with != null) {
            return Texts.get("applications.need.size");
        }
        if (model.image().ownProperty().get() != null) {
            return Texts.get("noise.image.own", model.image().images().name());
        }
        String name = model.image().className();
        return Texts.get(name.isEmpty() ? "noise.image" : "noise.image.class", model.image().numberProperty().get(),
                name);
    }
}
