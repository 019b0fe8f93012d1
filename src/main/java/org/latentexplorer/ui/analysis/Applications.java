package org.latentexplorer.ui.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** All applications, found as services. */
public final class Applications {
    private final List<Application> all;
    private final ReadOnlyObjectWrapper<Object> called = new ReadOnlyObjectWrapper<>();

    public Applications(ApplicationContext context) {
        all = ServiceLoader.load(ApplicationProvider.class, ApplicationProvider.class.getClassLoader()).stream()
                .map(provider -> provider.get().create(context)).sorted(Comparator.comparingInt(Application::place))
                .toList();
        all.forEach(application -> application.called().subscribe(called::set));
    }

    /** From top to bottom. */
    public List<Application> all() {
        return all;
    }

    /** Something new, and not null, whenever one of them is to be brought forth. */
    public ObservableValue<?> calledProperty() {
        return called.getReadOnlyProperty();
    }
}
