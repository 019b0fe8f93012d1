package org.latentexplorer.model;

/**
 * One layer of a network, and where its parameters lie in the network's one vector.
 *
 * <p>A dense layer's are W [in, out] in column-major order (the weights of one output lie together), then b [out]. A
 * convolution's are b [out channels], then W [out channels, in channels, kernel, kernel]; a transposed one's b, then W
 * [in channels, out channels, kernel, kernel]; both row-major. All are DL4J's layouts.
 *
 * @param in     what it takes; a dense layer takes it flat
 * @param labels inputs beside these that tell the image's class, one a class; 0 for none
 * @param out    what it gives; channel by channel, row by row, if flattened
 * @param kernel side of the filters; 0 for a dense layer
 * @param offset where its parameters begin
 */
public record LayerSpec(Kind kind, ImageShape in, int labels, ImageShape out, int kernel, int stride,
                        Activation activation, int offset) {
    /** How it connects. */
    public enum Kind {
        DENSE, CONVOLUTION, TRANSPOSED_CONVOLUTION
    }

    /** Numbers that it takes, with the labels. */
    public int inputs() {
        return in.size() + labels;
    }

    /** Numbers that it gives. */
    public int outputs() {
        return out.size();
    }

    /** Numbers of its weights. */
    public long weightCount() {
        return kind == Kind.DENSE ? (long) inputs() * outputs()
                : (long) in.channels() * out.channels() * kernel * kernel;
    }

    public int biasCount() {
        return kind == Kind.DENSE ? outputs() : out.channels();
    }

    public long parameterCount() {
        return weightCount() + biasCount();
    }

    /** Where its weights begin. */
    public int weights() {
        return kind == Kind.DENSE ? offset : offset + biasCount();
    }

    /** Where its biases begin. */
    public int biases() {
        return kind == Kind.DENSE ? offset + (int) weightCount() : offset;
    }

    /** Pixels of padding above and left of what a convolution sees (of what a transposed one makes). */
    public int padding() {
        ImageShape large = kind == Kind.CONVOLUTION ? in : out;
        ImageShape small = kind == Kind.CONVOLUTION ? out : in;
        return Math.max(0, (small.width() - 1) * stride + kernel - large.width()) / 2;
    }

    /** The same for the height. */
    public int paddingAbove() {
        ImageShape large = kind == Kind.CONVOLUTION ? in : out;
        ImageShape small = kind == Kind.CONVOLUTION ? out : in;
        return Math.max(0, (small.height() - 1) * stride + kernel - large.height()) / 2;
    }
}
