package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.latentexplorer.dl4j.Dl4jModelStore;
import org.latentexplorer.task.Job;
import org.latentexplorer.toy.ToyModel;
import org.latentexplorer.toy.Toys;

class RoundTripsTest {
    @Test
    void theShareIsOfImagesThatComeBackNearer() {
        RoundTrips trips = new RoundTrips(new double[] {0, 1, 1, 2, Double.NaN});
        assertEquals(0, trips.nearer(0));
        assertEquals(0.2, trips.nearer(1), 1e-9);
        assertEquals(0.6, trips.nearer(1.5), 1e-9);
        assertEquals(1, trips.nearer(3), 1e-9);
        assertEquals(1, trips.nearer(Double.NaN));
    }

    @Test
    void aSpotOutsideTheImageComesBackAtItsEdge() {
        ToyModel model = new ToyModel(2);
        RoundTrips trips = RoundTrips.of(model, Toys.codes(2), Progress.NONE);
        assertEquals(200, trips.sorted().length);
        float[] image = new float[model.size()];
        float[] inside = {0.5f, 0.5f};
        model.decode(inside, image);
        assertTrue(RoundTrips.distance(model, inside, image) < 0.05);
        float[] outside = {1.5f, 0};
        model.decode(outside, image);
        assertTrue(RoundTrips.distance(model, outside, image) > 0.4);
        assertTrue(trips.nearer(RoundTrips.distance(model, outside, image)) > RoundTrips.ODD);
    }

    @Test
    void itStopsWhenAsked() {
        Job job = new Job();
        job.cancel();
        assertThrows(Cancelled.class, () -> RoundTrips.of(new ToyModel(2), Toys.codes(2), job));
    }

    @Test
    void halfwayBetweenImagesThirtyTwoNumbersAreMostlyNoImages() {
        SavedModel ready = new Dl4jModelStore().bundled(Preset.SHALLOW_32);
        Codes codes = ready.testCodes();
        RoundTrips trips = RoundTrips.of(ready.model(), codes, Progress.NONE);
        Random random = new Random(1);
        int images = 0;
        int halfway = 0;
        for (int i = 0; i < 200; i++) {
            float[] one = codes.code(random.nextInt(codes.count()));
            float[] other = codes.code(random.nextInt(codes.count()));
            images += odd(ready.model(), trips, one) ? 1 : 0;
            for (int d = 0; d < one.length; d++) {
                one[d] = (one[d] + other[d]) / 2;
            }
            halfway += odd(ready.model(), trips, one) ? 1 : 0;
        }
        assertTrue(images <= 8, images + " of 200 images themselves");
        assertTrue(halfway >= 80, halfway + " of 200 places between");
    }

    private static boolean odd(LatentModel model, RoundTrips trips, float[] code) {
        float[] image = new float[model.size()];
        model.decode(code, image);
        return trips.nearer(RoundTrips.distance(model, code, image)) > RoundTrips.ODD;
    }
}
