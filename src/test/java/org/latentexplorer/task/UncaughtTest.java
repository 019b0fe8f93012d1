package org.latentexplorer.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Failure;

class UncaughtTest {
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private Thread.UncaughtExceptionHandler before;

    @BeforeEach
    void listen() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Uncaught.tellTo(failure -> told.add(failure.key()));
    }

    @AfterEach
    void asItWas() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void whateverEndsAThreadIsTold() throws InterruptedException {
        Thread.ofPlatform().start(() -> {
            throw new IllegalStateException();
        }).join();
        Thread.ofVirtual().start(() -> {
            throw new OutOfMemoryError();
        }).join();
        Thread.ofPlatform().start(() -> {
            throw new Cancelled();
        }).join();
        Thread.ofPlatform().start(() -> {
            throw new Failure("failure.training.data");
        }).join();
        assertEquals(List.of("failure.unexpected", "failure.memory", "failure.training.data"), told);
    }

    @Test
    void whatIsThrownAgainAndAgainIsToldOnce() {
        for (int i = 0; i < 100; i++) {
            Uncaught.tell(new IllegalStateException("frame " + i));
        }
        assertEquals(List.of("failure.unexpected"), told);
    }

    @Test
    void tasksAfterOneThatThrowsAreRun() {
        List<Integer> run = new ArrayList<>();
        Uncaught.runAll(List.of(() -> run.add(1), () -> {
            throw new IllegalStateException();
        }, () -> run.add(3)));
        assertEquals(List.of(1, 3), run);
        assertEquals(1, told.size());
    }
}
