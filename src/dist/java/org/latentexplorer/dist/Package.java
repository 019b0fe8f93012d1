package org.latentexplorer.dist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the run-time image, the program's folder, an archive of it, and the system's native packages. Called by
 * {@code mvn -Pdist package}; see the README in {@code src/dist}.
 */
public final class Package {
    private Package() {
    }

    /** @param args {@code name=value}, see {@link Build#of} */
    public static void main(String[] args) throws Exception {
        Map<String, String> settings = new TreeMap<>();
        for (String arg : args) {
            String[] parts = arg.split("=", 2);
            settings.put(parts[0], parts[1]);
        }
        Build build = Build.of(settings);
        Tools.delete(build.target());
        Files.createDirectories(build.target());
        Path runtime = RuntimeImage.link(build);
        Application.make(build, runtime);
        NativeLibraries.unpack(build);
        Documents.add(build);
        AotCache.record(build);
        Installers.make(build);
    }
}
