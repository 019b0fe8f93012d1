package org.latentexplorer.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileKindTest {
    @Test
    void modelsHaveAnEndingOfTheirOwnAndMayBeZips() {
        assertTrue(FileDialogs.Kind.MODEL.matches(Path.of("수업", "내 모델.LXM")));
        assertTrue(FileDialogs.Kind.MODEL.matches(Path.of("deep-2d.zip")));
        assertFalse(FileDialogs.Kind.MODEL.matches(Path.of("lxm")));
        assertFalse(FileDialogs.Kind.MODEL.matches(Path.of("deep-2d.zip.png")));
        assertEquals("lxm", FileDialogs.Kind.MODEL.extensions().getFirst());
    }
}
