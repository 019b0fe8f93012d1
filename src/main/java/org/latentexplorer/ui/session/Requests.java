package org.latentexplorer.ui.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What features ask of each other without knowing each other: who takes a kind of request says so once, and anybody
 * makes it. One made before anybody takes its kind waits for the first who does.
 */
public final class Requests {
    private final Map<Class<?>, List<Consumer<Request>>> takers = new HashMap<>();
    private final List<Request> waiting = new ArrayList<>();

    Requests() {
    }

    /** Has all requests of a kind taken, those that wait at once. */
    public <R extends Request> void take(Class<R> kind, Consumer<R> taker) {
        takers.computeIfAbsent(kind, none -> new ArrayList<>()).add(request -> taker.accept(kind.cast(request)));
        List<Request> now = waiting.stream().filter(kind::isInstance).toList();
        waiting.removeAll(now);
        now.forEach(this::make);
    }

    public void make(Request request) {
        List<Consumer<Request>> found = takers.get(request.getClass());
        if (found == null) {
            waiting.add(request);
        } else {
            List.copyOf(found).forEach(taker -> taker.accept(request));
        }
    }
}
