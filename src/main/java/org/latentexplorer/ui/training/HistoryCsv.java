package org.latentexplorer.ui.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.latentexplorer.model.AtomicFile;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.History;

/** The losses as a table, one row an epoch. */
final class HistoryCsv {
    private static final String HEADER = "epoch,train,validation,seconds,samplesPerSecond\n";

    private HistoryCsv() {
    }

    /** An epoch without validation has an empty cell. */
    static String table(History history) {
        StringBuilder csv = new StringBuilder(HEADER);
        for (History.Epoch epoch : history.epochs()) {
            csv.append(epoch.number()).append(',').append(cell(epoch.trainLoss())).append(',')
                    .append(cell(epoch.validationLoss())).append(',').append(cell(epoch.seconds())).append(',')
                    .append(cell(epoch.samplesPerSecond())).append('\n');
        }
        return csv.toString();
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    /** @throws Failure if it cannot be written; an old file is then as it was */
    static void write(History history, Path file) {
        try {
            AtomicFile.write(file, out -> out.write(table(history).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new Failure(e, "failure.training.export", file.toAbsolutePath().toString());
        }
    }
}
