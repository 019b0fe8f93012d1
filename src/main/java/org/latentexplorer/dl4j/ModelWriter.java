package org.latentexplorer.dl4j;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.OptimizerState;
import org.latentexplorer.model.SavedModel;

/** Writes the zip of {@link ModelFormat}. The same model gives the same bytes. */
final class ModelWriter {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final DataOutputStream data;

    private ModelWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out);
        this.data = new DataOutputStream(zip);
    }

    /**
     * @throws IllegalArgumentException if the optimizer state or the codes are not of this model
     */
    static void write(SavedModel saved, OutputStream out) throws IOException {
        check(saved);
        ModelWriter writer = new ModelWriter(out);
        writer.write(saved);
        writer.zip.finish();
    }

    private static void check(SavedModel saved) {
        LatentModel model = saved.model();
        OptimizerState state = saved.optimizer();
        if (state != null && state.values().length != stateLength(model.recipe().optimizer().kind(),
                model.network().parameterCount())) {
            throw new IllegalArgumentException("an optimizer state of " + state.values().length + " values");
        }
        if (saved.testCodes() != null && saved.testCodes().dimension() != model.latent()) {
            throw new IllegalArgumentException("codes of dimension " + saved.testCodes().dimension());
        }
    }

    /** Values an optimizer remembers for so many parameters. */
    static long stateLength(Optimizer.Kind kind, long parameters) {
        return switch (kind) {
            case ADAM -> 2 * parameters;
            case SGD -> parameters;
        };
    }

    private void write(SavedModel saved) throws IOException {
        LatentModel model = saved.model();
        entry(ModelFormat.CONFIGURATION);
        data.write(Json.write(ConfigurationWriter.write(model.network(), saved.optimizer())));
        entry(ModelFormat.COEFFICIENTS);
        ArrayFormat.write(model.parameters(), data);
        if (saved.optimizer() != null) {
            entry(ModelFormat.UPDATER_STATE);
            ArrayFormat.write(saved.optimizer().values(), data);
        }
        entry(ModelFormat.DESCRIPTION);
        data.write(Json.write(Description.write(saved)));
        if (saved.testCodes() != null) {
            entry(ModelFormat.TEST_CODES);
            CodesFormat.write(saved.testCodes(), data);
        }
        zip.closeEntry();
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
