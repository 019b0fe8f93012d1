package org.latentexplorer.ui.epochs;

import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import org.latentexplorer.ui.common.Widgets;

/** The epochs from the first to the newest; the thumb stays on those whose networks are kept. */
final class EpochSlider extends Slider {
    /** Numbers along the slider, at most. */
    private static final int NUMBERS = 8;

    private final EpochsViewModel model;
    private boolean following;

    EpochSlider(EpochsViewModel model) {
        this.model = model;
        setId("epochs-slider");
        setMin(0);
        setShowTickMarks(true);
        setShowTickLabels(true);
        Widgets.tell(this, "epochs.slider");
        disableProperty().bind(model.availableProperty().not());
        model.stopsProperty().subscribe(stops -> follow());
        model.atProperty().subscribe(at -> follow());
        valueChangingProperty().addListener((property, old, changing) -> follow());
        valueProperty().addListener((property, old, now) -> moved(now.doubleValue()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void follow() {
        if (model.stopsProperty().isEmpty()) {
            return;
        }
        following = true;
        int last = Math.max(1, model.stopsProperty().getLast().number());
        int step = step(last);
        setMax(last);
        setMajorTickUnit(step);
        // a tick an epoch as long as they can be told apart
        setMinorTickCount(last <= 60 ? step - 1 : 4);
        if (!isValueChanging()) {
            setValue(model.atProperty().get());
        }
        following = false;
    }

    /** Epochs between two numbers: 1, 2 or 5 times a power of ten. */
    private static int step(int last) {
        int power = 1;
        while (true) {
            for (int digit : new int[] {1, 2, 5}) {
                if (last / (digit * power) <= NUMBERS) {
                    return digit * power;
                }
            }
            power *= 10;
        }
    }

    private void moved(double value) {
        if (!following) {
            model.go((int) Math.round(value));
            // the thumb is where the network is, not between two
            if (!isValueChanging()) {
                follow();
            }
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, KP_LEFT, DOWN, KP_DOWN -> model.step(-1);
            case RIGHT, KP_RIGHT, UP, KP_UP -> model.step(1);
            case PAGE_DOWN -> model.go(model.atProperty().get() - (int) getMajorTickUnit());
            case PAGE_UP -> model.go(model.atProperty().get() + (int) getMajorTickUnit());
            case HOME -> model.go(0);
            case END -> model.comeBack();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
