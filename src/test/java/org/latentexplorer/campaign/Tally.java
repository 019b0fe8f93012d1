package org.latentexplorer.campaign;

import java.util.List;
import java.util.Locale;

/**
 * What a reader, or another part of the campaign, went through.
 *
 * @param tried    damaged files, kills, ...
 * @param accepted those that were read, or found whole
 * @param refused  those that ended in a sentence
 * @param seconds  all of it
 * @param slowest  seconds of a processor that one of them took at most
 * @param bytes    allocated for one of them, at most
 * @param findings what must not be; empty if all is well
 */
record Tally(String name, long tried, long accepted, long refused, double seconds, double slowest,
             long bytes, List<String> findings) {
    /** One of which memory and the slowest are not measured. */
    Tally(String name, long tried, long accepted, long refused, double seconds, List<String> findings) {
        this(name, tried, accepted, refused, seconds, 0, 0, findings);
    }

    /** A table of all, and below it what was found. */
    static String table(List<Tally> all) {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%n%-28s %10s %10s %10s %8s %10s %6s %9s%n",
                "campaign", "tried", "accepted", "refused", "seconds", "slowest ms", "MB", "findings"));
        for (Tally tally : all) {
            table.append(String.format(Locale.ROOT, "%-28s %10d %10d %10d %8.1f %10.0f %6d %9d%n", tally.name,
                    tally.tried, tally.accepted, tally.refused, tally.seconds, tally.slowest * 1e3, tally.bytes >> 20,
                    tally.findings.size()));
        }
        all.forEach(tally -> tally.findings.forEach(
                finding -> table.append(tally.name).append(": ").append(finding).append('\n')));
        return table.toString();
    }
}
