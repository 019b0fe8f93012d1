package org.latentexplorer.settings;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import net.harawata.appdirs.AppDirsFactory;
import org.latentexplorer.model.AtomicFile;
import org.latentexplorer.model.Failure;

/**
 * What the window remembers between two starts. A file that cannot be read, or a value that makes no sense, is
 * as good as none: the program starts with its defaults.
 */
public final class Settings {
    private static final System.Logger LOG = System.getLogger(Settings.class.getName());
    private static final int RECENT = 10;

    private final Path file;
    private final Properties values = new Properties();

    /** Settings kept in the given file; what it holds is read now, and what a killed program left beside it goes. */
    public Settings(Path file) {
        this.file = file;
        AtomicFile.removeLeftOvers(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                values.clear();
                LOG.log(System.Logger.Level.WARNING, "Cannot read " + file + ", starting with defaults", e);
            }
        }
    }

    /** Where this person's settings belong on this platform. */
    public static Path defaultFile() {
        return Path.of(AppDirsFactory.getInstance().getUserConfigDir("latent-explorer", null, null, true),
                "window.properties");
    }

    /** The value of a setting, or the fallback if it was never set. */
    public String text(String key, String fallback) {
        return values.getProperty(key, fallback);
    }

    /** The value of a setting, or the fallback if it was never set or is no finite number. */
    public double number(String key, double fallback) {
        try {
            double value = Double.parseDouble(values.getProperty(key, ""));
            return Double.isFinite(value) ? value : fallback;
        } catch (NumberFormatException e) {
            return fallback;
        }
    }

    public boolean flag(String key, boolean fallback) {
        return Boolean.parseBoolean(values.getProperty(key, String.valueOf(fallback)));
    }

    public void put(String key, Object value) {
        values.setProperty(key, String.valueOf(value));
    }

    /** Model files opened or saved of late that still exist, the newest first. */
    public List<Path> recent() {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < RECENT; i++) {
            String name = values.getProperty("recent." + i);
            try {
                if (name != null && Files.isRegularFile(Path.of(name))) {
                    files.add(Path.of(name));
                }
            } catch (IllegalArgumentException e) {
                LOG.log(System.Logger.Level.DEBUG, "No path: {0}", name);
            }
        }
        return files;
    }

    /** Puts a file first among the recent ones. */
    public void addRecent(Path newest) {
        List<Path> files = new ArrayList<>(recent());
        Path absolute = newest.toAbsolutePath().normalize();
        files.remove(absolute);
        files.addFirst(absolute);
        for (int i = 0; i < RECENT; i++) {
            if (i < files.size()) {
                values.setProperty("recent." + i, files.get(i).toString());
            } else {
                values.remove("recent." + i);
            }
        }
    }

    /**
     * Writes the file; a crash leaves the old one.
     *
     * @throws Failure if that is not possible; the settings hold until the program ends
     */
    public synchronized void save() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, out -> values.store(new OutputStreamWriter(out, StandardCharsets.UTF_8), null));
        } catch (IOException e) {
            throw new Failure(e, "failure.settings.unwritable", file);
        }
    }
}
