package org.latentexplorer.ui.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    /**
     * Writes beside the target, then renames.
     *
     * @throws Failure if it cannot be written
     */
    static void write(History history, Path file) {
        Path target = file.toAbsolutePath();
        Path part = null;
        try {
            part = Files.createTempFile(target.getParent(), "history", ".part");
            Files.writeString(part, table(history));
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failure(e, "failure.training.export", target.toString());
        } finally {
            discard(part);
        }
    }

    private static void discard(Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            System.getLogger(HistoryCsv.class.getName()).log(System.Logger.Level.DEBUG, "left behind: " + part, e);
        }
    }
}
