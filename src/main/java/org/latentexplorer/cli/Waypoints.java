package org.latentexplorer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.latentexplorer.data.CodesFile;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;

/**
 * The codes that a path is to lead through.
 *
 * @param codes  of finite numbers, at least two, not all the same
 * @param images what stands for them in pixel space, one a code: the image encoded, or the one decoded
 */
record Waypoints(List<float[]> codes, List<float[]> images) {
    Waypoints {
        if (codes.size() < 2) {
            throw new Failure("failure.path.few", codes.size());
        }
        if (codes.stream().allMatch(code -> Arrays.equals(code, codes.getFirst()))) {
            throw new Failure("failure.path.still", codes.size());
        }
    }

    /** @param codes of the model's dimension */
    static Waypoints decoded(LatentModel model, List<float[]> codes) {
        List<float[]> images = new ArrayList<>();
        for (float[] code : codes) {
            float[] image = new float[model.size()];
            model.decode(code, image);
            images.add(image);
        }
        return new Waypoints(codes, images);
    }

    /**
     * The codes of a table, see {@link CodesFile}.
     *
     * @throws Failure if they are not the model's, or if one holds what is no number
     */
    static Waypoints read(LatentModel model, Path file) {
        Codes read = CodesFile.read(file, null, Progress.NONE).codes();
        if (read.dimension() != model.latent()) {
            throw new Failure("failure.codes.dimension", file, read.dimension(), model.latent());
        }
        List<float[]> codes = new ArrayList<>();
        for (int i = 0; i < read.count(); i++) {
            codes.add(read.code(i));
            for (float value : codes.getLast()) {
                if (!Float.isFinite(value)) {
                    throw new Failure("failure.codes.finite", file, i + 1);
                }
            }
        }
        return decoded(model, codes);
    }

    /**
     * Images of the data, by their numbers.
     *
     * @throws Failure if they are not of the model's size
     */
    static Waypoints encoded(LatentModel model, ImageSet from, List<Integer> numbers) {
        from.checkFit(model);
        List<float[]> codes = new ArrayList<>();
        List<float[]> images = new ArrayList<>();
        for (int number : numbers) {
            float[] image = new float[model.size()];
            from.copy(number, image, 0);
            float[] code = new float[model.latent()];
            model.given(from.label(number)).encode(image, code);
            codes.add(code);
            images.add(image);
        }
        return new Waypoints(codes, images);
    }
}
