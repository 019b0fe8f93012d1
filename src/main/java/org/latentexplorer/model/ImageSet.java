package org.latentexplorer.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Images of one shape, kept as bytes in one block: image {@code i} is the {@link #size()} bytes from
 * {@code i * size()}, channel by channel, row by row. In one channel, 0 is paper and 255 is ink; in three, 255 is all
 * of a colour's light. Never changed after construction.
 */
public final class ImageSet {
    private final String name;
    private final ImageShape shape;
    private final byte[] pixels;
    private final byte[] labels;
    private final List<Factor> factors;
    private final List<String> classes;

    /**
     * @param pixels  {@code count * shape.size()} bytes, taken over, not copied
     * @param labels  one class number an image, or null for images without labels; taken over
     * @param factors the true factors, if known; empty otherwise
     * @param classes the classes' names by number; empty without labels
     */
    public ImageSet(String name, ImageShape shape, byte[] pixels, byte[] labels, List<Factor> factors,
                    List<String> classes) {
        if (pixels.length % shape.size() != 0) {
            throw new IllegalArgumentException(pixels.length + " bytes are no images of " + shape);
        }
        if (labels != null && labels.length != pixels.length / shape.size()) {
            throw new IllegalArgumentException(labels.length + " labels for "
                    + pixels.length / shape.size() + " images");
        }
        this.name = name;
        this.shape = shape;
        this.pixels = pixels;
        this.labels = labels;
        this.factors = List.copyOf(factors);
        this.classes = List.copyOf(classes);
    }

    /** Images whose classes are named by their numbers. */
    public ImageSet(String name, ImageShape shape, byte[] pixels, byte[] labels, List<Factor> factors) {
        this(name, shape, pixels, labels, factors, numbers(labels));
    }

    private static List<String> numbers(byte[] labels) {
        int highest = -1;
        for (int i = 0; labels != null && i < labels.length; i++) {
            highest = Math.max(highest, labels[i] & 0xff);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i <= highest; i++) {
            names.add(Integer.toString(i));
        }
        return names;
    }

    public String name() {
        return name;
    }

    public ImageShape shape() {
        return shape;
    }

    /** Numbers an image. */
    public int size() {
        return shape.size();
    }

    /** @throws Failure if a model that takes other images is to be given these */
    public void checkFit(LatentModel model) {
        if (!shape.equals(model.shape())) {
            throw new Failure("failure.images.size", name, shape.spoken(), model.shape().spoken());
        }
    }

    public int count() {
        return pixels.length / size();
    }

    /** The block itself, for reading only. */
    public byte[] pixels() {
        return pixels;
    }

    public boolean labelled() {
        return labels != null;
    }

    /** The class number of an image, or -1 without labels. */
    public int label(int image) {
        return labels == null ? -1 : labels[image] & 0xff;
    }

    /** The labels themselves, for reading only; null without labels. */
    public byte[] labels() {
        return labels;
    }

    public List<Factor> factors() {
        return factors;
    }

    public List<String> classes() {
        return classes;
    }

    /** Writes one image as floats from 0 to 1 into {@code to} at {@code offset}. */
    public void copy(int image, float[] to, int offset) {
        int size = size();
        int from = image * size;
        for (int p = 0; p < size; p++) {
            to[offset + p] = (pixels[from + p] & 0xff) / 255f;
        }
    }

    /** How much ink an image has: the sum of its pixels, each from 0 to 1. */
    public double ink(int image) {
        long sum = 0;
        for (int p = image * size(); p < (image + 1) * size(); p++) {
            sum += pixels[p] & 0xff;
        }
        return sum / 255.0;
    }

    /** The images {@code from} to {@code to - 1} as a set of their own (copied). */
    public ImageSet slice(int from, int to) {
        List<Factor> parts = factors.stream()
                .map(f -> new Factor(f.name(), Arrays.copyOfRange(f.values(), from, to))).toList();
        return new ImageSet(name, shape, Arrays.copyOfRange(pixels, from * size(), to * size()),
                labels == null ? null : Arrays.copyOfRange(labels, from, to), parts, classes);
    }

    /** Some of the images, by their numbers, as a set of their own (copied). */
    public ImageSet choose(int[] chosen) {
        byte[] some = new byte[chosen.length * size()];
        byte[] their = labels == null ? null : new byte[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(pixels, chosen[i] * size(), some, i * size(), size());
            if (labels != null) {
                their[i] = labels[chosen[i]];
            }
        }
        List<Factor> parts = factors.stream().map(f -> {
            float[] values = new float[chosen.length];
            for (int i = 0; i < chosen.length; i++) {
                values[i] = f.values()[chosen[i]];
            }
            return new Factor(f.name(), values);
        }).toList();
        return new ImageSet(name, shape, some, their, parts, classes);
    }
}
