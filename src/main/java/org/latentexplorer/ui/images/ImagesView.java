package org.latentexplorer.ui.images;

import atlantafx.base.theme.Styles;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.latentexplorer.model.ImageSource;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** What a person sees before pictures of their own are loaded: what is there, and what becomes of it. */
public final class ImagesView extends VBox {
    private final ImagesViewModel model;
    private final FlowPane tiles = new FlowPane(16, 12);
    private final Button load = new Button();

    public ImagesView(ImagesViewModel model) {
        super(16);
        this.model = model;
        setId("images-box");
        getStyleClass().addAll("modal-box", "import-box");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPrefWidth(744);
        BooleanBinding ready = model.stateProperty().isEqualTo(ImagesViewModel.State.READY);
        VBox found = new VBox(16, summary(), new NotesList(model.sourceProperty()), pictures(), new ImportSettings(model));
        found.visibleProperty().bind(ready);
        found.managedProperty().bind(ready);
        getChildren().addAll(header(), looking(ready.not()), found, buttons(ready));
        model.samples().addListener((ListChangeListener<ImageSource.Sample>) change -> showSamples());
        showSamples();
        ready.subscribe(now -> {
            if (now) {
                Platform.runLater(load::requestFocus);
            }
        });
    }

    private VBox header() {
        Label title = Widgets.label("images.title");
        title.getStyleClass().add(Styles.TITLE_4);
        Label path = new Label();
        path.getStyleClass().add("hint");
        path.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        path.textProperty().bind(model.pathProperty().map(String::valueOf).orElse(""));
        return new VBox(4, title, path);
    }

    private HBox looking(BooleanBinding wanted) {
        ProgressIndicator turning = new ProgressIndicator();
        turning.getStyleClass().add("busy");
        HBox row = new HBox(8, turning, Widgets.label("images.looking"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(wanted);
        row.managedProperty().bind(wanted);
        return row;
    }

    private Label summary() {
        Label label = new Label();
        label.setId("images-summary");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(Bindings.createStringBinding(() -> Summary.of(model.sourceProperty().get()),
                model.sourceProperty(), Texts.localeProperty()));
        return label;
    }

    private ScrollPane pictures() {
        tiles.setId("images-samples");
        tiles.getStyleClass().add("import-samples");
        ScrollPane scroll = new ScrollPane(tiles);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(96);
        scroll.setPrefViewportHeight(3 * 86 + 2 * 12 + 2);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void showSamples() {
        while (tiles.getChildren().size() > model.samples().size()) {
            tiles.getChildren().removeLast();
        }
        while (tiles.getChildren().size() < model.samples().size()) {
            tiles.getChildren().add(new SampleTile());
        }
        for (int i = 0; i < model.samples().size(); i++) {
            ImageSource.Sample sample = model.samples().get(i);
            ((SampleTile) tiles.getChildren().get(i)).show(sample, (int) Math.round(Math.sqrt(sample.image().length)));
        }
    }

    private HBox buttons(BooleanBinding ready) {
        Label memory = new Label();
        memory.getStyleClass().add("hint");
        memory.textProperty().bind(Bindings.createStringBinding(() -> Summary.memory(model.sourceProperty().get(),
                model.chosen()), model.sourceProperty(), model.sideProperty(), model.problemProperty(),
                Texts.localeProperty()));
        Button cancel = new Button();
        cancel.setId("images-cancel");
        cancel.textProperty().bind(Texts.bind("images.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> model.cancel());
        load.setId("images-load");
        load.textProperty().bind(Texts.bind("images.load"));
        load.setDefaultButton(true);
        load.disableProperty().bind(ready.not().or(model.problemProperty().isNotNull()));
        load.setOnAction(event -> model.load());
        HBox row = new HBox(8, memory, Widgets.spacer(), cancel, load);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
