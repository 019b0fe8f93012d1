package org.latentexplorer.ui.latent.decode;

import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.model.BoundedCache;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Room;
import org.latentexplorer.model.WayBack;
import org.latentexplorer.picture.ImageColours;
import org.latentexplorer.ui.latent.place.Plane;
import org.latentexplorer.ui.plot.Backdrop;

/**
 * Decodes the cells of a lattice, those that it has not decoded lately, and puts their images together. Belongs to
 * one thread at a time.
 */
public final class DecodedCells {
    /** How strongly images show that lie in holes of a projection. */
    private static final float INVENTED = 0.35f;

    private record Cell(int levelX, int levelY, long column, long row) {
    }

    private final BoundedCache<Cell, byte[]> kept = new BoundedCache<>(Room.IMAGES, image -> image.length);
    private Plane plane;
    private int decoded;

    /** How many cells the last call decoded. */
    int decoded() {
        return decoded;
    }

    /** @param shades of what is drawn, see {@link Backdrop} */
    Backdrop decode(Plane wanted, Lattice lattice, int[] shades) {
        if (!wanted.same(plane)) {
            kept.clear();
            plane = wanted;
        }
        LatentModel model = plane.model;
        byte[][] images = find(lattice);
        int width = model.shape().width();
        int height = model.shape().height();
        byte[] ink = new byte[images.length * model.shape().pixels()];
        int stride = lattice.columns() * width;
        for (int i = 0; i < images.length; i++) {
            int left = i % lattice.columns() * width;
            int top = (lattice.rows() - 1 - i / lattice.columns()) * height;
            for (int y = 0; y < height; y++) {
                System.arraycopy(images[i], y * width, ink, (top + y) * stride + left, width);
            }
        }
        return new Backdrop(ink, stride, lattice.rows() * height, lattice.x(0) - lattice.stepX() / 2,
                lattice.y(lattice.rows() - 1) + lattice.stepY() / 2, lattice.stepX() / width,
                lattice.stepY() / height, shades);
    }

    /** The images of all cells, row by row from the lowest. */
    private byte[][] find(Lattice lattice) {
        byte[][] images = new byte[lattice.columns() * lattice.rows()][];
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < images.length; i++) {
            images[i] = kept.get(cell(lattice, i));
            if (images[i] == null) {
                missing.add(i);
            }
        }
        decoded = missing.size();
        decode(lattice, missing, images);
        for (int i : missing) {
            kept.put(cell(lattice, i), images[i]);
        }
        return images;
    }

    private Cell cell(Lattice lattice, int i) {
        // on a line, all rows are the same
        long row = plane.placement.line() ? 0 : lattice.row() + i / lattice.columns();
        return new Cell(lattice.levelX(), lattice.levelY(), lattice.column() + i % lattice.columns(), row);
    }

    private void decode(Lattice lattice, List<Integer> missing, byte[][] images) {
        LatentModel model = plane.model;
        int latent = model.latent();
        float[] codes = new float[missing.size() * latent];
        float[] inks = new float[missing.size()];
        for (int k = 0; k < missing.size(); k++) {
            int i = missing.get(k);
            double x = lattice.x(i % lattice.columns());
            double y = lattice.y(i / lattice.columns());
            WayBack.Spot spot = plane.placement.spot(x, y);
            inks[k] = spot != null && spot.hole() ? INVENTED : 1;
            System.arraycopy(spot == null ? plane.code(x, y) : spot.code(), 0, codes, k * latent, latent);
        }
        float[] pixels = new float[missing.size() * model.size()];
        if (!missing.isEmpty()) {
            model.decode(codes, missing.size(), pixels);
        }
        for (int k = 0; k < missing.size(); k++) {
            byte[] image = new byte[model.shape().pixels()];
            for (int p = 0; p < image.length; p++) {
                float ink = ImageColours.brightness(pixels, k * model.size() + p, model.shape());
                image[p] = (byte) (ink * inks[k] * 255 + 0.5f);
            }
            images[missing.get(k)] = image;
        }
    }
}
