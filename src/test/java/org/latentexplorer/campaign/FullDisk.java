package org.latentexplorer.campaign;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.latentexplorer.dl4j.Dl4jModelStore;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.settings.Settings;
import org.latentexplorer.ui.common.CodesTable;

/**
 * Writes into a small file system that has ever less room left. It is in memory, seen by one process alone, and goes
 * with it: Linux gives it to anybody who may have a namespace of his own.
 */
final class FullDisk {
    private static final int SIDE = 28;
    private static final Recipe SMALL = Recipe.vanilla(List.of(4), 2);
    private static final Recipe LARGE = Recipe.vanilla(List.of(128), 2);
    private static final int STEP = 8 << 10;
    private static final int MOST_ROOM = 128 << 10;
    private static final List<List<String>> NAMESPACES = List.of(List.of("unshare", "-rm"), List.of("unshare", "-m"));

    private final Path folder;
    private final List<String> findings = new ArrayList<>();
    private int tried;
    private int refused;

    private FullDisk(Path folder) {
        this.folder = folder;
    }

    /** What makes such a file system here; empty if nothing does. */
    static Optional<List<String>> namespace() throws InterruptedException {
        for (List<String> namespace : NAMESPACES) {
            try {
                List<String> command = new ArrayList<>(namespace);
                command.addAll(List.of("mount", "-t", "tmpfs", "none", "/mnt"));
                if (ChildJvm.run(command).code() == 0) {
                    return Optional.of(namespace);
                }
            } catch (IOException e) {
                // no such program
            }
        }
        return Optional.empty();
    }

    static Tally run(Path parent, List<String> namespace) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(parent.resolve("full"));
        List<String> command = new ArrayList<>(namespace);
        command.addAll(List.of("sh", "-c", "mount -t tmpfs -o size=1m none \"$0\" && exec \"$@\"", folder.toString()));
        command.addAll(ChildJvm.command("256m", Child.class, folder.toString()));
        long begin = System.nanoTime();
        ChildJvm.Outcome outcome = ChildJvm.run(command);
        double seconds = (System.nanoTime() - begin) * 1e-9;
        List<String> lines = outcome.said().lines().toList();
        String last = lines.isEmpty() ? "" : lines.getLast();
        if (outcome.code() != 0 || !last.matches("\\d+ \\d+")) {
            return new Tally("full file system", 0, 0, 0, seconds, List.of(outcome.said()));
        }
        long tried = Long.parseLong(last.substring(0, last.indexOf(' ')));
        long refused = Long.parseLong(last.substring(last.indexOf(' ') + 1));
        return new Tally("full file system", tried, tried - refused, refused, seconds,
                lines.stream().filter(line -> line.startsWith("finding: ")).toList());
    }

    /** Tells findings, each on a line, and last how many were tried and refused. */
    static final class Child {
        private Child() {
        }

        public static void main(String[] args) throws IOException {
            FullDisk disk = new FullDisk(Path.of(args[0]));
            disk.tryAll();
            disk.findings.forEach(finding -> System.out.println("finding: " + finding));
            System.out.println(disk.tried + " " + disk.refused);
        }
    }

    private void tryAll() throws IOException {
        Dl4jModelStore store = new Dl4jModelStore();
        Path model = folder.resolve("model.zip");
        Path settings = folder.resolve("window.properties");
        Path table = folder.resolve("codes.csv");
        Path filler = folder.resolve("filler");
        AtomicInteger mark = new AtomicInteger();
        store.save(Sound.model(SMALL, SIDE, mark.get()), model);
        new Settings(settings).save();
        new CodesTable(2).write(table);
        long whole = Files.getFileStore(folder).getUsableSpace();
        for (int room = 0; room <= MOST_ROOM; room += STEP) {
            fill(filler, whole - room);
            attempt(model, () -> store.save(Sound.model(LARGE, SIDE, mark.incrementAndGet()), model));
            store.open(model);
            attempt(settings, () -> {
                Settings large = new Settings(settings);
                large.put("large", "x".repeat(MOST_ROOM));
                large.save();
            });
            attempt(table, () -> {
                CodesTable large = new CodesTable(2);
                for (int i = 0; i < MOST_ROOM / 8; i++) {
                    large.add(i, 1, new float[] {i, i});
                }
                large.write(table);
            });
        }
    }

    private static void fill(Path filler, long bytes) throws IOException {
        Files.deleteIfExists(filler);
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] block = new byte[STEP];
            for (long left = bytes; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(left, block.length));
            }
        } catch (IOException e) {
            // full a little earlier than was thought
        }
    }

    /** Writes a file that there is no room for: a sentence, the old file, and nothing beside it. */
    private void attempt(Path file, Runnable writing) throws IOException {
        byte[] old = Files.readAllBytes(file);
        List<Path> before = files();
        tried++;
        try {
            writing.run();
            // there was room: the next one finds the old file again
            Files.write(file, new byte[0]);
            Files.write(file, old);
        } catch (Failure e) {
            refused++;
            if (!e.getMessage().contains(file.toString())) {
                findings.add("the sentence does not name the file: " + e.getMessage());
            }
            if (!Arrays.equals(old, Files.readAllBytes(file))) {
                findings.add("“" + file + "” is not the old one");
            }
        } catch (RuntimeException | Error e) {
            findings.add(e + " for “" + file + "”");
        }
        if (!before.equals(files())) {
            findings.add("left behind: " + files());
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
