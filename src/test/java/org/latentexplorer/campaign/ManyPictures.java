package org.latentexplorer.campaign;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.data.Catalog;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Progress;

/** A folder of very many small pictures in ten classes, loaded with little memory. */
final class ManyPictures {
    private static final int CLASSES = 10;
    /** Names of one file, which then weighs nothing; file systems bear only so many. */
    private static final int LINKS = 1000;

    private ManyPictures() {
    }

    /** Tells how many pictures and classes it found. */
    static final class Loading {
        private Loading() {
        }

        public static void main(String[] args) {
            Path folder = Path.of(args[0]);
            DataSet data = new Catalog(folder.resolveSibling("nothing"), null, List.of())
                    .load(folder.toString(), Progress.NONE);
            System.out.println(data.train().count() + data.test().count() + " " + data.train().classes().size());
        }
    }

    static Tally run(Path parent, int count, String heap) throws IOException, InterruptedException {
        Path folder = parent.resolve("pictures");
        make(folder, count);
        long begin = System.nanoTime();
        ChildJvm.Outcome outcome = ChildJvm.run(ChildJvm.command(heap, Loading.class, folder.toString()));
        double seconds = (System.nanoTime() - begin) * 1e-9;
        List<String> findings = new ArrayList<>();
        if (!outcome.said().strip().endsWith(count + " " + CLASSES)) {
            findings.add(outcome.said());
        }
        return new Tally("pictures in one folder", count, findings.isEmpty() ? count : 0, 0, seconds, findings);
    }

    private static void make(Path folder, int count) throws IOException {
        for (int c = 0; c < CLASSES; c++) {
            Files.createDirectories(folder.resolve("class " + c));
        }
        Path first = null;
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve("class " + i % CLASSES).resolve(i + ".png");
            if (i % LINKS == 0) {
                first = Files.write(file, Sound.picture("png", BufferedImage.TYPE_BYTE_GRAY, i / LINKS));
            } else {
                link(file, first);
            }
        }
    }

    private static void link(Path file, Path to) throws IOException {
        try {
            Files.createLink(file, to);
        } catch (UnsupportedOperationException e) {
            Files.copy(to, file);
        }
    }
}
