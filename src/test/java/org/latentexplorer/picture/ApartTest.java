package org.latentexplorer.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApartTest {
    @Test
    void pointsAtOnePlaceGoApartAndFarOnesStay() {
        List<Point2D.Double> points = new ArrayList<>();
        for (double[] p : new double[][] {{0, 0}, {0, 0}, {3, 1}, {100, 100}}) {
            points.add(new Point2D.Double(p[0], p[1]));
        }
        points.add(null);
        Apart.push(points, 10);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < i; j++) {
                assertTrue(points.get(i).distance(points.get(j)) > 9.9);
            }
        }
        assertEquals(new Point2D.Double(100, 100), points.get(3));
    }
}
