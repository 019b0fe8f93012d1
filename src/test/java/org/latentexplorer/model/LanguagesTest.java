package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.ProgramWithServices;

class LanguagesTest {
    @TempDir
    Path folder;

    @Test
    void areEnglishAndThoseWithTexts() {
        assertEquals(List.of(Locale.ENGLISH, Locale.KOREAN), Languages.all());
        assertEquals(Locale.KOREAN, Languages.of("ko"));
        assertEquals(Locale.ENGLISH, Languages.of("fr"));
        assertEquals(Locale.ENGLISH, Languages.of("../app_ko"));
        assertEquals(Locale.KOREAN, Languages.after(Locale.ENGLISH));
        assertEquals(Locale.ENGLISH, Languages.after(Locale.KOREA));
    }

    /** Bundles of a third language are all it takes, in a program of its own that has them on its class path. */
    @Test
    void aThirdLanguageIsItsBundlesAlone() throws IOException, InterruptedException {
        new ProgramWithServices(folder).texts("app_eo", "app.language=Lingvo\n");
        new ProgramWithServices(folder).texts("help_eo", "help.latent-explorer.usage.header=Trejnas\n");
        String said = new ProgramWithServices(folder).run(List.of("org.latentexplorer.Main", "--lang", "eo", "--help"));
        assertTrue(said.contains("Trejnas"), said);
        assertTrue(said.contains("--version"), "what is not translated yet is English: " + said);
    }
}
