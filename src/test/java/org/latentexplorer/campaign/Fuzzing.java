package org.latentexplorer.campaign;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Failure;

/**
 * Gives damaged files to readers and looks what comes out. The contents depend on the seed, the reader's name and the
 * number of the try alone; those that are a finding are kept.
 */
final class Fuzzing {
    private static final Logger LOG = Logger.getLogger("org.latentexplorer");
    /** A reader that takes longer has lost its way. */
    private static final long HUNG_SECONDS = 60;
    private static final int MOST_FINDINGS = 20;
    /** Taken by and by, or at once; thousands of pictures take half of it. */
    private static final long MOST_BYTES = 200 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int AGAIN = 2;

    private final Path folder;
    private final Path kept;
    private final long seed;
    private final double slow;
    private Worker worker = new Worker();

    /**
     * @param folder where damaged files are read from
     * @param kept   where those are put that are a finding
     * @param slow   seconds of a processor that no file may take, three times in turn, as a busy machine says nothing
     *               about a reader; infinite for no such bound
     */
    Fuzzing(Path folder, Path kept, long seed, double slow) {
        this.folder = folder;
        this.kept = kept;
        this.seed = seed;
        this.slow = slow;
    }

    /** One thread that reads; given up with the file that it does not come back from. */
    private static final class Worker {
        private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
        private final Thread thread = Thread.ofPlatform().daemon().name("reading").start(this::run);

        private void run() {
            try {
                while (true) {
                    tasks.take().run();
                }
            } catch (InterruptedException e) {
                // given up
            }
        }
    }

    private final class Tried {
        private final Target target;
        private final Path file;
        private final Map<String, String> findings = new LinkedHashMap<>();
        private long number;
        private long accepted;
        private long refused;
        private double last;
        private double slowest;
        private long most;

        private Tried(Target target) throws IOException {
            this.target = target;
            Path own = Files.createDirectories(folder.resolve(target.name().replaceAll("[^a-z0-9]+", "-")));
            for (Map.Entry<String, byte[]> other : target.beside().entrySet()) {
                Path sound = own.resolve(other.getKey());
                Files.createDirectories(sound.getParent());
                Files.write(sound, other.getValue());
            }
            file = own.resolve(target.file());
            Files.createDirectories(file.getParent());
        }

        private void next() throws IOException, InterruptedException {
            byte[] contents = target.packing()
                    .pack(Mutation.of(target.seeds(), seed + target.name().hashCode(), number));
            Files.write(file, contents);
            String finding = read();
            double seconds = last;
            for (int i = 0; i < AGAIN && seconds > slow && finding == null; i++) {
                // code that had yet to be compiled, or a collection of garbage
                finding = read();
                seconds = Math.min(seconds, last);
            }
            slowest = Math.max(slowest, seconds);
            if (finding == null && seconds > slow) {
                finding = "slow";
            }
            if (finding != null && findings.size() < MOST_FINDINGS && !findings.containsKey(finding)) {
                findings.put(finding, keep(contents, finding, seconds));
            }
            number++;
        }

        /** What is wrong with what came out, or null. */
        private String read() throws InterruptedException {
            FutureTask<String> reading = new FutureTask<>(() -> {
                long before = THREADS.getCurrentThreadAllocatedBytes();
                long begin = THREADS.getCurrentThreadCpuTime();
                String outcome = outcome(target.reading(), file);
                long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
                last = (THREADS.getCurrentThreadCpuTime() - begin) * 1e-9;
                most = Math.max(most, bytes);
                return bytes > MOST_BYTES && (outcome == null || outcome.equals("accepted"))
                        ? "allocates more than " + (MOST_BYTES >> 20) + " MB" : outcome;
            });
            worker.tasks.add(reading);
            try {
                String outcome = reading.get(HUNG_SECONDS, TimeUnit.SECONDS);
                accepted += "accepted".equals(outcome) ? 1 : 0;
                refused += outcome == null ? 1 : 0;
                return "accepted".equals(outcome) ? null : outcome;
            } catch (TimeoutException e) {
                String where = place(worker.thread.getStackTrace());
                worker.thread.interrupt();
                worker = new Worker();
                return "does not end: " + where;
            } catch (ExecutionException e) {
                return described(e.getCause());
            }
        }

        private String keep(byte[] contents, String finding, double seconds) throws IOException {
            Path copy = Files.createDirectories(kept).resolve(file.getParent().getFileName() + "-" + number + "-"
                    + target.file().replace('/', '-'));
            Files.write(copy, contents);
            return String.format(Locale.ROOT, "%s (try %d, %.2f s, %s)", finding, number, seconds, copy);
        }
    }

    /** Null for a sentence of the program's own. */
    private static String outcome(Reading reading, Path file) {
        try {
            reading.read(file);
            return "accepted";
        } catch (Cancelled e) {
            return null;
        } catch (Failure e) {
            boolean unforeseen = e.key().equals("failure.unexpected") || e.getCause() instanceof OutOfMemoryError;
            boolean said = !e.text(Locale.ENGLISH).isBlank() && !e.text(Locale.KOREAN).isBlank();
            return unforeseen || !said ? described(e.getCause() == null ? e : e.getCause()) : null;
        } catch (Throwable e) {
            return described(e);
        }
    }

    private static String described(Throwable e) {
        return e.getClass().getName() + " at " + place(e.getStackTrace());
    }

    private static String place(StackTraceElement[] trace) {
        return Arrays.stream(trace).filter(at -> at.getClassName().startsWith("org.latentexplorer.")
                && !at.getClassName().startsWith("org.latentexplorer.campaign.")).findFirst()
                .or(() -> Arrays.stream(trace).findFirst()).map(StackTraceElement::toString).orElse("?");
    }

    /** Tries a reader until told to end. */
    Tally run(Target target, BooleanSupplier goOn) throws IOException, InterruptedException {
        Tried tried = new Tried(target);
        long begin = System.nanoTime();
        Level usual = LOG.getLevel();
        // failures are what is provoked here: their stack traces would bury what matters in the output
        LOG.setLevel(Level.OFF);
        try {
            while (goOn.getAsBoolean()) {
                tried.next();
            }
        } finally {
            LOG.setLevel(usual);
        }
        return new Tally(target.name(), tried.number, tried.accepted, tried.refused,
                (System.nanoTime() - begin) * 1e-9, tried.slowest, tried.most, List.copyOf(tried.findings.values()));
    }

    /** The sound contents themselves, which every reader must take. */
    void readSound(Target target) throws Exception {
        Tried tried = new Tried(target);
        for (byte[] sound : target.seeds()) {
            Files.write(tried.file, target.packing().pack(sound));
            target.reading().read(tried.file);
        }
    }
}
