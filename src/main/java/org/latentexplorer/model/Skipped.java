package org.latentexplorer.model;

import java.util.List;
import java.util.Locale;

/**
 * Files that a data set was to be made of and that are not in it.
 *
 * @param count how many
 * @param files the first of them by name, at most {@link #MOST_LISTED}
 */
public record Skipped(int count, List<File> files) {
    public static final int MOST_LISTED = 1000;
    public static final Skipped NONE = new Skipped(0, List.of());

    /** Why a file is not among the images. */
    public enum Reason {
        DAMAGED, FORMAT, LARGE, MISSING, DENIED, OUTSIDE, TABLE, LINK, SPECIAL, DEEP;

        public String text(Locale locale) {
            return Messages.text(locale, "catalog.skipped." + Names.id(this));
        }
    }

    /** @param name its path below the folder */
    public record File(String name, Reason reason) {
    }

    public Skipped {
        files = List.copyOf(files);
    }

    /** All of them, of which the first are named. */
    public static Skipped of(List<File> files) {
        return new Skipped(files.size(), files.subList(0, Math.min(MOST_LISTED, files.size())));
    }
}
