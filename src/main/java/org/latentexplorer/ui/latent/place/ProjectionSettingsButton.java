package org.latentexplorer.ui.latent.place;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.HyperparameterValues;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Projection;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** Opens the few values that decide a projection. */
public final class ProjectionSettingsButton extends Button {
    private final ProjectionViewModel projection;
    private final Map<Hyperparameter<?>, TextField> fields = new LinkedHashMap<>();
    private final Map<Hyperparameter<?>, Label> names = new LinkedHashMap<>();
    private final Label problem = new Label();
    private final Button apply = new Button();
    /** Made when it is first opened. */
    private Popover popover;

    ProjectionSettingsButton(ProjectionViewModel projection) {
        super(null, new FontIcon(Feather.SLIDERS));
        this.projection = projection;
        setId("map-projection-settings");
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        Widgets.tell(this, "projection.settings");
        setOnAction(event -> open());
    }

    private Popover popover() {
        Popover made = new Popover(content());
        made.setArrowLocation(Popover.ArrowLocation.TOP_LEFT);
        made.setDetachable(false);
        made.setHeaderAlwaysVisible(false);
        made.setAnimated(false);
        return made;
    }

    private TextField field(Hyperparameter<?> hyperparameter) {
        TextField field = new TextField();
        field.setId("projection-" + hyperparameter.id());
        field.setPrefColumnCount(6);
        field.getStyleClass().add(Styles.SMALL);
        Widgets.tell(field, Projection.textKey(hyperparameter) + ".hint");
        field.setOnAction(event -> apply());
        return field;
    }

    private VBox content() {
        GridPane grid = new GridPane(12, 8);
        for (Hyperparameter<?> hyperparameter : ProjectionViewModel.fields()) {
            fields.put(hyperparameter, field(hyperparameter));
            names.put(hyperparameter, Widgets.label(Projection.textKey(hyperparameter)));
            grid.addRow(names.size() - 1, names.get(hyperparameter), fields.get(hyperparameter));
        }
        fields.values().forEach(field -> field.textProperty().addListener((it, before, text) -> check()));
        problem.setId("projection-problem");
        problem.getStyleClass().add("projection-problem");
        problem.setWrapText(true);
        problem.setMaxWidth(220);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.managedProperty().bind(problem.visibleProperty());
        apply.setId("projection-apply");
        apply.textProperty().bind(Texts.bind("projection.apply"));
        apply.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
        apply.setMaxWidth(Double.MAX_VALUE);
        apply.setOnAction(event -> apply());
        VBox box = new VBox(12, grid, problem, apply);
        box.setId("projection-form");
        box.getStyleClass().add("projection-form");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void open() {
        if (popover == null) {
            popover = popover();
        }
        HyperparameterValues now = projection.valuesProperty().get();
        fields.forEach((hyperparameter, field) -> {
            boolean shown = projection.reads(hyperparameter);
            show(shown, field);
            show(shown, names.get(hyperparameter));
            field.setText(now.text(hyperparameter));
        });
        check();
        popover.show(this);
    }

    private static void show(boolean shown, Region node) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Map<Hyperparameter<?>, String> typed() {
        Map<Hyperparameter<?>, String> typed = new LinkedHashMap<>();
        fields.forEach((hyperparameter, field) -> typed.put(hyperparameter, field.getText()));
        return typed;
    }

    private void check() {
        Problem wrong = projection.wrong(typed());
        String said = wrong == null ? "" : wrong.text(Texts.localeProperty().get());
        problem.setText(said);
        problem.setVisible(!said.isEmpty());
        apply.setDisable(!said.isEmpty());
    }

    private void apply() {
        if (!apply.isDisabled()) {
            popover.hide();
            projection.set(projection.read(typed()));
        }
    }
}
