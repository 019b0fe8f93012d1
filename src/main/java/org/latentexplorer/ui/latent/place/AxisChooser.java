package org.latentexplorer.ui.latent.place;

import atlantafx.base.theme.Styles;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.latentexplorer.ui.common.Choice;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** Names one axis of the map; for codes of more than two numbers one chooses there which of them it is. */
public final class AxisChooser extends StackPane {
    private final boolean horizontal;
    private final MapLayout map;
    private final Label name = new Label();
    /** Made when there is a choice. */
    private Choice<Integer> choice;

    public AxisChooser(MapLayout map, boolean horizontal) {
        this.map = map;
        this.horizontal = horizontal;
        name.getStyleClass().add("axis-name");
        name.setMouseTransparent(true);
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(name);
        map.placementProperty().subscribe(this::follow);
        Texts.follow(this, locale -> follow(map.placementProperty().get()));
        map.cloudProperty().subscribe(cloud -> follow(map.placementProperty().get()));
    }

    private Choice<Integer> choice() {
        Choice<Integer> box = new Choice<>(AxesPlacement::name);
        String key = horizontal ? "latent.axis.x" : "latent.axis.y";
        box.setId(horizontal ? "map-axis-x" : "map-axis-y");
        box.getStyleClass().addAll(Styles.SMALL, "axis-choice");
        box.setVisibleRowCount(8);
        box.accessibleTextProperty().bind(Texts.bind(key));
        Widgets.explain(box, Texts.bind(key));
        box.onChosen(this::chosen);
        return box;
    }

    private void follow(Placement placement) {
        int axis = horizontal ? placement.axisX() : placement.axisY();
        boolean choosable = placement.dimension() > 2 && axis >= 0;
        name.setVisible(!choosable);
        name.setManaged(!choosable);
        String called = placement.axisName(horizontal);
        setVisible(!called.isEmpty() && !map.isEmpty());
        name.setText(called);
        if (choice == null && choosable) {
            choice = choice();
            getChildren().add(choice);
        }
        if (choice != null) {
            choice.setVisible(choosable);
            choice.setManaged(choosable);
            offer(placement, axis);
        }
    }

    private void offer(Placement placement, int axis) {
        if (choice.getItems().size() != placement.dimension()) {
            choice.offer(IntStream.range(0, placement.dimension()).boxed().toList(), axis);
        }
        choice.follow(axis < 0 ? null : axis);
    }

    private void chosen(Integer axis) {
        Placement now = map.placementProperty().get();
        if (horizontal) {
            map.chooseAxes(axis, now.axisY());
        } else {
            map.chooseAxes(now.axisX(), axis);
        }
    }
}
