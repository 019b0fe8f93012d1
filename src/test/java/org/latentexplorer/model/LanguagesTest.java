package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        Path texts = Files.createDirectories(folder.resolve("org/latentexplorer/text"));
        Files.writeString(texts.resolve("app_eo.properties"), "app.language=Lingvo\n");
        Files.writeString(texts.resolve("help_eo.properties"), "help.latent-explorer.usage.header=Trejnas\n");
        String said = run("org.latentexplorer.Main", "--lang", "eo", "--help");
        assertTrue(said.contains("Trejnas"), said);
        assertTrue(said.contains("--version"), "what is not translated yet is English: " + said);
    }

    private String run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                folder + File.pathSeparator + System.getProperty("java.class.path")));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
