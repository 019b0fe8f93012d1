package org.latentexplorer.dl4j;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ModelStore;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.SavedModel;

/** Model files that DL4J opens too, written and read without starting it. See {@link ModelFormat}. */
public final class Dl4jModelStore implements ModelStore {
    private static final String BUNDLED = "/org/latentexplorer/models/";
    private static final int MAX_BUNDLED_BYTES = 64 << 20;

    @Override
    public SavedModel open(Path file) {
        if (Files.isDirectory(file)) {
            throw new Failure("failure.model.folder", file);
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new Failure("failure.file.special", file);
        }
        try (Source source = Source.of(file)) {
            return ModelReader.read(file.getFileName().toString(), source,
                    Files.getLastModifiedTime(file).toInstant());
        } catch (NoSuchFileException e) {
            throw new Failure(e, "failure.model.missing", file);
        } catch (AccessDeniedException e) {
            throw new Failure(e, "failure.model.denied", file);
        } catch (IOException e) {
            throw new Failure(e, "failure.model.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public boolean bundles(Preset preset) {
        return Dl4jModelStore.class.getResource(BUNDLED + preset.id() + ".zip") != null;
    }

    @Override
    public SavedModel bundled(Preset preset) {
        String name = preset.id() + ".zip";
        try (InputStream in = Dl4jModelStore.class.getResourceAsStream(BUNDLED + name)) {
            if (in == null) {
                throw new Failure("failure.model.bundled", preset.id());
            }
            return ModelReader.read(name, Source.of(in.readNBytes(MAX_BUNDLED_BYTES)), Instant.EPOCH);
        } catch (IOException e) {
            throw new Failure(e, "failure.model.unreadable", name, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void save(SavedModel model, Path file) {
        requireFinite(model.model().parameters(), file);
        if (model.optimizer() != null) {
            requireFinite(model.optimizer().values(), file);
        }
        if (model.testCodes() != null) {
            requireFinite(model.testCodes().values(), file);
        }
        ModelFile.write(file, out -> ModelWriter.write(model, out));
    }

    /** A file that could not be opened again must not replace one that can. */
    private static void requireFinite(float[] values, Path file) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new Failure("failure.save.number", file);
            }
        }
    }
}
