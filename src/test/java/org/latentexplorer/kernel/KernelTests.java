package org.latentexplorer.kernel;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The kernels' tests as a program: prints which kernel is the best, and with an argument what fails on it. */
final class KernelTests {
    private KernelTests() {
    }

    /** Exits with 1 if a test fails or none runs. */
    public static void main(String[] args) {
        System.out.println(Kernel.best().description());
        if (args.length == 0) {
            return;
        }
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request().selectors(
                selectClass(KernelTest.class), selectClass(PenaltiesTest.class))
                .build(), summary);
        summary.getSummary().printFailuresTo(new PrintWriter(System.out));
        boolean good = summary.getSummary().getTestsSucceededCount() > 0
                && summary.getSummary().getTotalFailureCount() == 0;
        System.exit(good ? 0 : 1);
    }
}
