package org.latentexplorer.picture;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.LatentPath;

/**
 * What a model decodes along a path.
 *
 * @param waypoints images between which the same way is gone in pixel space, for comparison; null for none
 */
public record PathPictures(LatentModel model, LatentPath path, List<float[]> waypoints) {
    /** What the cells of {@link ImageRows} measure. */
    private static final double CELL = 76;
    /** Distances between images are added up over so many steps. */
    private static final int FINE = 256;

    /**
     * Images at equal distances side by side, the numbers of the waypoints under those nearest to them.
     *
     * @param caption of what
     * @param side    pixels a side of each image
     */
    public BufferedImage strip(int count, String caption, int side, boolean dark, Locale locale) {
        Look look = new Look(dark, locale, side / CELL);
        List<ImageRows.Row> rows = new ArrayList<>();
        rows.add(new ImageRows.Row(look.text("picture.path.latent"), decoded(count)));
        if (waypoints != null) {
            rows.add(new ImageRows.Row(look.text("picture.path.pixels"), blended(count)));
        }
        return ImageRows.draw(look.text("picture.path.title"), caption, rows, Arrays.asList(numbers(path, count)),
                model.shape(), look);
    }

    /** The numbers of the waypoints, from 1, by the images nearest to them; empty for all others. */
    public static String[] numbers(LatentPath path, int count) {
        String[] numbers = new String[count];
        Arrays.fill(numbers, "");
        for (int i = 0; i < path.waypoints(); i++) {
            int nearest = (int) Math.round(path.share(i) * (count - 1));
            numbers[nearest] = numbers[nearest].isEmpty() ? String.valueOf(i + 1)
                    : numbers[nearest].replaceFirst("–.*", "") + "–" + (i + 1);
        }
        return numbers;
    }

    /**
     * The path as a moving picture (GIF): there and back for ever; one that ends where it began only goes round.
     *
     * @param count images from end to end
     * @param side  pixels a side of each image
     */
    public byte[] animation(int count, int framesPerSecond, int side, boolean dark) {
        Look look = new Look(dark, Locale.ROOT, 1);
        float[] decoded = decoded(count);
        float[] blended = waypoints == null ? new float[0] : blended(count);
        int size = model.size();
        List<BufferedImage> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] shown = new float[waypoints == null ? size : 2 * size];
            System.arraycopy(decoded, i * size, shown, 0, size);
            if (waypoints != null) {
                System.arraycopy(blended, i * size, shown, size, size);
            }
            frames.add(Decoded.draw(shown, model.shape(), side, look));
        }
        if (path.closed()) {
            frames.removeLast();
        } else {
            for (int i = count - 2; i > 0; i--) {
                frames.add(frames.get(i));
            }
        }
        return Gif.bytes(frames, Math.round(100f / framesPerSecond));
    }

    /**
     * How far the images move along the path: the sum of the Euclidean distances between neighbours.
     *
     * @param pixels of the way in pixel space, the shortest there is, rather than of the decoded images
     */
    public double length(boolean pixels) {
        float[] images = pixels ? blended(FINE) : decoded(FINE);
        int size = model.size();
        double length = 0;
        for (int i = 1; i < FINE; i++) {
            double sum = 0;
            for (int p = 0; p < size; p++) {
                double off = images[i * size + p] - images[(i - 1) * size + p];
                sum += off * off;
            }
            length += Math.sqrt(sum);
        }
        return length;
    }

    private float[] decoded(int count) {
        float[] images = new float[count * model.size()];
        model.decode(path.codes(count), count, images);
        return images;
    }

    private float[] blended(int count) {
        float[] images = new float[count * model.size()];
        float[] image = new float[model.size()];
        for (int i = 0; i < count; i++) {
            path.blend(LatentPath.share(i, count), waypoints, image);
            System.arraycopy(image, 0, images, i * image.length, image.length);
        }
        return images;
    }
}
