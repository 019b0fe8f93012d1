package org.latentexplorer.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PyTorch in a process of its own, which trains when told to: see training.py. */
final class PyTorch implements Peer {
    private static final String SCRIPT = "src/bench/python/training.py";
    private static final Pattern ANSWER = Pattern.compile("(\\d+) samples/s, at its best (\\d+) samples/s");

    private final int threads;
    private final Process process;
    private final Writer to;
    private final BufferedReader from;

    PyTorch(String python, String folder, String preset, int steps, int threads) throws IOException {
        this.threads = threads;
        process = new ProcessBuilder(python, SCRIPT, folder, preset, String.valueOf(steps), String.valueOf(threads))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        to = process.outputWriter();
        from = process.inputReader();
    }

    @Override
    public String name() {
        return "PyTorch, " + threads + (threads == 1 ? " thread" : " threads");
    }

    @Override
    public Speed run() throws IOException {
        to.write("go\n");
        to.flush();
        String line = from.readLine();
        Matcher answer = ANSWER.matcher(line == null ? "" : line);
        if (!answer.matches()) {
            throw new IOException(SCRIPT + " answered " + line);
        }
        return new Speed(Double.parseDouble(answer.group(1)), Double.parseDouble(answer.group(2)));
    }

    @Override
    public void close() {
        try {
            to.close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
