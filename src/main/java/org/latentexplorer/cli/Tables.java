package org.latentexplorer.cli;

import java.util.Locale;
import java.util.StringJoiner;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.History;

/** Tables as comma-separated values, with a header line. */
final class Tables {
    private Tables() {
    }

    /** {@code epoch,trainLoss,validationLoss,seconds,samplesPerSecond}; empty where there was no validation. */
    static String history(History history) {
        StringBuilder csv = new StringBuilder("epoch,trainLoss,validationLoss,seconds,samplesPerSecond\n");
        for (History.Epoch e : history.epochs()) {
            csv.append(e.number()).append(',').append(number(e.trainLoss())).append(',')
                    .append(number(e.validationLoss())).append(',')
                    .append(String.format(Locale.ROOT, "%.4f,%.1f%n", e.seconds(), e.samplesPerSecond()));
        }
        return csv.toString().replace("\r\n", "\n");
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    /** {@code label,z1,...,zd}; the label is the class's number, empty without labels. */
    static String codes(Codes codes) {
        StringJoiner header = new StringJoiner(",", "label,", "\n");
        for (int d = 1; d <= codes.dimension(); d++) {
            header.add("z" + d);
        }
        StringBuilder csv = new StringBuilder(header.toString());
        for (int i = 0; i < codes.count(); i++) {
            if (codes.labels() != null) {
                csv.append(codes.label(i));
            }
            for (int d = 0; d < codes.dimension(); d++) {
                csv.append(',').append(codes.at(i, d));
            }
            csv.append('\n');
        }
        return csv.toString();
    }
}
