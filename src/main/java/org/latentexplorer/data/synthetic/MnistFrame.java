package org.latentexplorer.data.synthetic;

import java.util.Arrays;

/**
 * Brings a scan into the frame of MNIST: the ink's bounding box is fitted into 20x20 with its aspect
 * ratio kept, each grey level being the share of ink within a pixel, and the result is moved by
 * whole pixels so that its centre of mass falls on pixel (14, 14) of 28x28.
 */
final class MnistFrame {
    static final int SIDE = 28;
    static final int BOX = 20;
    private static final int CENTRE = 14;

    private final double[] across = new double[Scan.SIZE * BOX];
    private final double[] box = new double[BOX * BOX];
    private int left;
    private int right;
    private int top;
    private int bottom;
    private boolean centred;

    /**
     * Writes 784 grey levels at {@code offset}.
     *
     * @param peak the grey of full ink, at most 255; MNIST's own varies between 251 and 255
     * @return scan pixels to a pixel
     */
    double develop(Scan scan, int peak, byte[] pixels, int offset) {
        bounds(scan);
        double pitch = Math.max(right - left, bottom - top) / (double) BOX;
        squeezeRows(scan, pitch);
        squeezeColumns(pitch);
        place(peak, pixels, offset);
        return pitch;
    }

    /** Whether the last picture's centre of mass could be placed; not so if it lies too near the box's edge. */
    boolean centred() {
        return centred;
    }

    private void bounds(Scan scan) {
        long columns = 0;
        top = Scan.SIZE;
        bottom = 0;
        for (int row = 0; row < Scan.SIZE; row++) {
            if (scan.rows[row] != 0) {
                columns |= scan.rows[row];
                top = Math.min(top, row);
                bottom = row + 1;
            }
        }
        left = Long.numberOfTrailingZeros(columns);
        right = Scan.SIZE - Long.numberOfLeadingZeros(columns);
    }

    private void squeezeRows(Scan scan, double pitch) {
        double start = (left + right) / 2.0 - pitch * BOX / 2;
        for (int row = top; row < bottom; row++) {
            long ink = scan.rows[row];
            double done = inkBefore(ink, start);
            for (int c = 0; c < BOX; c++) {
                double next = inkBefore(ink, start + (c + 1) * pitch);
                across[row * BOX + c] = (next - done) / pitch;
                done = next;
            }
        }
    }

    /** Ink of a row to the left of {@code x}, a pixel that x cuts counting by its share. */
    private static double inkBefore(long ink, double x) {
        if (x <= 0) {
            return 0;
        }
        int whole = (int) x;
        if (whole >= Scan.SIZE) {
            return Long.bitCount(ink);
        }
        return Long.bitCount(ink & ~(-1L << whole)) + (ink >>> whole & 1) * (x - whole);
    }

    private void squeezeColumns(double pitch) {
        double start = (top + bottom) / 2.0 - pitch * BOX / 2;
        Arrays.fill(box, 0);
        for (int r = 0; r < BOX; r++) {
            double from = Math.max(start + r * pitch, top);
            double to = Math.min(start + (r + 1) * pitch, bottom);
            for (int row = (int) from; row < to; row++) {
                double share = (Math.min(to, row + 1) - Math.max(from, row)) / pitch;
                for (int c = 0; c < BOX; c++) {
                    box[r * BOX + c] += share * across[row * BOX + c];
                }
            }
        }
    }

    private void place(int peak, byte[] pixels, int offset) {
        double mass = 0;
        double massX = 0;
        double massY = 0;
        for (int i = 0; i < box.length; i++) {
            mass += box[i];
            massX += box[i] * (i % BOX);
            massY += box[i] * (i / BOX);
        }
        int wantedX = (int) Math.floor(CENTRE + 0.5 - massX / mass);
        int wantedY = (int) Math.floor(CENTRE + 0.5 - massY / mass);
        int dx = Math.clamp(wantedX, 0, SIDE - BOX);
        int dy = Math.clamp(wantedY, 0, SIDE - BOX);
        centred = dx == wantedX && dy == wantedY;
        Arrays.fill(pixels, offset, offset + SIDE * SIDE, (byte) 0);
        for (int i = 0; i < box.length; i++) {
            int at = offset + (i / BOX + dy) * SIDE + i % BOX + dx;
            pixels[at] = (byte) Math.min(peak, (int) (box[i] * peak + 0.5));
        }
    }
}
