package org.latentexplorer.model;

import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The analyses that applications are made of, each behind a port of its own, such as {@link Prober}. Every method of a
 * port runs on the caller's thread, learns from training images alone and judges by others, gives the same figures for
 * the same seed, and may throw a {@link Failure} in one sentence or {@link Cancelled} within a batch. Where there is a
 * {@code part}, it hears of what is finished so far, whenever there is more of it: that is what remains of work that is
 * cancelled.
 */
public interface Analyses {
    /** Those found as services. */
    Analyses SERVICES = Analyses::load;

    /** @throws ServiceConfigurationError if nothing implements the port */
    <A> A get(Class<A> port);

    private static <A> A load(Class<A> port) {
        return ServiceLoader.load(port, port.getClassLoader()).findFirst()
                .orElseThrow(() -> new ServiceConfigurationError("nothing implements " + port.getName()));
    }
}
