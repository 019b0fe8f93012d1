package org.latentexplorer.model;

import java.time.Instant;

/**
 * Where a model comes from.
 *
 * @param program      name and version of the program that trained it
 * @param created      when
 * @param dataName     the data set's name
 * @param dataChecksum see {@link DataSet#checksum()}
 * @param images       training images, validation included
 * @param engine       {@code built-in} or {@code dl4j}
 * @param machine      processor count, vector width and Java version, for people
 * @param unknown      what another program trained it with and this one does not have, by name; empty for nothing.
 *                     Its recipe tells what is usual instead, by which training would go on
 * @param imported     see {@link DataSet#imported()}
 */
public record Provenance(String program, Instant created, String dataName, String dataChecksum, int images,
                         String engine, String machine, String unknown, String imported) {
    /** Trained by this program. */
    public Provenance(DataSet data, int images, String engine, String machine) {
        this(Version.NAME + " " + Version.NUMBER, Instant.now(), data.id(), data.checksum(), images, engine, machine,
                "", data.imported());
    }

    /** Of which nothing is unknown or unusual. */
    public Provenance(String program, Instant created, String dataName, String dataChecksum, int images,
                      String engine, String machine) {
        this(program, created, dataName, dataChecksum, images, engine, machine, "", "");
    }

    /** Whether the model is known to have learned from other data than this: the checksum decides, not the name. */
    public boolean excludes(DataSet data) {
        return !dataChecksum.isEmpty() && !dataChecksum.equals(data.checksum());
    }
}
