package org.latentexplorer.data.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.model.Factor;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Progress;

/**
 * Handwriting-like digits, drawn from stroke skeletons and framed as MNIST is: 28x28, ink fitted into
 * 20x20 with its aspect ratio kept, centre of mass on pixel (14, 14), 0 for paper, 252 to 255 for full ink.
 *
 * <p>Image {@code i} depends on the seed and on {@code i} alone, with the same bits on every machine, so
 * a shorter set is the beginning of a longer one. The set knows its true factors:
 * <ul>
 * <li>{@code digit}: 0 … 9, as the label;
 * <li>{@code style}: the way of writing it, counted from 0 within the digit (1 with a foot, 7 with a bar);
 * <li>{@code slant}: lean of the strokes in degrees, positive to the right, mostly -20 … 35;
 * <li>{@code thickness}: mean width of the pen in pixels of the finished image, mostly 1.3 … 4.4;
 * <li>{@code rotation}: degrees, positive counter-clockwise, mostly -12 … 12.
 * </ul>
 */
public final class SyntheticDigits {
    private static final int DIGITS = 10;
    private static final int PIXELS = MnistFrame.SIDE * MnistFrame.SIDE;
    private static final int MOST = Integer.MAX_VALUE / PIXELS;
    /** Images between two looks at progress and cancellation: about 5 ms of work. */
    private static final int BATCH = 256;

    private final long seed;
    private final byte[] pixels;
    private final byte[] labels;
    private final float[] digit;
    private final float[] style;
    private final float[] slant;
    private final float[] thickness;
    private final float[] rotation;

    private SyntheticDigits(int count, long seed) {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException(count + " images; there can be 0 to " + MOST);
        }
        this.seed = seed;
        pixels = new byte[count * PIXELS];
        labels = new byte[count];
        digit = new float[count];
        style = new float[count];
        slant = new float[count];
        thickness = new float[count];
        rotation = new float[count];
    }

    /**
     * Draws {@code count} images.
     *
     * @throws IllegalArgumentException if count is negative or beyond what one block of bytes can hold
     */
    public static ImageSet generate(int count, long seed) {
        return generate(count, seed, Progress.NONE);
    }

    /**
     * Draws {@code count} images, telling {@code progress} in images.
     *
     * @throws IllegalArgumentException           if count is negative or beyond what one block can hold
     * @throws org.latentexplorer.model.Cancelled if asked to stop
     */
    public static ImageSet generate(int count, long seed, Progress progress) {
        SyntheticDigits digits = new SyntheticDigits(count, seed);
        DigitPainter painter = new DigitPainter();
        for (int i = 0; i < count; i++) {
            if (i % BATCH == 0) {
                progress.check();
                progress.update(i, count);
            }
            digits.draw(i, painter);
        }
        progress.update(count, count);
        return digits.set();
    }

    private void draw(int i, DigitPainter painter) {
        Dice dice = new Dice(seed, i);
        int label = dice.below(DIGITS);
        List<DigitStyle> styles = DigitStyles.of(label);
        int chosen = choose(styles, dice);
        Hand hand = Hand.draw(label, dice);
        thickness[i] = (float) painter.paint(styles.get(chosen), hand, dice, pixels, i * PIXELS);
        labels[i] = (byte) label;
        digit[i] = label;
        style[i] = chosen;
        slant[i] = (float) hand.slantDegrees();
        rotation[i] = (float) hand.rotationDegrees();
    }

    private static int choose(List<DigitStyle> styles, Dice dice) {
        double total = 0;
        for (DigitStyle style : styles) {
            total += style.weight();
        }
        double left = dice.uniform() * total;
        int chosen = 0;
        while (chosen < styles.size() - 1 && left >= styles.get(chosen).weight()) {
            left -= styles.get(chosen++).weight();
        }
        return chosen;
    }

    private ImageSet set() {
        List<Factor> factors = List.of(new Factor("digit", digit), new Factor("style", style),
                new Factor("slant", slant), new Factor("thickness", thickness), new Factor("rotation", rotation));
        List<String> classes = new ArrayList<>();
        for (int d = 0; d < DIGITS; d++) {
            classes.add(Integer.toString(d));
        }
        return new ImageSet("synthetic", ImageShape.square(MnistFrame.SIDE), pixels, labels, factors, classes);
    }
}
