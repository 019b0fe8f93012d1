package org.latentexplorer.analysis;

import org.latentexplorer.kernel.Rows;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;

/** What a classifier is given of some images: their codes, or their pixels. Read block by block, never all as floats. */
interface Features extends Rows {
    /** The class number of an image, or -1. */
    int label(int image);

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
}
