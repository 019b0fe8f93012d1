package org.latentexplorer.ui.latent.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.TestProjections;
import org.latentexplorer.model.WayBack;
import org.latentexplorer.ui.latent.FakeModel;
import org.latentexplorer.ui.latent.place.AxesPlacement;
import org.latentexplorer.ui.latent.place.Placement;
import org.latentexplorer.ui.latent.place.Plane;
import org.latentexplorer.ui.latent.place.ProjectedPlacement;
import org.latentexplorer.ui.latent.place.Surroundings;
import org.latentexplorer.ui.plot.Backdrop;

class DecodedCellsTest {
    /** Twelve by eight cells of one quarter, from (0, 0) on. */
    private static final Lattice LATTICE = new Lattice(-8, -8, 0, 0, 12, 8);

    private final DecodedCells cells = new DecodedCells();

    private static Plane plane(int axisX, int axisY) {
        return new Plane(new FakeModel(2), new AxesPlacement(2, axisX, axisY), new float[2]);
    }

    private static double inkAt(Backdrop picture, double x, double y) {
        int column = (int) ((x - picture.left()) / picture.pixelX());
        int row = (int) ((picture.top() - y) / picture.pixelY());
        return (picture.ink()[row * picture.width() + column] & 0xff) / 255.0;
    }

    @Test
    void everyPlaceShowsWhatIsDecodedThere() {
        Backdrop right = cells.decode(plane(0, 1), LATTICE, new int[256]);
        assertEquals(24, right.width());
        assertEquals(24, right.height());
        for (double x = 0; x <= 1; x += 0.25) {
            assertEquals(x, inkAt(right, x, 0.6), 0.003);
            assertEquals(x, inkAt(right, x - 0.12, 1.8), 0.003);
            assertEquals(x, inkAt(right, x + 0.12, -0.1), 0.003);
        }
        Backdrop up = cells.decode(plane(1, 0), LATTICE, new int[256]);
        for (double y = 0; y <= 1; y += 0.25) {
            assertEquals(y, inkAt(up, 0.6, y + 0.1), 0.003);
        }
    }

    @Test
    void whatWasDecodedIsNotDecodedAgain() {
        Plane plane = plane(0, 1);
        Backdrop first = cells.decode(plane, LATTICE, new int[256]);
        assertEquals(96, cells.decoded());
        assertArrayEquals(first.ink(), cells.decode(plane, LATTICE, new int[256]).ink());
        assertEquals(0, cells.decoded());
        Backdrop panned = cells.decode(plane, new Lattice(-8, -8, -1, 2, 12, 8), new int[256]);
        assertEquals(8 + 12 * 2 - 2, cells.decoded());
        assertEquals(0.5, inkAt(panned, 0.5, 1), 0.003);
        cells.decode(plane, new Lattice(-9, -8, 0, 0, 12, 8), new int[256]);
        assertEquals(96, cells.decoded(), "another step");
    }

    @Test
    void anotherNetworkOrAnotherPlaneIsDecodedAnew() {
        Placement two = new AxesPlacement(3, 0, 1);
        FakeModel model = new FakeModel(3);
        cells.decode(new Plane(model, two, new float[]{0, 1, 7}), LATTICE, new int[256]);
        cells.decode(new Plane(model, two, new float[]{5, 6, 7}), LATTICE, new int[256]);
        assertEquals(0, cells.decoded(), "the same plane through another of its codes");
        cells.decode(new Plane(model, two, new float[]{5, 6, 8}), LATTICE, new int[256]);
        assertEquals(96, cells.decoded());
        cells.decode(new Plane(new FakeModel(3), two, new float[]{5, 6, 8}), LATTICE, new int[256]);
        assertEquals(96, cells.decoded());
    }

    @Test
    void onALineAllRowsAreTheSame() {
        Plane line = new Plane(new FakeModel(1), AxesPlacement.of(1, 0, 0), new float[1]);
        Backdrop picture = cells.decode(line, LATTICE, new int[256]);
        assertEquals(0.75, inkAt(picture, 0.75, 1.5), 0.003);
        cells.decode(line, new Lattice(-8, -8, 0, 5, 12, 8), new int[256]);
        assertEquals(0, cells.decoded());
    }

    @Test
    void whatTheDecoderInventsInHolesOfAProjectionIsFaint() {
        Codes codes = new Codes(new float[]{1, 1, 1}, 3, null);
        ProjectedCodes projected = new ProjectedCodes(new float[1], new float[1], TestProjections.TSNE, 0, 0);
        Placement placement = new ProjectedPlacement(new Surroundings(codes), projected, false,
                () -> (x, y) -> new WayBack.Spot(new float[]{0.5f, 0, 0}, 0, x, x > 1 ? 9 : 1));
        Backdrop picture = cells.decode(new Plane(new FakeModel(3), placement, null), LATTICE, new int[256]);
        assertEquals(0.5, inkAt(picture, 0.5, 0.5), 0.003);
        assertEquals(0.175, inkAt(picture, 1.5, 0.5), 0.003);
    }
}
