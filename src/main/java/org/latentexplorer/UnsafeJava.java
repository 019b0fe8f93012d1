package org.latentexplorer;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;

/**
 * Java 25.0.0 to 25.0.2, whose G1 collector can corrupt data (JDK-8377811). The build asks for a newer one and the
 * packaged program brings it; whoever starts the jars by hand is told.
 */
final class UnsafeJava {
    private static final int FEATURE = 25;
    private static final int MENDED = 3;

    private UnsafeJava() {
    }

    /** Whether this JVM may corrupt data. */
    static boolean runs() {
        return is(Runtime.version(), UnsafeJava::collectors);
    }

    /** @param collectors names of those that run; asked for only where they matter */
    static boolean is(Runtime.Version version, Supplier<List<String>> collectors) {
        boolean flawed = version.feature() == FEATURE && version.interim() == 0 && version.update() < MENDED;
        return flawed && collectors.get().stream().anyMatch(name -> name.startsWith("G1"));
    }

    private static List<String> collectors() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().map(bean -> bean.getName()).toList();
    }
}
