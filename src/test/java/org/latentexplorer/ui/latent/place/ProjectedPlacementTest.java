package org.latentexplorer.ui.latent.place;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.TestProjections;
import org.latentexplorer.model.WayBack;
import org.latentexplorer.ui.common.Texts;

class ProjectedPlacementTest {
    /** Code i is (i, 0, 0) and lies at (10 i, -i). */
    private static final int COUNT = 40;

    private int prepared;

    private ProjectedPlacement placement(Projection method) {
        float[] values = new float[3 * COUNT];
        float[] x = new float[COUNT];
        float[] y = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            values[3 * i] = i;
            x[i] = 10 * i;
            y[i] = -i;
        }
        return new ProjectedPlacement(new Surroundings(new Codes(values, 3, null)), new ProjectedCodes(x, y, method, 1, Double.NaN),
                false, () -> {
                    prepared++;
                    return (toX, toY) -> new WayBack.Spot(new float[]{(float) toX, (float) toY, 7}, 0, 1, 1);
                });
    }

    private static float[] touched(Placement placement, double x, double y) {
        float[] code = placement.code(null, x, y);
        placement.remember(code, x, y);
        return code;
    }

    @Test
    void aTouchedCodeLiesExactlyWhereItWasTouched() {
        ProjectedPlacement placement = placement(TestProjections.TSNE);
        float[] code = touched(placement, 1.25, -3.5);
        assertArrayEquals(new float[]{1.25f, -3.5f, 7}, code);
        assertEquals(1.25, placement.x(code));
        assertEquals(-3.5, placement.y(code.clone()), "a copy lies there too");
        touched(placement, 2, 2);
        assertEquals(1.25, placement.x(code));
        assertEquals(1, prepared);
    }

    @Test
    void lookingForACodeDoesNotSayWhereItLies() {
        ProjectedPlacement placement = placement(TestProjections.TSNE);
        float[] code = placement.code(null, 3, 0);
        assertEquals(30, placement.x(code), 20, "among the codes nearest to it, (3, 0, 0)");
    }

    @Test
    void aCodeThatWasProjectedLiesAtItsPoint() {
        ProjectedPlacement placement = placement(TestProjections.TSNE);
        assertEquals(120, placement.x(new float[]{12, 0, 0}));
        assertEquals(-12, placement.y(new float[]{12, 0, 0}));
        assertEquals(0, prepared, "for that no way back is needed");
    }

    @Test
    void anyOtherCodeLiesAmongItsNearest() {
        ProjectedPlacement placement = placement(TestProjections.TSNE);
        assertEquals(125, placement.x(new float[]{12.5f, 0, 0}), 1e-4);
        assertTrue(placement.x(new float[]{12.3f, 0, 0}) < 125);
        double closer = placement.x(new float[]{12.001f, 0, 0});
        assertEquals(120, closer, 0.1, "there are no jumps");
        assertEquals(390, placement.x(new float[]{1e6f, 0, 0}), 30);
    }

    @Test
    void onlyPrincipalComponentsHaveNumbers() {
        assertTrue(placement(TestProjections.PCA).numbered());
        assertFalse(placement(TestProjections.UMAP).numbered());
        assertEquals(-1, placement(TestProjections.PCA).axisX());
        assertEquals("", placement(TestProjections.UMAP).axisName(true));
    }

    @Test
    void principalComponentsTellTheirShareOfTheVariance() {
        Texts.localeProperty().set(Locale.ENGLISH);
        Codes codes = new Codes(new float[]{1003, 1, 0, 997, -1, 0, 1003, -1, 0, 997, 1, 0}, 3, null);
        ProjectedCodes projected = new ProjectedCodes(new float[]{3, -3, 3, -3}, new float[]{1, -1, -1, 1},
                TestProjections.PCA, 0, Double.NaN);
        Placement placement = new ProjectedPlacement(new Surroundings(codes), projected, false, () -> null);
        assertEquals("PC1 (90%)", placement.axisName(true));
        assertEquals("PC2 (10%)", placement.axisName(false));
    }
}
