package org.latentexplorer.dl4j;

import java.io.EOFException;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.OptimizerState;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.network.Autoencoder;

/** Reads the zip of {@link ModelFormat} from anybody: everything is bounded and checked before it is used. */
final class ModelReader {
    private final String file;
    private final Source source;
    private final Map<String, ZipEntryInfo> entries;

    private ModelReader(String file, Source source, Map<String, ZipEntryInfo> entries) {
        this.file = file;
        this.source = source;
        this.entries = entries;
    }

    /**
     * @param file     what messages call the file
     * @param modified when it was written; the date of a model that does not tell its own
     * @throws Failure     if it is not a whole, sound model of a kind this program knows
     * @throws IOException if the file cannot be read
     */
    static SavedModel read(String file, Source source, Instant modified) throws IOException {
        return new ModelReader(file, source, ZipDirectory.read(file, source)).read(modified);
    }

    private SavedModel read(Instant modified) throws IOException {
        checkSizes();
        Architecture told = ConfigurationReader.read(file, json(ModelFormat.CONFIGURATION));
        Description description = has(ModelFormat.DESCRIPTION)
                ? DescriptionReader.read(file, json(ModelFormat.DESCRIPTION)) : foreign(told, modified);
        NetworkSpec network = NetworkSpec.of(description.recipe(), description.shape(), description.classes());
        Architecture ours = Architecture.of(network);
        if (!(has(ModelFormat.DESCRIPTION) ? told.fits(ours) : told.decodesAs(ours))) {
            throw has(ModelFormat.DESCRIPTION) ? new Failure("failure.model.disagree", file,
                    ModelFormat.CONFIGURATION, ModelFormat.DESCRIPTION) : notMirrored(told);
        }
        float[] parameters = array(ModelFormat.COEFFICIENTS, network.parameterCount());
        return new SavedModel(new Autoencoder(network, parameters, description.learned()), description.history(),
                description.provenance(), state(description, network), codes(description.recipe().latent()));
    }

    private void checkSizes() {
        long total = 0;
        for (ZipEntryInfo entry : entries.values()) {
            if (entry.name().endsWith(".json") && entry.size() > ModelFormat.MAX_JSON_BYTES) {
                throw new Failure("failure.model.entry.large", file, entry.name(), entry.size(),
                        ModelFormat.MAX_JSON_BYTES);
            }
            total += entry.size();
        }
        if (total > Runtime.getRuntime().maxMemory() / 2) {
            throw new Failure("failure.model.memory", file, 2 * (total >> 20));
        }
    }

    /** What can be known of a model that DL4J wrote without us. */
    private Description foreign(Architecture told, Instant modified) {
        if (!told.mirrored()) {
            throw notMirrored(told);
        }
        int side = (int) Math.round(Math.sqrt(told.size()));
        if (side * side != told.size()) {
            throw new Failure("failure.model.square", file, told.size());
        }
        ImageShape images = ImageShape.square(side);
        // how it was trained does not matter for what it decodes: that is told, and no reason to refuse the model
        Set<String> unknown = new TreeSet<>(told.unknown());
        Recipe recipe = told.recipe();
        if (!recipe.problems().isEmpty()) {
            recipe.problems().forEach(problem -> unknown.add(problem.setting()));
            recipe = recipe.with(Regularization.NONE).with(Architecture.USUAL).with(Recipe.LOSS, Loss.MSE);
        }
        if (!recipe.problems().isEmpty()) {
            throw new Failure("failure.model.json.value", file, ModelFormat.CONFIGURATION,
                    recipe.problems().getFirst().setting());
        }
        if (!told.regularizedAs(Architecture.of(NetworkSpec.of(recipe, images, 0)))) {
            unknown.addAll(told.regularizers());
            recipe = recipe.with(Regularization.NONE);
        }
        return new Description(recipe, images, 0, History.EMPTY, new Provenance("DL4J", modified, "", "", 0,
                "dl4j", "", String.join(", ", unknown)), false, 0, 0, -1);
    }

    private Failure notMirrored(Architecture told) {
        return new Failure("failure.model.network", file,
                String.join("-", told.widths().stream().map(String::valueOf).toList()));
    }

    private boolean has(String name) {
        return entries.containsKey(name);
    }

    private OptimizerState state(Description description, NetworkSpec network) throws IOException {
        if (!description.state()) {
            return null;
        }
        long length = ModelWriter.stateLength(description.recipe().optimizer().kind(), network.parameterCount());
        return new OptimizerState(array(ModelFormat.UPDATER_STATE, length), description.steps(),
                description.epochs());
    }

    private byte[] json(String name) throws IOException {
        return entry(name, (entry, in) -> in.readNBytes((int) entry.size()));
    }

    private float[] array(String name, long length) throws IOException {
        return entry(name, (entry, in) -> ArrayFormat.read(file, name, in, length, entry.size()));
    }

    private Codes codes(int dimension) throws IOException {
        return !has(ModelFormat.TEST_CODES) ? null
                : entry(ModelFormat.TEST_CODES, (entry, in) -> CodesFormat.read(file, in, dimension, entry.size()));
    }

    private interface Read<T> {
        T from(ZipEntryInfo entry, ZipEntryStream in) throws IOException;
    }

    private <T> T entry(String name, Read<T> read) throws IOException {
        ZipEntryInfo entry = entries.get(name);
        if (entry == null) {
            throw new Failure("failure.model.entry.missing", file, name);
        }
        try (ZipEntryStream in = new ZipEntryStream(file, source, entry)) {
            T value = read.from(entry, in);
            in.finish();
            return value;
        } catch (EOFException e) {
            throw new Failure(e, "failure.model.entry.damaged", file, name);
        }
    }
}
