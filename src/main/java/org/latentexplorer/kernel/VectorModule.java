package org.latentexplorer.kernel;

/**
 * Brings the Vector API into the running program. {@code --add-modules jdk.incubator.vector} does so too, but a JVM
 * started with an incubating module uses no module graph from its AOT cache, which costs a third of the time to the
 * first window, and it warns on every start. The JDK can add a module of its own later: by a method that is
 * internal, and that the option {@code --add-exports java.base/jdk.internal.module=ALL-UNNAMED} opens to us.
 */
final class VectorModule {
    private static final String NAME = "jdk.incubator.vector";

    private VectorModule() {
    }

    /** Whether the Vector API can be used: it was there from the start, or it has been added now. */
    static boolean available() {
        return ModuleLayer.boot().findModule(NAME).isPresent() || added();
    }

    private static boolean added() {
        try {
            Class.forName("jdk.internal.module.Modules").getMethod("loadModule", String.class).invoke(null, NAME);
            return true;
        } catch (ReflectiveOperationException e) {
            // another JDK, a run-time image without the module, or a start without the option
            System.getLogger(VectorModule.class.getName()).log(System.Logger.Level.WARNING, "no Vector API here", e);
            return false;
        }
    }
}
