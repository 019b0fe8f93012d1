package org.latentexplorer;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a class in a program of its own, which has a folder more on its class path: services and texts made up. */
public final class OwnProgram {
    private OwnProgram() {
    }

    /** Has the program find a class as a service. */
    public static void list(Path folder, Class<?> service, Class<?> provider) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(service.getName()), provider.getName());
    }

    /** Gives the program a bundle of texts. */
    public static void texts(Path folder, String bundle, String texts) throws IOException {
        Path all = Files.createDirectories(folder.resolve("org/latentexplorer/text"));
        Files.writeString(all.resolve(bundle + ".properties"), texts);
    }

    /** Returns all that it printed. */
    public static String run(Path folder, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                folder + File.pathSeparator + System.getProperty("java.class.path")));
        String modules = System.getProperty("jdk.module.path");
        if (modules != null) {
            command.addAll(List.of("--module-path", modules, "--add-modules", "javafx.controls"));
        }
        command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
