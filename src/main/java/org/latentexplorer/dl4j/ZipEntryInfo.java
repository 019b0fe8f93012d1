package org.latentexplorer.dl4j;

/**
 * An entry as a zip's central directory tells it; nothing of it is believed before it is read.
 *
 * @param name       as in {@link ModelFormat}
 * @param deflated   compressed, or stored as it is
 * @param crc        CRC-32 of the uncompressed bytes
 * @param compressed bytes in the file
 * @param size       bytes uncompressed
 * @param header     position of the local header
 * @param data       position of the first compressed byte
 */
record ZipEntryInfo(String name, boolean deflated, int crc, long compressed, long size, long header, long data) {
    /** The first position after the data. */
    long end() {
        return data + compressed;
    }
}
