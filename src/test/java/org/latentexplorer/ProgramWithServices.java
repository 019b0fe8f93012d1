package org.latentexplorer;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Another run of the program, with files before it on the class path: services that this one does not have. */
public record ProgramWithServices(Path folder) {
    /** Lists the one implementation of a service. */
    public void service(Class<?> service, Class<?> implementation) throws IOException {
        file("META-INF/services/" + service.getName(), implementation.getName());
    }

    /** Gives it a bundle of texts. */
    public void texts(String bundle, String texts) throws IOException {
        file("org/latentexplorer/text/" + bundle + ".properties", texts);
    }

    /** Writes a file that is found on the class path. */
    public void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** All that a class's main method prints. */
    public String run(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                folder + File.pathSeparator + System.getProperty("java.class.path")));
        String modules = System.getProperty("jdk.module.path");
        if (modules != null) {
            command.addAll(List.of("--module-path", modules, "--add-modules", "javafx.controls"));
        }
        Stream.of("glass.platform", "prism.order").filter(name -> System.getProperty(name) != null)
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(words);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
