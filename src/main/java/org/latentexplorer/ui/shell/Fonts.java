package org.latentexplorer.ui.shell;

import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;

/** Picks a type face that is on this computer and has Latin letters and Hangul of one make. */
final class Fonts {
    private static final List<String> WANTED = List.of("Pretendard", "Apple SD Gothic Neo", "Malgun Gothic",
            "Noto Sans CJK KR", "Noto Sans KR", "NanumBarunGothic", "NanumGothic");
    private static final String SYSTEM = "System";

    private Fonts() {
    }

    /** The family to use for all languages, so that changing the language moves nothing. */
    static String family() {
        Set<String> there = Set.copyOf(Font.getFamilies());
        return WANTED.stream().filter(there::contains).findFirst().orElse(SYSTEM);
    }
}
