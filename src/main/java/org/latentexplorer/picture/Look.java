package org.latentexplorer.picture;

import java.awt.Color;
import java.util.Locale;
import org.latentexplorer.model.Messages;

/**
 * How pictures look.
 *
 * @param dark   light lines on a dark ground
 * @param locale language of the words in them
 * @param scale  device pixels a unit; a unit is what a pixel is on an ordinary screen
 */
public record Look(boolean dark, Locale locale, double scale) {
    /** Sharp on dense screens and in print. */
    public static final double SHARP = 2;

    public Look {
        if (!(scale >= 0.25 && scale <= 8)) {
            throw new IllegalArgumentException("scale " + scale);
        }
    }

    public static Look light(Locale locale) {
        return new Look(false, locale, SHARP);
    }

    String text(String key, Object... args) {
        return Messages.text(locale, key, args);
    }

    Color ground() {
        return new Color(dark ? 0x0D1117 : 0xFFFFFF);
    }

    Color words() {
        return new Color(dark ? 0xE6EDF3 : 0x1F2328);
    }

    Color muted() {
        return new Color(dark ? 0x9AA4AF : 0x636C76);
    }

    Color line() {
        return new Color(dark ? 0x2A313A : 0xE4E8EC);
    }

    Color train() {
        return new Color(dark ? 0x6CB6FF : 0x2F6FB7);
    }

    Color validation() {
        return new Color(dark ? 0xF0A45D : 0xD9731A);
    }

    /** The colour of ink 255; ink 0 is {@link #ground()}. */
    Color ink() {
        return new Color(dark ? 0xF5F8FB : 0x10161D);
    }
}
