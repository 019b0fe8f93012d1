package org.latentexplorer.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private final Requests requests = new Session().requests();
    private final List<String> taken = new ArrayList<>();

    @Test
    void eachKindGoesToWhoTakesIt() {
        requests.take(Request.ShowTab.class, wanted -> taken.add("tab " + wanted.id()));
        requests.take(Request.ShowApplication.class, wanted -> taken.add("application " + wanted.id()));
        requests.make(new Request.ShowApplication("noise"));
        requests.make(new Request.ShowTab("codes"));
        requests.make(new Request.ShowTab("codes"));
        assertEquals(List.of("application noise", "tab codes", "tab codes"), taken);
    }

    @Test
    void oneWaitsForTheFirstWhoTakesIt() {
        requests.make(new Request.ShowTab("codes"));
        requests.take(Request.ShowApplication.class, wanted -> taken.add(wanted.id()));
        assertEquals(List.of(), taken);
        requests.take(Request.ShowTab.class, wanted -> taken.add(wanted.id()));
        requests.take(Request.ShowTab.class, wanted -> taken.add("too late " + wanted.id()));
        assertEquals(List.of("codes"), taken);
    }
}
