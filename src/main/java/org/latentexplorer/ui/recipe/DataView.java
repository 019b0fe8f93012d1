package org.latentexplorer.ui.recipe;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.DataFormat;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.ui.common.Texts;

/** Chooses the data, says how much of it there is, and shows it being fetched. */
final class DataView extends VBox {
    private final DataViewModel viewModel;
    private final ObservableValue<Recipe> recipe;
    private final MenuButton menu = new MenuButton();
    private final ProgressBar progress = new ProgressBar();
    private final Label phase = new Label();
    private final AnimationTimer poll = new AnimationTimer() {
        @Override
        public void handle(long now) {
            showProgress();
        }
    };

    DataView(DataViewModel viewModel, ObservableValue<Recipe> recipe) {
        super(4);
        this.viewModel = viewModel;
        this.recipe = recipe;
        menu.setId("recipe-data");
        menu.setMnemonicParsing(false);
        menu.setMaxWidth(Double.MAX_VALUE);
        menu.textProperty().bind(Bindings.createStringBinding(this::title, viewModel.idProperty(),
                viewModel.entries(), Texts.localeProperty()));
        menu.accessibleTextProperty().bind(Texts.bind("recipe.data"));
        viewModel.entries().addListener((ListChangeListener<DataCatalog.Entry>) c -> fill());
        viewModel.idProperty().subscribe(id -> fill());
        Texts.follow(this, l -> fill());
        getChildren().addAll(menu, count(), stranger(), new SkippedList(viewModel.dataProperty()), question(), busy());
        viewModel.busyProperty().subscribe(busy -> {
            if (busy) {
                poll.start();
            } else {
                poll.stop();
            }
        });
    }

    private String title() {
        return viewModel.chosen().map(DataView::title).orElseGet(() -> viewModel.idProperty().get());
    }

    /** What comes with the program has a name in each language; others go by their own. */
    private static String title(DataCatalog.Entry entry) {
        return entry.state() == DataCatalog.State.EMBEDDED ? Texts.get("recipe.data.synthetic") : entry.title();
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        for (DataCatalog.Entry entry : viewModel.entries()) {
            RadioMenuItem item = new RadioMenuItem(describe(entry));
            item.setMnemonicParsing(false);
            item.setSelected(entry.id().equals(viewModel.idProperty().get()));
            item.setOnAction(e -> {
                viewModel.choose(entry);
                fill();
            });
            items.add(item);
        }
        MenuItem open = new MenuItem(Texts.get("recipe.data.open"), new FontIcon(Feather.FOLDER));
        open.setOnAction(e -> openFolder());
        MenuItem table = new MenuItem(Texts.get("recipe.data.table"), new FontIcon(Feather.FILE_TEXT));
        table.setOnAction(e -> openTable());
        items.add(new SeparatorMenuItem());
        items.add(open);
        items.add(table);
        menu.getItems().setAll(items);
    }

    private static String describe(DataCatalog.Entry entry) {
        return switch (entry.state()) {
            case EMBEDDED -> Texts.get("recipe.data.embedded", title(entry));
            case FOUND -> Texts.get("recipe.data.found", entry.title(), String.valueOf(entry.folder()));
            case DOWNLOADABLE -> Texts.get("recipe.data.downloadable", entry.title());
        };
    }

    private void openFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.get("recipe.data.folder"));
        File folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) {
            viewModel.open(folder.toPath());
        }
    }

    private void openTable() {
        FileChooser chooser = new FileChooser();
        DataFormat.ofFiles().forEach(format -> chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(
                Texts.get(format.id() + ".title"), format.endings().stream().map(ending -> "*." + ending).toList())));
        chooser.setTitle(chooser.getExtensionFilters().getFirst().getDescription());
        File table = chooser.showOpenDialog(getScene().getWindow());
        if (table != null) {
            viewModel.open(table.toPath());
        }
    }

    private Label count() {
        Label label = new Label();
        label.setId("recipe-images");
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(Bindings.createStringBinding(this::images, viewModel.dataProperty(), recipe,
                Texts.localeProperty()));
        Fields.showOnlyIf(label, viewModel.busyProperty().not().and(viewModel.askedProperty().isNull()));
        return label;
    }

    private String images() {
        DataSet data = viewModel.dataProperty().get();
        if (data == null) {
            return Texts.get("recipe.data.none");
        }
        int all = data.train().count();
        int validation = (int) Math.round(all * recipe.getValue().validation());
        return validation == 0 ? Texts.get("recipe.data.images", all, data.test().count())
                : Texts.get("recipe.data.split", all - validation, validation, data.test().count());
    }

    /** That what is measured and mapped are other images than the open model learned from. */
    private Label stranger() {
        Label label = new Label(null, new FontIcon(Feather.ALERT_TRIANGLE));
        label.setId("recipe-data-stranger");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(Bindings.createStringBinding(() -> {
            Provenance from = viewModel.strangerProperty().get();
            return from == null ? "" : Texts.get("recipe.data.stranger", from.dataName(), from.images());
        }, viewModel.strangerProperty(), Texts.localeProperty()));
        Fields.showOnlyIf(label, viewModel.strangerProperty().isNotNull().and(viewModel.busyProperty().not()));
        return label;
    }

    private VBox question() {
        Label text = new Label();
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.textProperty().bind(Bindings.createStringBinding(() -> viewModel.askedProperty().get() == null ? ""
                : Texts.get("recipe.data.ask", viewModel.askedProperty().get().title()),
                viewModel.askedProperty(), Texts.localeProperty()));
        Button yes = button("recipe.data.download", viewModel::confirm);
        yes.setId("recipe-download");
        yes.getStyleClass().add(Styles.ACCENT);
        Button no = button("recipe.data.decline", viewModel::decline);
        VBox box = new VBox(8, text, new HBox(8, yes, no));
        box.getStyleClass().add("question");
        Fields.showOnlyIf(box, viewModel.askedProperty().isNotNull());
        return box;
    }

    private VBox busy() {
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add(Styles.SMALL);
        phase.getStyleClass().add("quiet");
        Button cancel = button("recipe.data.cancel", viewModel::cancel);
        cancel.setId("recipe-cancel");
        cancel.getStyleClass().add(Styles.SMALL);
        HBox line = new HBox(8, phase, spacer(), cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(4, line, progress);
        Fields.showOnlyIf(box, viewModel.busyProperty());
        return box;
    }

    private static HBox spacer() {
        HBox spacer = new HBox();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(Texts.bind(key));
        button.setOnAction(e -> action.run());
        return button;
    }

    private void showProgress() {
        double fraction = viewModel.fraction();
        progress.setProgress(fraction < 0 ? ProgressBar.INDETERMINATE_PROGRESS : fraction);
        boolean downloading = viewModel.phase() == DataViewModel.Phase.DOWNLOADING;
        phase.setText(fraction < 0 ? Texts.get(downloading ? "recipe.data.downloading" : "recipe.data.loading")
                : Texts.get(downloading ? "recipe.data.downloading.share" : "recipe.data.loading.share", fraction));
    }
}
