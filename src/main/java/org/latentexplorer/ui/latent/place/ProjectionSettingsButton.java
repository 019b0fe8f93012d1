package org.latentexplorer.ui.latent.place;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.ProjectionMethod;
import org.latentexplorer.model.ProjectionSettings;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** Opens the few numbers that decide a projection. */
public final class ProjectionSettingsButton extends Button {
    private final ProjectionViewModel projection;
    private final TextField perplexity = field("perplexity");
    private final TextField neighbours = field("neighbours");
    private final TextField seed = field("seed");
    private final Label perplexityName = Widgets.label("projection.perplexity");
    private final Label neighboursName = Widgets.label("projection.neighbours");
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

    private TextField field(String name) {
        TextField field = new TextField();
        field.setId("projection-" + name);
        field.setPrefColumnCount(6);
        field.getStyleClass().add(Styles.SMALL);
        Widgets.tell(field, "projection." + name + ".hint");
        field.textProperty().subscribe(text -> check());
        field.setOnAction(event -> apply());
        return field;
    }

    private VBox content() {
        GridPane grid = new GridPane(12, 8);
        grid.addRow(0, perplexityName, perplexity);
        grid.addRow(1, neighboursName, neighbours);
        grid.addRow(2, Widgets.label("projection.seed"), seed);
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
        ProjectionSettings now = projection.settingsProperty().get();
        List<ProjectionMethod> reading = projection.reading();
        show(reading.contains(ProjectionMethod.UMAP), neighboursName, neighbours);
        show(!reading.equals(List.of(ProjectionMethod.UMAP)), perplexityName, perplexity);
        perplexity.setText(plain(now.perplexity()));
        neighbours.setText(String.valueOf(now.neighbours()));
        seed.setText(String.valueOf(now.seed()));
        if (popover == null) {
            popover = popover();
        }
        check();
        popover.show(this);
    }

    private static void show(boolean shown, Region... nodes) {
        for (Region node : nodes) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** What the fields say; null if one of them is no number. */
    private ProjectionSettings read() {
        try {
            return projection.settingsProperty().get().withPerplexity(Double.parseDouble(perplexity.getText().strip()))
                    .withNeighbours(Integer.parseInt(neighbours.getText().strip()))
                    .withSeed(Long.parseLong(seed.getText().strip()));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void check() {
        if (apply == null) {
            // the fields are being made
            return;
        }
        ProjectionSettings wanted = read();
        String said = wanted == null ? Texts.get("projection.number")
                : projection.problems(wanted).stream().findFirst().map(p -> p.text(Texts.localeProperty().get()))
                        .orElse("");
        problem.setText(said);
        problem.setVisible(!said.isEmpty());
        apply.setDisable(!said.isEmpty());
    }

    private void apply() {
        if (!apply.isDisabled()) {
            popover.hide();
            projection.set(read());
        }
    }
}
