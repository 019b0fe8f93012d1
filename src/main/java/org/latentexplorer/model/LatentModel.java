package org.latentexplorer.model;

import java.util.Arrays;

/**
 * A trained autoencoder as the rest of the program sees it. Immutable and safe to use from any number of threads.
 * Images are floats from 0 to 1, channel by channel, row by row.
 */
public interface LatentModel {
    /** Its layers. */
    NetworkSpec network();

    default Recipe recipe() {
        return network().recipe();
    }

    /**
     * Epochs that it has learned for, of the {@link Recipe#epochs()} planned: 0 as initialised; -1 where nobody knows,
     * as of a model that another program trained.
     */
    default int epochs() {
        return -1;
    }

    /** Whether it is known to have learned for fewer epochs than were planned. */
    default boolean unfinished() {
        return epochs() >= 0 && epochs() < recipe().epochs();
    }

    /** Of the images that it takes and gives. */
    default ImageShape shape() {
        return network().shape();
    }

    default int size() {
        return network().size();
    }

    /** Floats a code. */
    default int latent() {
        return recipe().latent();
    }

    /** Classes that a conditional network is told; 0 for all others. */
    default int classes() {
        return network().classes();
    }

    /**
     * The same network, told that what it decodes (and what it encodes without a label) is of a class; itself if it
     * is not conditional. A network not told otherwise decodes class 0.
     *
     * @param label a class number; -1, as images without labels have, changes nothing
     */
    default LatentModel given(int label) {
        return this;
    }

    /**
     * Encodes images; where the code is a distribution, its mean is given.
     *
     * @throws Failure   if the images are not of this model's size
     * @throws Cancelled if asked to stop
     */
    Codes encode(ImageSet images, Progress progress);

    /**
     * How uncertain the codes are: the standard deviations of the codes' distributions, in the shape of the codes.
     *
     * @return null if codes of this network are no distributions
     * @throws Failure   if the images are not of this model's size
     * @throws Cancelled if asked to stop
     */
    default Codes spreads(ImageSet images, Progress progress) {
        return null;
    }

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
     * What the network makes of an image.
     *
     * @param image {@link #size()} floats, left as they are
     * @param label the class that a conditional network is told; -1 for none
     * @return as many floats
     */
    default float[] reconstruct(float[] image, int label) {
        LatentModel told = given(label);
        float[] code = new float[latent()];
        float[] decoded = new float[size()];
        told.encode(image, code);
        told.decode(code, decoded);
        return decoded;
    }

    /**
     * Decodes many codes at once.
     *
     * @param codes  {@code count * latent()} floats, code by code
     * @param images receives {@code count * size()} floats, image by image
     */
    void decode(float[] codes, int count, float[] images);

    /**
     * Decodes codes of images; a conditional network is told each image's own class.
     *
     * @param images receives {@code count * size()} floats: the images of the codes from {@code from} on
     */
    default void decode(Codes codes, int from, int count, float[] images) {
        if (classes() == 0) {
            decode(Arrays.copyOfRange(codes.values(), from * latent(), (from + count) * latent()), count, images);
            return;
        }
        float[] image = new float[size()];
        for (int i = 0; i < count; i++) {
            given(codes.label(from + i)).decode(codes.code(from + i), image);
            System.arraycopy(image, 0, images, i * image.length, image.length);
        }
    }

    /** All weights and biases, layer after layer; a copy. */
    float[] parameters();
}
