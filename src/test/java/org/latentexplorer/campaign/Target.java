package org.latentexplorer.campaign;

import java.util.List;
import java.util.Map;

/**
 * A reader that is given damaged files.
 *
 * @param name    to report it by
 * @param file    what the damaged file is called; readers go by its suffix
 * @param seeds   sound contents, from which the damaged ones are made
 * @param packing what becomes of damaged contents before they are written, such as a zip of them
 * @param beside  sound files that lie in the same folder
 * @param reading reads the file, wholly
 */
record Target(String name, String file, List<byte[]> seeds, Packing packing, Map<String, byte[]> beside,
              Reading reading) {
    /** Puts contents into what they are a part of. */
    interface Packing {
        Packing NONE = contents -> contents;

        byte[] pack(byte[] contents);
    }

    Target(String name, String file, List<byte[]> seeds, Reading reading) {
        this(name, file, seeds, Packing.NONE, Map.of(), reading);
    }
}
