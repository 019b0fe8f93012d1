package org.latentexplorer.data.images;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;

/** How a decoded picture holds its greys or colours. */
public enum Samples {
    /** As Java's colours, whatever lies behind them. */
    COLOURS(255),
    /** Bytes, 255 for white. */
    BYTES(255),
    /** Unsigned numbers of up to 16 bits. */
    WORDS(65535),
    /** Signed, long or floating numbers, of which 1 is white if nothing says otherwise. */
    NUMBERS(1);

    /** What white is by the format. */
    final double white;

    Samples(double white) {
        this.white = white;
    }

    static Samples of(BufferedImage image) {
        ColorModel model = image.getColorModel();
        int bands = image.getRaster().getNumBands();
        int space = model.getColorSpace().getType();
        boolean plain = space == ColorSpace.TYPE_GRAY && bands <= 2 || space == ColorSpace.TYPE_RGB && bands >= 3;
        if (model instanceof IndexColorModel || !plain || !(image.getSampleModel() instanceof ComponentSampleModel)) {
            return COLOURS;
        }
        int bits = model.getComponentSize(0);
        return switch (image.getSampleModel().getDataType()) {
            case DataBuffer.TYPE_BYTE -> bits == 8 ? BYTES : COLOURS;
            case DataBuffer.TYPE_USHORT -> WORDS;
            default -> NUMBERS;
        };
    }
}
