package org.latentexplorer.picture;

import java.awt.geom.Point2D;
import java.util.List;

/** Moves names that would cover each other apart, each as little as need be. */
final class Apart {
    private static final int ROUNDS = 60;

    private Apart() {
    }

    /** Moves points until any two are {@code distance} apart, or nearly; null stands for no point. */
    static void push(List<Point2D.Double> points, double distance) {
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < points.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (points.get(i) != null && points.get(j) != null) {
                        push(points.get(j), points.get(i), distance);
                    }
                }
            }
        }
    }

    private static void push(Point2D.Double a, Point2D.Double b, double distance) {
        double apart = a.distance(b);
        if (apart >= distance) {
            return;
        }
        double half = (distance - apart) / 2;
        // two at one place go left and right
        double dx = apart > 0 ? (b.x - a.x) / apart : 1;
        double dy = apart > 0 ? (b.y - a.y) / apart : 0;
        a.setLocation(a.x - half * dx, a.y - half * dy);
        b.setLocation(b.x + half * dx, b.y + half * dy);
    }
}
