package org.latentexplorer.ui.latent.colour;

import java.math.BigDecimal;
import java.math.MathContext;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.plot.PointCloud;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.PointValues;
import org.latentexplorer.ui.session.ValueColours;

/**
 * The colours of the map's points, and what they stand for.
 *
 * @param by       what the points are coloured by
 * @param coloured values and colours of the points
 * @param inOrder  the number of each point's colour, an unsigned byte, in drawing order
 */
public record Tints(PointColours by, ValueColours coloured, byte[] inOrder) {
    /** Works out the colours of points laid out as in a cloud. */
    public static Tints of(PointColours by, PointValues values, PointCloud cloud) {
        ValueColours coloured = ValueColours.of(values);
        return new Tints(by, coloured, cloud.inOrder(coloured.numbers()));
    }

    PointValues values() {
        return coloured.values();
    }

    public double low() {
        return coloured.low();
    }

    public double high() {
        return coloured.high();
    }

    boolean classes() {
        return coloured.classes();
    }

    /** What the colour of a point stands for, for people; null if it has no value. */
    public String text(int point) {
        float value = point < values().values().length ? values().values()[point] : Float.NaN;
        if (!Float.isFinite(value)) {
            return null;
        }
        if (classes()) {
            return value >= 0 && value < coloured.classCount() ? values().classes().get((int) value) : null;
        }
        String number = new BigDecimal(value).round(new MathContext(3)).toPlainString().replace('-', '−');
        return Texts.get("latent.colour.value", by.name(), number);
    }

    /** All colours by number, 0xAARRGGBB; the last is that of points without a value. */
    public int[] colours(boolean dark) {
        return coloured.colours(dark);
    }

    /** The continuous scale's colours from low to high. */
    int[] scale(boolean dark) {
        return coloured.scale(dark);
    }

    /** Where a value lies on the continuous scale: 0 at its low end, 1 at its high end. */
    public double share(double value) {
        return coloured.share(value);
    }
}
