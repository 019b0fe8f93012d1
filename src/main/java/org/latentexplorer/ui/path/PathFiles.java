package org.latentexplorer.ui.path;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.latentexplorer.model.AtomicFile;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.CodesCsv;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.LatentPath;
import org.latentexplorer.picture.PathPictures;
import org.latentexplorer.picture.Png;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.Session;

/** Writes what is shown of the path into files, in the background; failures go to the banner. */
final class PathFiles {
    private static final int FRAMES_PER_SECOND = 20;
    private static final int MOST_FRAMES = 600;
    private static final int FRAME_SIDE = 196;
    private static final int STRIP_SIDE = 152;

    private final PathViewModel model;
    private final Session session;
    private final Runner runner;

    PathFiles(PathViewModel model, Session session, Runner runner) {
        this.model = model;
        this.session = session;
        this.runner = runner;
    }

    /** Writes the strip as a picture, with the row for comparison if it is shown. */
    void savePicture(Path file) {
        PathPictures pictures = pictures();
        int count = model.stepsProperty().get();
        boolean dark = session.darkProperty().get();
        String caption = Texts.get("path.caption", pictures.path().waypoints(), wayName());
        save(file, "failure.picture.unwritable", () -> Png.bytes(pictures.strip(count, caption, STRIP_SIDE, dark,
                Texts.localeProperty().get())));
    }

    private String wayName() {
        return Texts.get(session.pathEditing().wayProperty().get() == LatentPath.Interpolation.STRAIGHT
                ? "path.straight" : "path.spherical");
    }

    /** Writes what is played as a moving picture. */
    void saveAnimation(Path file) {
        PathPictures pictures = pictures();
        double seconds = PathViewModel.duration(pictures.path()) / model.player().speedProperty().get();
        int count = Math.clamp(Math.round(seconds * FRAMES_PER_SECOND), 2, MOST_FRAMES);
        boolean dark = session.darkProperty().get();
        save(file, "failure.picture.unwritable",
                () -> pictures.animation(count, FRAMES_PER_SECOND, FRAME_SIDE, dark));
    }

    /** Writes the codes of the strip as a table. */
    void saveTable(Path file) {
        LatentPath path = session.pathEditing().pathProperty().get();
        int count = model.stepsProperty().get();
        save(file, "failure.table.unwritable", () -> CodesCsv.of(new Codes(path.codes(count), path.dimension(), null))
                .getBytes(StandardCharsets.UTF_8));
    }

    private PathPictures pictures() {
        LatentModel network = session.decodingProperty().get();
        LatentPath path = session.pathEditing().pathProperty().get();
        return new PathPictures(network, path, model.pixelsProperty().get() ? Strip.waypoints(network, path) : null);
    }

    private void save(Path file, String failure, Supplier<byte[]> content) {
        runner.run("write path", progress -> {
            byte[] bytes = content.get();
            try {
                AtomicFile.write(file, out -> out.write(bytes));
            } catch (IOException e) {
                throw new Failure(e, failure, file);
            }
            return file;
        }, written -> { }, session.failureProperty()::set);
    }
}
