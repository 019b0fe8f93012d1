package org.latentexplorer.ui.analysis.anomaly;

import java.util.Locale;

/** NumberList of anomaly detection as they are written. */
final class AnomalyTexts {
    private AnomalyTexts() {
    }

    static String score(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.4f", value)
                .replace('-', '−');
    }

    static String area(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }
}
