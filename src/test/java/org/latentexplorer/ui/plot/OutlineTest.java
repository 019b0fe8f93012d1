package org.latentexplorer.ui.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {
    @Test
    void aRectangleHoldsWhatLiesBetweenItsCornersWhicheverComesFirst() {
        for (Outline rectangle : new Outline[]{Outline.rectangle(1, 2, 5, 4), Outline.rectangle(5, 4, 1, 2)}) {
            assertTrue(rectangle.contains(3, 3));
            assertTrue(rectangle.contains(1.01, 3.99));
            assertFalse(rectangle.contains(0.99, 3));
            assertFalse(rectangle.contains(3, 4.01));
        }
    }

    @Test
    void theBayOfAConcaveLineIsOutside() {
        Outline horseshoe = new Outline(new double[]{0, 9, 9, 6, 6, 3, 3, 0}, new double[]{0, 0, 9, 9, 3, 3, 9, 9});
        assertTrue(horseshoe.contains(1, 8));
        assertTrue(horseshoe.contains(8, 8));
        assertTrue(horseshoe.contains(4.5, 1));
        assertFalse(horseshoe.contains(4.5, 6));
    }

    @Test
    void whatALineGoesRoundTwiceIsInside() {
        double[] x = new double[80];
        double[] y = new double[80];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.cos(i * 4 * Math.PI / x.length);
            y[i] = Math.sin(i * 4 * Math.PI / x.length);
        }
        assertTrue(new Outline(x, y).contains(0, 0.1));
    }

    @Test
    void aLineWithoutAreaAndNumbersThatAreNoneHoldNothing() {
        assertFalse(new Outline(new double[]{1}, new double[]{1}).contains(1, 1));
        assertFalse(new Outline(new double[]{0, 9}, new double[]{2, 2}).contains(4, 2));
        Outline rectangle = Outline.rectangle(0, 0, 1, 1);
        assertFalse(rectangle.contains(Double.NaN, 0.5));
        assertFalse(rectangle.contains(0.5, Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 40, 700})
    void tellsTheSameAsThePathOfTheJdk(int corners) {
        Random random = new Random(corners);
        double[] x = random.doubles(corners, -3, 5).toArray();
        double[] y = random.doubles(corners, 1e3, 1e3 + 2).toArray();
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        path.moveTo(x[0], y[0]);
        for (int i = 1; i < corners; i++) {
            path.lineTo(x[i], y[i]);
        }
        path.closePath();
        Outline outline = new Outline(x, y);
        for (int i = 0; i < 2_000; i++) {
            double atX = random.nextDouble(-3.5, 5.5);
            double atY = random.nextDouble(1e3 - 0.2, 1e3 + 2.2);
            assertEquals(path.contains(atX, atY), outline.contains(atX, atY), atX + ", " + atY);
        }
    }
}
