package org.latentexplorer.picture;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The typeface of pictures: the first of some clean ones that this computer has and that has every letter asked for.
 * A bare system without any font still gets its pictures, only without words.
 */
public final class Lettering {
    private static final System.Logger LOG = System.getLogger(Lettering.class.getName());
    private static final List<String> WANTED = List.of("Inter", "Segoe UI", "Helvetica Neue", "Noto Sans",
            "Noto Sans CJK KR", "Liberation Sans", "Nimbus Sans", "NanumGothic", "Malgun Gothic",
            "Apple SD Gothic Neo", "DejaVu Sans");
    private static final List<String> FAMILIES = find();

    private Lettering() {
    }

    private static List<String> find() {
        try {
            Set<String> present = Set.copyOf(Arrays.asList(
                    GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
            new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplay('0');
            return WANTED.stream().filter(present::contains).toList();
        } catch (RuntimeException | Error e) {
            // java.desktop throws InternalError or an Error of initialisation where fontconfig or all fonts are missing
            LOG.log(System.Logger.Level.WARNING, "no fonts: pictures have no words", e);
            return null;
        }
    }

    /** Whether this computer has a font at all. */
    public static boolean available() {
        return FAMILIES != null;
    }

    static Font font(String text, int style, float size) {
        for (String family : FAMILIES) {
            Font font = new Font(family, style, 1).deriveFont(size);
            if (font.canDisplayUpTo(text) < 0) {
                return font;
            }
        }
        return new Font(Font.SANS_SERIF, style, 1).deriveFont(size);
    }
}
