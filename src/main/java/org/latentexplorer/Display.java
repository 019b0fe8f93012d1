package org.latentexplorer;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Whether a window can be opened here. Found out before JavaFX is started, as that would end in a stack trace or in
 * silence. Only Linux is looked at: elsewhere a display and its libraries are part of the system.
 */
@SuppressWarnings("restricted")
final class Display {
    /** What JavaFX's libraries need and no JDK brings along. */
    private static final List<String> LIBRARIES = List.of("libX11.so.6", "libXtst.so.6", "libgtk-3.so.0",
            "libpangoft2-1.0.so.0", "libfreetype.so.6");
    private static final List<String> OPENGL = List.of("libGL.so.1", "libXxf86vm.so.1");
    /** One of these is there where a graphics card is: by the kernel's drivers, NVIDIA's, or Windows around Linux. */
    private static final List<Path> CARDS = List.of(Path.of("/dev/dri"), Path.of("/dev/nvidiactl"), Path.of("/dev/dxg"));

    /**
     * What keeps the window from opening.
     *
     * @param key  of the words for it
     * @param args what they mention
     */
    record Obstacle(String key, Object... args) {
    }

    private Display() {
    }

    static Optional<Obstacle> obstacle() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        boolean virtual = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
        return linux && !virtual ? obstacle(System.getenv(), Display::loads,
                () -> XServer.accepts(System.getenv()) || connects()) : Optional.empty();
    }

    /**
     * @param loads    whether a shared library of that name can be loaded
     * @param connects whether the X server that DISPLAY names lets us in; asked last
     */
    static Optional<Obstacle> obstacle(Map<String, String> environment, Predicate<String> loads,
                                       BooleanSupplier connects) {
        String display = environment.getOrDefault("DISPLAY", "");
        if (display.isEmpty()) {
            boolean wayland = !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
            return Optional.of(new Obstacle(wayland ? "cli.display.wayland" : "cli.display.unset"));
        }
        for (String library : LIBRARIES) {
            if (!loads.test(library)) {
                return Optional.of(new Obstacle("cli.display.library", library));
            }
        }
        return connects.getAsBoolean() ? Optional.empty() : Optional.of(new Obstacle("cli.display.refused", display));
    }

    /**
     * Has JavaFX draw in software where it would come to do so by itself in the end: after a stack trace without the
     * libraries of OpenGL, and without a graphics card after a hundred megabytes of libraries that imitate one.
     */
    static void preferSoftwareWithoutOpenGl() {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        if (linux && System.getProperty("prism.order") == null
                && (CARDS.stream().noneMatch(Files::exists) || !OPENGL.stream().allMatch(Display::loads))) {
            System.setProperty("prism.order", "sw");
        }
    }

    static boolean loads(String library) {
        try {
            SymbolLookup.libraryLookup(library, Arena.global());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Opens the X display and closes it again. Only the server itself knows whether it lets us in. */
    private static boolean connects() {
        SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
        Linker linker = Linker.nativeLinker();
        MethodHandle open = linker.downcallHandle(x11.findOrThrow("XOpenDisplay"),
                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        MethodHandle close = linker.downcallHandle(x11.findOrThrow("XCloseDisplay"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        try {
            MemorySegment display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            if (display.equals(MemorySegment.NULL)) {
                return false;
            }
            int ignored = (int) close.invokeExact(display);
            return true;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
