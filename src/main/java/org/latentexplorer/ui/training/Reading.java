package org.latentexplorer.ui.training;

import org.latentexplorer.model.History;
import org.latentexplorer.ui.common.Texts;

/** What the crosshair reads. */
final class Reading {
    private Reading() {
    }

    /** One value a line. */
    static String of(History.Epoch epoch) {
        StringBuilder lines = new StringBuilder(Texts.get("training.read.epoch", epoch.number()));
        lines.append('\n').append(Texts.get("training.read.train", Figures.loss(epoch.trainLoss())));
        if (Double.isFinite(epoch.validationLoss())) {
            lines.append('\n').append(Texts.get("training.read.validation", Figures.loss(epoch.validationLoss())));
        }
        if (epoch.samplesPerSecond() > 0) {
            lines.append('\n').append(Texts.get("training.read.speed", Math.round(epoch.samplesPerSecond())));
        }
        return lines.toString();
    }
}
