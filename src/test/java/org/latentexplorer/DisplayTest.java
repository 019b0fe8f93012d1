package org.latentexplorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisplayTest {
    private static Optional<Display.Obstacle> obstacle(Map<String, String> environment, String missing, boolean server) {
        return Display.obstacle(environment, library -> !library.equals(missing), () -> server);
    }

    @Test
    void nothingIsInTheWayOfADisplayThatAnswers() {
        assertTrue(obstacle(Map.of("DISPLAY", ":0"), "", true).isEmpty());
    }

    @Test
    void namesWhatIsInTheWay() {
        assertEquals("cli.display.unset", obstacle(Map.of(), "", true).orElseThrow().key());
        assertEquals("cli.display.unset", obstacle(Map.of("DISPLAY", ""), "", true).orElseThrow().key());
        assertEquals("cli.display.wayland",
                obstacle(Map.of("WAYLAND_DISPLAY", "wayland-0"), "", true).orElseThrow().key());
        Display.Obstacle library = obstacle(Map.of("DISPLAY", ":0"), "libgtk-3.so.0", true).orElseThrow();
        assertEquals("cli.display.library", library.key());
        assertEquals("libgtk-3.so.0", library.args()[0]);
        Display.Obstacle server = obstacle(Map.of("DISPLAY", ":7"), "", false).orElseThrow();
        assertEquals("cli.display.refused", server.key());
        assertEquals(":7", server.args()[0]);
    }

    @Test
    void missingLibrariesAreToldFromPresentOnes() {
        assertFalse(Display.loads("libno-such-thing.so.9"));
    }

    @Test
    void theHeadlessPlatformNeedsNoDisplay() {
        assertEquals("Headless", System.getProperty("glass.platform"), "as the tests are run");
        assertTrue(Display.obstacle().isEmpty());
    }
}
