package org.latentexplorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.dl4j.Dl4jModelStore;
import org.latentexplorer.model.Preset;

class MainTest {
    /** Runs the program in a locale, and returns what it says. */
    private static String inLocale(String locale, Path folder, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "--module-path", System.getProperty("jdk.module.path"), "--add-modules",
                "javafx.controls,jdk.incubator.vector", "-cp", absolute(System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", locale);
        builder.environment().put("XDG_CACHE_HOME", folder.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator)).map(p -> Path.of(p).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void aLocaleThatCannotReadANameIsTold(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "skipped, because this system's names are letters");
        new Dl4jModelStore().save(new Dl4jModelStore().bundled(Preset.DEEP_2D), folder.resolve("모델.zip"));
        String said = inLocale("C", folder, "info", "모델.zip");
        assertTrue(said.contains("cannot be read in the locale C, whose encoding is US-ASCII: set LC_ALL=C.UTF-8"), said);
        assertEquals(1, said.lines().filter(l -> !l.startsWith("WARNING")).count(), said);
        Files.createDirectory(folder.resolve("숫자"));
        said = inLocale("C", folder, "data", ".");
        assertTrue(said.contains("cannot be read in the locale C"), said);
        assertTrue(inLocale("C.UTF-8", folder, "info", "모델.zip").contains("784"));
        assertTrue(inLocale("C", folder, "--lang", "ko", "--help").contains("잠재"), "Korean is Korean all the same");
    }

    @Test
    void nothingOrAModelFileIsForTheWindow(@TempDir Path folder) throws IOException {
        String model = Files.writeString(folder.resolve("m.zip"), "").toString();
        assertTrue(Main.forWindow(new String[0]));
        assertTrue(Main.forWindow(new String[] {model}));
        assertFalse(Main.forWindow(new String[] {folder.resolve("gone.zip").toString()}));
        assertFalse(Main.forWindow(new String[] {"train"}));
        assertFalse(Main.forWindow(new String[] {"info", model}));
    }
}
