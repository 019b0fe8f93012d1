package org.latentexplorer.model;

import java.util.List;

/**
 * Images to learn from and images kept apart to judge by.
 *
 * @param id       its short name: {@code synthetic}, {@code mnist}, or a folder's
 * @param train    what training (and its validation split) sees
 * @param test     what training never sees
 * @param checksum SHA-256 (hex) of the training pixels followed by the test pixels: tells whether two are the same
 * @param skipped  files that should have been in it and could not be read
 * @param notes    what its reader decided or was not sure of
 * @param imported how somebody's own pictures became these images, see {@link ImageImport#settings()}; empty if
 *                 nothing of it was unusual, and for all other data
 */
public record DataSet(String id, ImageSet train, ImageSet test, String checksum, Skipped skipped, List<Note> notes,
                      String imported) {
    public DataSet {
        notes = List.copyOf(notes);
    }

    /** One of which nothing is missing, and nothing has to be said. */
    public DataSet(String id, ImageSet train, ImageSet test, String checksum) {
        this(id, train, test, checksum, Skipped.NONE, List.of());
    }

    /** One that is not made of somebody's own pictures. */
    public DataSet(String id, ImageSet train, ImageSet test, String checksum, Skipped skipped, List<Note> notes) {
        this(id, train, test, checksum, skipped, notes, "");
    }
}
