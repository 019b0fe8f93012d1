package org.latentexplorer.model;

import java.util.Locale;

/** The losses of a run as comma-separated values, a row an epoch. */
public final class HistoryCsv {
    private static final String HEADER = "epoch,trainLoss,validationLoss,seconds,samplesPerSecond,penalty\n";

    private HistoryCsv() {
    }

    /**
     * {@code epoch,trainLoss,validationLoss,seconds,samplesPerSecond,penalty} and then the epochs' figures, as
     * {@link History.Epoch} has them; the cell of a loss that is no number (none was measured) is empty.
     */
    public static String of(History history) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (History.Epoch epoch : history.epochs()) {
            csv.append(epoch.number()).append(',').append(loss(epoch.trainLoss())).append(',')
                    .append(loss(epoch.validationLoss())).append(',')
                    .append(String.format(Locale.ROOT, "%.4f,%.1f", epoch.seconds(), epoch.samplesPerSecond()))
                    .append(',').append(loss(epoch.penalty())).append('\n');
        }
        return csv.toString();
    }

    private static String loss(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}
