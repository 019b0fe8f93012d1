package org.latentexplorer.ui.analysis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.latentexplorer.ui.Shown;

/** Reports as tests read them. */
public final class Reported {
    private Reported() {
    }

    /** Writes a report and checks that its pictures are there; gives the page. */
    public static String page(ReportWriter<?> report, Shown shown, Path within, String... pictures)
            throws IOException, InterruptedException {
        report.write(within);
        shown.until(() -> !report.writingProperty().get());
        Path page = report.writtenProperty().get();
        for (String picture : pictures) {
            assertTrue(Files.size(page.resolveSibling(picture)) > 100, picture);
        }
        return Files.readString(page);
    }
}
