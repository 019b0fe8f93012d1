package org.latentexplorer.ui.latent.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.latentexplorer.ui.plot.PointCloud;

class CentresTest {
    @Test
    void theMedianOfEachClassWhateverLiesFarAway() {
        float[] x = {1, 2, 1e6f, 5, 7, 9, Float.NaN};
        float[] y = {4, -1e9f, 6, 0, 1, 2, 3};
        Centres centres = Centres.of(PointCloud.of(x, y, new byte[]{0, 0, 0, 2, 2, 2, 2}));
        assertEquals(2, centres.x()[0]);
        assertEquals(4, centres.y()[0]);
        assertEquals(7, centres.x()[2]);
        assertTrue(Double.isNaN(centres.x()[1]));
    }
}
