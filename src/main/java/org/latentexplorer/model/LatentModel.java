package org.latentexplorer.model;

/**
 * A trained autoencoder as the rest of the program sees it. Immutable and safe to use from any number of threads.
 * Images are floats from 0 to 1, row by row.
 */
public interface LatentModel {
    Recipe recipe();

    int width();

    int height();

    default int size() {
        return width() * height();
    }

    /** Floats a code. */
    int latent();

    /**
     * Encodes images.
     *
     * @throws Failure   if the images are not of this model's size
     * @throws Cancelled if asked to stop
     */
    Codes encode(ImageSet images, Progress progress);

    /**
     * Encodes one image.
     *
     * @param image {@link #size()} floats
     * @param code  receives {@link #latent()} floats
     */
    void encode(float[] image, float[] code);

    /**
     * Decodes one code; made for the pointer: microseconds, nothing allocated.
     *
     * @param code  {@link #latent()} floats
     * @param image receives {@link #size()} floats
     */
    void decode(float[] code, float[] image);

    /**
     * Decodes many codes at once.
     *
     * @param codes  {@code count * latent()} floats, code by code
     * @param images receives {@code count * size()} floats, image by image
     */
    void decode(float[] codes, int count, float[] images);

    /** All weights and biases, layer after layer; a copy. */
    float[] parameters();
}
