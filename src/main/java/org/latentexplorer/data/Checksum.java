package org.latentexplorer.data;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.latentexplorer.model.ImageSet;

/** Tells whether two data sets are the same. */
public final class Checksum {
    private Checksum() {
    }

    /** SHA-256, hex, of the training pixels followed by the test pixels. */
    public static String of(ImageSet train, ImageSet test) {
        MessageDigest digest = sha256();
        digest.update(train.pixels());
        digest.update(test.pixels());
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
