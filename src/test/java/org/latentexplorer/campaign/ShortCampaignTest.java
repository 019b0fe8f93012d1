package org.latentexplorer.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first seconds of the campaign, the same ones each time. */
class ShortCampaignTest {
    private static final long SEED = 20260102;
    private static final int TRIES = 60;
    private static final int KILLS = 3;
    private static final int EPOCHS = 600;
    private static final Path KEPT = Path.of("target", "campaign");

    @TempDir
    Path folder;

    private static BooleanSupplier times(int times) {
        AtomicLong left = new AtomicLong(times);
        return () -> left.getAndDecrement() > 0;
    }

    private static void check(Tally... tallies) {
        String table = Tally.table(List.of(tallies));
        assertTrue(Stream.of(tallies).allMatch(tally -> tally.findings().isEmpty()), table);
        System.out.println(table + "seed " + SEED);
    }

    @Test
    void readersRefuseDamagedFilesInASentence() throws Exception {
        Fuzzing fuzzing = new Fuzzing(folder, KEPT, SEED, Double.POSITIVE_INFINITY);
        List<Tally> tallies = new ArrayList<>();
        for (Target target : Targets.all(folder.resolve("nothing"))) {
            fuzzing.readSound(target);
            Tally tally = fuzzing.run(target, times(TRIES));
            assertEquals(TRIES, tally.tried());
            tallies.add(tally);
        }
        check(tallies.toArray(Tally[]::new));
    }

    @Test
    void aModelFileIsWholeWheneverItsWriterIsKilled() throws Exception {
        assumeTrue(Kills.possible(), "skipped, because Windows kills no process as it writes");
        check(Kills.run(folder, SEED, times(KILLS)), Kills.left(folder));
    }

    @Test
    void aFullFileSystemKeepsTheOldFileAndIsTold() throws Exception {
        Optional<List<String>> namespace = FullDisk.namespace();
        assumeTrue(namespace.isPresent(), "skipped, because this system gives no file system of one's own");
        check(FullDisk.run(folder, namespace.get()));
    }

    @Test
    void memoryStaysAsItIsHoweverManyEpochs() throws Exception {
        // of networks of 400 kB each
        check(ManyEpochs.run(EPOCHS, 1, "160m"));
    }
}
