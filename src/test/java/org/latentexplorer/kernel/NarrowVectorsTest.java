package org.latentexplorer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernels on machines with less to offer than this one, as the JVM can play them. */
class NarrowVectorsTest {
    private record Outcome(String said, int code) {
    }

    private static Outcome run(String option, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+IgnoreUnrecognizedVMOptions",
                option, "-XX:+UseSerialGC", "-Xmx512m", "--add-modules", "jdk.incubator.vector", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KernelTests.class.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes());
        return new Outcome(said, process.waitFor());
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 256})
    void vectorsOfFewerBitsPassTheSameTests(int bits) throws IOException, InterruptedException {
        Outcome outcome = run("-XX:MaxVectorSize=" + bits / 8, "test");
        assertEquals(0, outcome.code(), outcome.said());
        assertTrue(outcome.said().contains("-bit vectors"), outcome.said());
        assertTrue(bits > 128 || outcome.said().startsWith("128-bit vectors"), outcome.said());
    }

    @Test
    void plainJavaServesWhereThereIsNoFusedMultiplyAdd() throws IOException, InterruptedException {
        Outcome outcome = run("-XX:-UseFMA");
        assertEquals(0, outcome.code());
        assertTrue(outcome.said().startsWith("plain Java"), outcome.said());
    }
}
