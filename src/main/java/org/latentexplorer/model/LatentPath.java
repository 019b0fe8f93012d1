package org.latentexplorer.model;

import java.util.Arrays;
import java.util.List;

/**
 * A way through the latent space that leads from code to code and is gone along at constant speed: equal shares of it
 * are equally long, measured in the latent space. Immutable.
 */
public final class LatentPath {
    /** How the path leads from one code to the next. */
    public enum Interpolation {
        /** Along the line between them. */
        STRAIGHT,
        /**
         * Along an arc about zero: the direction turns evenly in the plane of both codes (Shoemake, "Animating rotation
         * with quaternion curves", 1985, equation for slerp; for latent spaces White, "Sampling generative networks",
         * 2016), and the distance from zero changes evenly. Codes drawn from a normal distribution of many dimensions
         * lie in a shell about zero, which an arc stays in and a line leaves. Where the plane or the arc is not
         * defined, as a code is zero or both point in nearly the same or opposite directions, it is the line.
         */
        SPHERICAL
    }

    /** An arc's length and the speed along it are measured on so many chords. */
    private static final int CHORDS = 128;
    /** Below this sine of the angle between two codes there is no arc. */
    private static final double LEAST_SINE = 1e-4;

    private final float[][] waypoints;
    private final Leg[] legs;
    /** Where each waypoint lies, from 0 to 1. */
    private final double[] shares;
    private final double length;

    private LatentPath(float[][] waypoints, Interpolation how) {
        this.waypoints = waypoints;
        legs = new Leg[waypoints.length - 1];
        shares = new double[waypoints.length];
        for (int i = 0; i < legs.length; i++) {
            legs[i] = leg(waypoints[i], waypoints[i + 1], how);
            shares[i + 1] = shares[i] + legs[i].length();
        }
        length = shares[legs.length];
        for (int i = 1; i < shares.length; i++) {
            // a path that stays where it is passes its waypoints evenly all the same
            shares[i] = i == legs.length ? 1 : length > 0 ? shares[i] / length : (double) i / legs.length;
        }
    }

    /**
     * A path through codes, in order.
     *
     * @throws IllegalArgumentException unless they {@link #leads}
     */
    public static LatentPath through(List<float[]> codes, Interpolation how) {
        if (!leads(codes)) {
            throw new IllegalArgumentException(codes.size() + " codes that are no path");
        }
        return new LatentPath(codes.stream().map(float[]::clone).toArray(float[][]::new), how);
    }

    /** Whether a path can lead through codes: two or more, of one dimension, of finite numbers. */
    public static boolean leads(List<float[]> codes) {
        for (float[] code : codes) {
            if (code.length != codes.getFirst().length) {
                return false;
            }
            for (float value : code) {
                if (!Float.isFinite(value)) {
                    return false;
                }
            }
        }
        return codes.size() >= 2;
    }

    private static Leg leg(float[] from, float[] to, Interpolation how) {
        double fromNorm = Math.sqrt(dot(from, from));
        double toNorm = Math.sqrt(dot(to, to));
        double cosine = Math.clamp(dot(from, to) / (fromNorm * toNorm), -1, 1);
        double angle = Math.acos(cosine);
        // also for a code of zeros, whose cosine is not a number
        if (how == Interpolation.STRAIGHT || !(Math.sin(angle) > LEAST_SINE)) {
            return new Line(from, to, distance(from, to));
        }
        return Arc.of(from, to, fromNorm, toNorm, angle);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += ((double) a[i] - b[i]) * ((double) a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    /** Floats a code. */
    public int dimension() {
        return waypoints[0].length;
    }

    /** How many codes it leads through. */
    public int waypoints() {
        return waypoints.length;
    }

    /** Its length in the latent space. */
    public double length() {
        return length;
    }

    /** Whether it ends where it began. */
    public boolean closed() {
        return Arrays.equals(waypoints[0], waypoints[waypoints.length - 1]);
    }

    /** How much of the path lies before a waypoint, from 0 for the first to 1 for the last. */
    public double share(int waypoint) {
        return shares[waypoint];
    }

    /**
     * The code at a place of the path; exactly a waypoint at its share.
     *
     * @param share from 0, the beginning, to 1, the end; what lies beyond is held there
     * @param code  receives {@link #dimension()} floats
     */
    public void at(double share, float[] code) {
        int leg = leg(share);
        double within = within(share, leg);
        if (within >= 1) {
            System.arraycopy(waypoints[leg + 1], 0, code, 0, code.length);
        } else {
            legs[leg].at(Math.max(0, within), code);
        }
    }

    /** The code at a place of the path, see {@link #at(double, float[])}. */
    public float[] at(double share) {
        float[] code = new float[dimension()];
        at(share, code);
        return code;
    }

    /** So many codes at equal distances along the path, code by code; the first and the last are its ends. */
    public float[] codes(int count) {
        float[] codes = new float[count * dimension()];
        float[] code = new float[dimension()];
        for (int i = 0; i < count; i++) {
            at(share(i, count), code);
            System.arraycopy(code, 0, codes, i * code.length, code.length);
        }
        return codes;
    }

    /** The share of the path at which one of so many equally spaced codes lies. */
    public static double share(int index, int count) {
        return count < 2 ? 0 : (double) index / (count - 1);
    }

    /**
     * What the path is compared with: the line between the images of the waypoints, pixel by pixel, at the place that
     * is as far along its leg.
     *
     * @param images the waypoints' images, one each
     * @param image  receives as many floats as an image has
     */
    public void blend(double share, List<float[]> images, float[] image) {
        int leg = leg(share);
        float within = (float) Math.clamp(within(share, leg), 0, 1);
        float[] from = images.get(leg);
        float[] to = images.get(leg + 1);
        for (int p = 0; p < image.length; p++) {
            image[p] = within >= 1 ? to[p] : from[p] + within * (to[p] - from[p]);
        }
    }

    /** The leg that a place lies on; at a waypoint, the one that ends there. */
    private int leg(double share) {
        int leg = 0;
        while (leg < legs.length - 1 && share > shares[leg + 1]) {
            leg++;
        }
        return leg;
    }

    /** How far along a leg a place is, from 0 to 1. */
    private double within(double share, int leg) {
        double of = shares[leg + 1] - shares[leg];
        return of > 0 ? (share - shares[leg]) / of : 1;
    }

    /** From one waypoint to the next. */
    private interface Leg {
        double length();

        /** @param share of its length, from 0 to below 1 */
        void at(double share, float[] code);
    }

    private record Line(float[] from, float[] to, double length) implements Leg {
        @Override
        public void at(double share, float[] code) {
            for (int i = 0; i < code.length; i++) {
                code[i] = (float) (from[i] + share * ((double) to[i] - from[i]));
            }
        }
    }

    /** @param chords how much of the arc's length lies before each of {@link #CHORDS} equal parts of its angle */
    private record Arc(float[] from, float[] to, double fromNorm, double toNorm, double angle, double[] chords)
            implements Leg {
        static Arc of(float[] from, float[] to, double fromNorm, double toNorm, double angle) {
            Arc arc = new Arc(from, to, fromNorm, toNorm, angle, new double[CHORDS + 1]);
            float[] before = from;
            for (int i = 1; i <= CHORDS; i++) {
                float[] next = new float[from.length];
                arc.turned((double) i / CHORDS, next);
                arc.chords[i] = arc.chords[i - 1] + distance(before, next);
                before = next;
            }
            return arc;
        }

        @Override
        public double length() {
            return chords[CHORDS];
        }

        @Override
        public void at(double share, float[] code) {
            double wanted = share * length();
            int found = Arrays.binarySearch(chords, wanted);
            int chord = Math.clamp(found >= 0 ? found : -found - 2, 0, CHORDS - 1);
            double within = (wanted - chords[chord]) / (chords[chord + 1] - chords[chord]);
            turned((chord + within) / CHORDS, code);
        }

        /** The code after a share of the angle. */
        private void turned(double share, float[] code) {
            double norm = fromNorm + share * (toNorm - fromNorm);
            double ofFrom = norm * Math.sin((1 - share) * angle) / Math.sin(angle) / fromNorm;
            double ofTo = norm * Math.sin(share * angle) / Math.sin(angle) / toNorm;
            for (int i = 0; i < code.length; i++) {
                code[i] = (float) (ofFrom * from[i] + ofTo * to[i]);
            }
        }
    }
}
