package org.latentexplorer.cli;

import java.util.Locale;
import org.latentexplorer.model.Progress;

/**
 * Progress in words: on a terminal one line that is drawn over, otherwise a line at every quarter of the work. Work that
 * is over at once says nothing.
 */
final class ProgressLine implements Progress, AutoCloseable {
    private static final int BAR = 24;
    private static final long QUIET_ON_TERMINAL = 500_000_000L;
    private static final long QUIET = 2_000_000_000L;
    private static final long APART = 100_000_000L;

    private final Console console;
    private final String what;
    private final long start = System.nanoTime();
    private long drawn = start;
    private int quarter;
    private int width;

    ProgressLine(Console console, String what) {
        this.console = console;
        this.what = what;
    }

    @Override
    public synchronized void update(double done, double total) {
        long now = System.nanoTime();
        if (total <= 0 || now - start < (console.terminal() ? QUIET_ON_TERMINAL : QUIET)) {
            return;
        }
        double share = Math.clamp(done / total, 0, 1);
        if (console.terminal()) {
            if (now - drawn >= APART) {
                drawn = now;
                draw(what + " " + bar(share));
            }
        } else if ((int) (share * 4) > quarter) {
            quarter = (int) (share * 4);
            console.say("cli.progress", what, quarter * 25);
        }
    }

    /** A share as a bar and in per cent. */
    static String bar(double share) {
        int full = (int) Math.round(share * BAR);
        return String.format(Locale.ROOT, "[%s%s] %3d %%", "#".repeat(full), "-".repeat(BAR - full), Math.round(share * 100));
    }

    /** Draws over what the line said before; only for terminals. */
    synchronized void draw(String line) {
        int columns = Columns.width(line);
        console.draw(line + " ".repeat(Math.max(0, width - columns)));
        width = columns;
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    /** Clears the line, so that what follows starts at its beginning. */
    @Override
    public synchronized void close() {
        if (width > 0) {
            draw("");
            console.draw("");
        }
    }
}
