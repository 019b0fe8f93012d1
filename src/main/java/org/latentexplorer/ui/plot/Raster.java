package org.latentexplorer.ui.plot;

/**
 * A picture in memory, of premultiplied 0xAARRGGBB pixels: row {@code r} is the {@code width} pixels from
 * {@code r * stride}.
 */
record Raster(int[] pixels, int width, int height, int stride) {
    Raster {
        if (width > stride || (long) stride * height > pixels.length) {
            throw new IllegalArgumentException(width + "x" + height + ", stride " + stride + " in " + pixels.length);
        }
    }
}
