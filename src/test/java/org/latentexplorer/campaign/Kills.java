package org.latentexplorer.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.latentexplorer.dl4j.Dl4jModelStore;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Recipe;

/** Kills a program at random moments while it writes one model after the other over the same file. */
final class Kills {
    private static final int SIDE = 28;
    private static final Recipe RECIPE = Recipe.vanilla(List.of(64), 2);
    private static final int LONGEST_MILLIS = 400;

    private Kills() {
    }

    /** On Windows what a killed process has open goes on being locked for a while. */
    static boolean possible() {
        return !System.getProperty("os.name").startsWith("Windows");
    }

    /** Writes models marked 1, 2, ... for ever, and tells each number when it is written. */
    static final class Writing {
        private Writing() {
        }

        public static void main(String[] args) {
            Dl4jModelStore store = new Dl4jModelStore();
            for (int mark = 1;; mark++) {
                store.save(Sound.model(RECIPE, SIDE, mark), Path.of(args[0]));
                System.out.println(mark);
                System.out.flush();
            }
        }
    }

    /** Whatever the moment, the file must be the last model that was told of, or the one after it. */
    static Tally run(Path folder, long seed, BooleanSupplier goOn) throws IOException, InterruptedException {
        Random random = new Random(seed);
        List<String> findings = new ArrayList<>();
        Path file = Files.createDirectories(folder.resolve("kills")).resolve("model.zip");
        long begin = System.nanoTime();
        int tried = 0;
        while (goOn.getAsBoolean()) {
            Process process = ChildJvm.start(ChildJvm.command("256m", Writing.class, file.toString()));
            int first = process.getInputStream().read();
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            // of the process itself it would close what is to be read
            process.toHandle().destroyForcibly();
            String told = Character.toString(first) + new String(process.getInputStream().readAllBytes());
            String[] whole = told.substring(0, told.lastIndexOf('\n')).split("\\R");
            String finding = finding(file, Integer.parseInt(whole[whole.length - 1]));
            if (finding != null) {
                findings.add("kill " + tried + ": " + finding);
            }
            tried++;
        }
        return new Tally("kills while writing", tried, (long) tried - findings.size(), 0,
                (System.nanoTime() - begin) * 1e-9, findings);
    }

    /** Writes the file that was written then once more: afterwards nothing may lie beside it. */
    static Tally left(Path folder) throws IOException {
        Path file = folder.resolve("kills").resolve("model.zip");
        new Dl4jModelStore().save(Sound.model(RECIPE, SIDE, 1), file);
        int left = others(file);
        return new Tally("left by kills", 1, left == 0 ? 1 : 0, 0, 0,
                left == 0 ? List.of() : List.of(left + " files lie beside “" + file + "”"));
    }

    private static String finding(Path file, int told) {
        try {
            float[] parameters = new Dl4jModelStore().open(file).model().parameters();
            boolean known = parameters[0] == told || parameters[0] == told + 1;
            for (float parameter : parameters) {
                if (!known || parameter != parameters[0]) {
                    return "it holds " + parameter + ", told was " + told;
                }
            }
            return null;
        } catch (Failure e) {
            return e.getMessage();
        }
    }

    private static int others(Path file) throws IOException {
        try (Stream<Path> all = Files.list(file.getParent())) {
            return (int) all.filter(other -> !other.equals(file)).count();
        }
    }
}
