package org.latentexplorer.campaign;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What takes minutes to hours: {@code mvn -Pcampaign verify}. {@code -Dcampaign.minutes} is about how long,
 * {@code -Dcampaign.seed} repeats a run; {@code -Dcampaign.only} is a part of a reader's name.
 */
@Tag("campaign")
class CampaignTest {
    private static final double MINUTES = Double.parseDouble(System.getProperty("campaign.minutes", "5"));
    private static final long SEED = Long.parseLong(System.getProperty("campaign.seed",
            String.valueOf(System.currentTimeMillis())));
    private static final String ONLY = System.getProperty("campaign.only", "");
    private static final Path KEPT = Path.of("target", "campaign");
    /** Seconds that a file may take. */
    private static final double SLOW = 2;
    /** Of the time, what the readers have, and the kills; the rest is for what is done once. */
    private static final double READERS = 0.7;
    private static final double KILLS = 0.15;
    private static final int PICTURES = 200_000;
    private static final int EPOCHS = 10_000;
    private static final double RUNS_A_MINUTE = 0.1;
    private static final List<Tally> ALL = new ArrayList<>();

    @TempDir
    Path folder;

    private static BooleanSupplier minutes(double minutes) {
        long end = System.nanoTime() + (long) (minutes * TimeUnit.MINUTES.toNanos(1));
        return () -> System.nanoTime() < end;
    }

    private static void check(Tally tally) {
        ALL.add(tally);
        assertTrue(tally.findings().isEmpty(), () -> Tally.table(List.of(tally)));
    }

    @AfterAll
    static void tell() {
        System.out.println(Tally.table(ALL) + "seed " + SEED + ", heap of the readers "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
    }

    @Test
    void readersRefuseDamagedFilesInASentence() throws Exception {
        Fuzzing fuzzing = new Fuzzing(folder, KEPT, SEED, SLOW);
        List<Target> targets = Targets.all(folder.resolve("nothing")).stream()
                .filter(target -> target.name().contains(ONLY)).toList();
        List<Tally> tallies = new ArrayList<>();
        for (Target target : targets) {
            tallies.add(fuzzing.run(target, minutes(MINUTES * READERS / targets.size())));
        }
        ALL.addAll(tallies);
        assertTrue(tallies.stream().allMatch(tally -> tally.findings().isEmpty()), () -> Tally.table(tallies));
    }

    @Test
    void aModelFileIsWholeWheneverItsWriterIsKilled() throws Exception {
        assumeTrue(Kills.possible(), "skipped, because Windows kills no process as it writes");
        check(Kills.run(folder, SEED, minutes(MINUTES * KILLS)));
        check(Kills.left(folder));
    }

    @Test
    void aFullFileSystemKeepsTheOldFileAndIsTold() throws Exception {
        Optional<List<String>> namespace = FullDisk.namespace();
        assumeTrue(namespace.isPresent(),
                "skipped, because this system gives no file system of one's own");
        check(FullDisk.run(folder, namespace.get()));
    }

    @Test
    void memoryStaysAsItIsHoweverManyEpochs() throws Exception {
        check(ManyEpochs.run(EPOCHS, Math.max(1, (int) (MINUTES * RUNS_A_MINUTE)), "300m"));
    }

    @Test
    void picturesThatClaimMuchTakeLittleMemory() throws Exception {
        check(HugeClaims.run(folder, "300m"));
    }

    @Test
    void twoHundredThousandPicturesAreLoaded() throws Exception {
        check(ManyPictures.run(folder, PICTURES, "400m"));
    }
}
