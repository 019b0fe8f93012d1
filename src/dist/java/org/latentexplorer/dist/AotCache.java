package org.latentexplorer.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The JVM's cache of loaded and linked classes. It is recorded through the packaged launcher, as it holds for these
 * jars, this run-time image and these options only.
 */
final class AotCache {
    private static final String FILE = "latent-explorer.aot";

    private AotCache() {
    }

    /** Has the program rehearse its start, and adds the cache to the image. */
    static void record(Build build) throws IOException, InterruptedException {
        Path notes = build.target().resolve("rehearsal.aotconf");
        Path cache = build.app().resolve(FILE);
        // the vector module is added to the running program, which the cache cannot know
        start(build, "-XX:AOTMode=record -XX:AOTConfiguration=\"" + notes + "\" -Dlatentexplorer.rehearsal=true"
                + " -Dlatentexplorer.kernel=scalar");
        start(build, "-XX:AOTMode=create -XX:AOTConfiguration=\"" + notes + "\" -XX:AOTCache=\"" + cache + "\"");
        if (Files.notExists(cache)) {
            throw new IllegalStateException("No AOT cache came of the rehearsal; its messages are above.");
        }
        Application.addOption(build, "-XX:AOTCache=$APPDIR/" + FILE);
        if (build.platform() == Platform.MACOS) {
            // jpackage has sealed the program's folder, and now there is more in it
            Tools.run("codesign", "--force", "--deep", "--sign", "-", build.image());
        }
    }

    private static void start(Build build, String options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        String more = "";
        if (build.platform() == Platform.LINUX && Tools.has("xvfb-run")) {
            command.addAll(List.of("xvfb-run", "--auto-servernum", "--server-args=-screen 0 1600x1000x24"));
        } else if (build.platform() == Platform.LINUX && System.getenv("DISPLAY") == null) {
            more = " -Dglass.platform=Headless -Dprism.order=sw";
        }
        command.add(build.launcher().toString());
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        process.environment().put("JAVA_TOOL_OPTIONS", options + more);
        int code = process.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("The rehearsal of the start ended with " + code);
        }
    }
}
