package org.latentexplorer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In a JVM of its own, as this one has had the module from the start. */
class VectorModuleTest {
    /** Says how many floats the kernels take at once. */
    public static final class Say {
        private Say() {
        }

        public static void main(String[] args) {
            System.out.print(Kernel.best().lanes());
        }
    }

    @Test
    void theModuleIsAddedToAProgramStartedWithoutIt() throws Exception {
        assumeTrue(Kernel.best().lanes() > 1, "this machine has no vectors worth using");
        assertEquals(Kernel.best().lanes(),
                lanes("--add-exports", "java.base/jdk.internal.module=ALL-UNNAMED"));
    }

    @Test
    void withoutTheOptionThereIsStillAKernel() throws Exception {
        assertEquals(1, lanes());
    }

    private static int lanes(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.add(Say.class.getName());
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return Integer.parseInt(said);
    }
}
