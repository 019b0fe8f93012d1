package org.latentexplorer.ui.recipe;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Skipped;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** How many files could not be read, and on request which and why; takes no room where all could. */
final class SkippedList extends VBox {
    private static final double ROW = 44;
    private static final int MOST_ROWS = 4;

    private final ObservableValue<DataSet> data;

    SkippedList(ObservableValue<DataSet> data) {
        super(4);
        this.data = data;
        BooleanBinding some = Bindings.createBooleanBinding(() -> skipped().count() > 0, data);
        Fields.showOnlyIf(this, some);
        Widgets.whenFirst(some, this::fill);
    }

    private void fill() {
        ToggleButton toggle = new ToggleButton();
        toggle.setId("recipe-skipped");
        toggle.getStyleClass().addAll("more", Styles.FLAT);
        FontIcon chevron = new FontIcon(Feather.CHEVRON_RIGHT);
        toggle.setGraphic(chevron);
        toggle.selectedProperty().subscribe(open ->
                chevron.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        toggle.textProperty().bind(Bindings.createStringBinding(
                () -> Texts.get("recipe.data.skipped", skipped().count()), data, Texts.localeProperty()));
        ListView<Skipped.File> list = list();
        Fields.showOnlyIf(list, toggle.selectedProperty());
        Label more = more();
        more.visibleProperty().bind(toggle.selectedProperty().and(Bindings.createBooleanBinding(
                () -> skipped().count() > skipped().files().size(), data)));
        more.managedProperty().bind(more.visibleProperty());
        getChildren().addAll(toggle, list, more);
        data.subscribe(now -> {
            toggle.setSelected(false);
            list.getItems().setAll(skipped().files());
        });
    }

    private Skipped skipped() {
        return data.getValue() == null ? Skipped.NONE : data.getValue().skipped();
    }

    private static ListView<Skipped.File> list() {
        ListView<Skipped.File> list = new ListView<>();
        list.setId("recipe-skipped-files");
        list.getStyleClass().addAll(Styles.DENSE, Styles.BORDERED);
        list.setFixedCellSize(ROW);
        list.prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> 2 + ROW * Math.min(MOST_ROWS, list.getItems().size()), list.getItems()));
        list.setMinHeight(USE_PREF_SIZE);
        list.setCellFactory(view -> new FileCell());
        list.accessibleTextProperty().bind(Texts.bind("recipe.data.skipped.list"));
        return list;
    }

    private Label more() {
        Label more = new Label();
        more.getStyleClass().add("quiet");
        more.textProperty().bind(Bindings.createStringBinding(() -> Texts.get("recipe.data.skipped.more",
                skipped().count() - skipped().files().size()), data, Texts.localeProperty()));
        return more;
    }

    /** The file's name, and below it what is wrong. */
    private static final class FileCell extends ListCell<Skipped.File> {
        private final Label name = new Label();
        private final Label reason = new Label();
        private final VBox lines = new VBox(name, reason);
        private final Tooltip whole = new Tooltip();

        FileCell() {
            reason.getStyleClass().add("quiet");
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            // as wide as the list, not as its longest name
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Skipped.File file, boolean empty) {
            super.updateItem(file, empty);
            setGraphic(empty ? null : lines);
            setTooltip(empty ? null : whole);
            if (!empty) {
                Locale locale = Texts.localeProperty().get();
                name.setText(file.name());
                reason.setText(file.reason().text(locale));
                whole.setText(file.name());
            }
        }
    }
}
