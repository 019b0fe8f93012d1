package org.latentexplorer.ui.analysis.anomaly;

import org.latentexplorer.ui.analysis.Figure;

/** NumberList of anomaly detection as they are written. */
final class AnomalyTexts {
    private AnomalyTexts() {
    }

    static String score(double value) {
        double size = Math.abs(value);
        return Figure.text(size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.4f", value);
    }

    static String area(double value) {
        return Figure.text("%.3f", value);
    }
}
