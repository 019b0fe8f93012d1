package org.latentexplorer.analysis;

import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;

/** What a classifier is given of some images: their codes, or their pixels. Read block by block, never all as floats. */
interface Features {
    int count();

    /** Floats an image. */
    int dimension();

    /** The class number of an image, or -1. */
    int label(int image);

    /** Writes the features of one image into {@code to} from {@code offset} on. */
    void copy(int image, float[] to, int offset);

    static Features of(Codes codes) {
        return new Features() {
            @Override
            public int count() {
                return codes.count();
            }

            @Override
            public int dimension() {
                return codes.dimension();
            }

            @Override
            public int label(int image) {
                return codes.label(image);
            }

            @Override
            public void copy(int image, float[] to, int offset) {
                System.arraycopy(codes.values(), image * codes.dimension(), to, offset, codes.dimension());
            }
        };
    }

    static Features of(ImageSet images) {
        return new Features() {
            @Override
            public int count() {
                return images.count();
            }

            @Override
            public int dimension() {
                return images.size();
            }

            @Override
            public int label(int image) {
                return images.label(image);
            }

            @Override
            public void copy(int image, float[] to, int offset) {
                images.copy(image, to, offset);
            }
        };
    }

    /** Some of the images, in the order of {@code chosen}. */
    default Features some(int[] chosen) {
        Features all = this;
        return new Features() {
            @Override
            public int count() {
                return chosen.length;
            }

            @Override
            public int dimension() {
                return all.dimension();
            }

            @Override
            public int label(int image) {
                return all.label(chosen[image]);
            }

            @Override
            public void copy(int image, float[] to, int offset) {
                all.copy(chosen[image], to, offset);
            }
        };
    }

    /** Images {@code from} to {@code from + count - 1}, image after image. */
    default float[] rows(int from, int count) {
        float[] rows = new float[count * dimension()];
        for (int i = 0; i < count; i++) {
            copy(from + i, rows, i * dimension());
        }
        return rows;
    }
}
