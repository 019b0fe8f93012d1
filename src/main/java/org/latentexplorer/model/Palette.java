package org.latentexplorer.model;

/**
 * Colours of classes, told apart by people with any colour vision: Paul Tol's "muted" scheme (Colour Schemes,
 * SRON technical note, 2021), lightened where it would vanish on a dark ground.
 */
public final class Palette {
    private static final int[] LIGHT = {0xFFCC6677, 0xFF332288, 0xFFDDAA33, 0xFF117733, 0xFF66AADD,
        0xFF882255, 0xFF33A394, 0xFF999933, 0xFFAA4499, 0xFF777777};
    private static final int[] DARK = {0xFFE5808F, 0xFF7C74E8, 0xFFEBCB6A, 0xFF3FAF5F, 0xFF8CCBF0,
        0xFFC2477F, 0xFF5CCBBB, 0xFFBDBD4A, 0xFFD06CC0, 0xFFB8B8B8};

    private Palette() {
    }

    /** The colour (0xAARRGGBB) of a class; classes beyond the tenth begin anew, -1 (no class) is grey. */
    public static int colour(int classNumber, boolean dark) {
        int[] colours = dark ? DARK : LIGHT;
        return colours[classNumber < 0 ? colours.length - 1 : classNumber % colours.length];
    }
}
