package org.latentexplorer.dl4j;

import java.util.Set;
import org.latentexplorer.model.Recipe;

/**
 * The model file: a zip that DL4J's {@code ModelSerializer} opens, with two entries of our own.
 *
 * <ul>
 * <li>{@code configuration.json}: DL4J's {@code MultiLayerConfiguration} or
 * {@code ComputationGraphConfiguration}, see {@link ConfigurationWriter}
 * <li>{@code coefficients.bin}: all parameters as DL4J writes an array, see {@link ArrayFormat}
 * <li>{@code updaterState.bin}: the optimizer's memory, likewise; absent where there is none
 * <li>{@code latent-explorer.json}: recipe, history, origin, see {@link Description}; absent in a file DL4J wrote
 * <li>{@code test-codes.bin}: the encoded test set, see {@link CodesFormat}; may be absent
 * </ul>
 */
final class ModelFormat {
    /**
     * Raised whenever an older program could not read what is written. 1 knew dense networks of the plain family
     * alone; what it did not tell was as usual.
     */
    static final int VERSION = 2;

    static final String CONFIGURATION = "configuration.json";
    static final String COEFFICIENTS = "coefficients.bin";
    static final String UPDATER_STATE = "updaterState.bin";
    static final String DESCRIPTION = "latent-explorer.json";
    static final String TEST_CODES = "test-codes.bin";
    static final Set<String> ENTRIES = Set.of(CONFIGURATION, COEFFICIENTS, UPDATER_STATE, DESCRIPTION, TEST_CODES);

    /** What DL4J reads by Java deserialization, which runs whatever code the file asks for. */
    static final String PREPROCESSOR = "preprocessor.bin";

    /** Enough for 50,000 epochs of history, or the loss weights of images of half a million pixels. */
    static final int MAX_JSON_BYTES = 8 << 20;

    /** Where a recipe holds the values of its family's hyperparameters. */
    static final String FAMILY_VALUES = "knobs";

    /** Longest side of an image. */
    static final int MAX_SIDE = 4096;

    /** Classes that a byte can tell. */
    static final int MAX_CLASSES = 256;

    /** Numbers that a layer may give for one image. */
    static final int MAX_UNITS = Recipe.MAX_UNITS;

    private ModelFormat() {
    }
}
