package org.latentexplorer.ui.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** All applications, found as services. */
public final class Applications {
    private final List<Application> all;

    public Applications(ApplicationContext context) {
        all = ServiceLoader.load(ApplicationProvider.class, ApplicationProvider.class.getClassLoader()).stream()
                .map(provider -> provider.get().create(context)).sorted(Comparator.comparingInt(Application::place))
                .toList();
    }

    /** From top to bottom. */
    public List<Application> all() {
        return all;
    }
}
