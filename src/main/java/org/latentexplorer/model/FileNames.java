package org.latentexplorer.model;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.util.Map;

/**
 * Names of files, which are bytes that the locale makes letters of. A locale that knows no more than ASCII, or another
 * encoding than the names', makes replacement characters of them: such files cannot be opened, and different names look
 * the same.
 */
public final class FileNames {
    private static final char LOST = '\uFFFD';

    private FileNames() {
    }

    /**
     * Tells of a name whose letters this process cannot know.
     *
     * @throws Failure naming the locale, and what to set
     */
    public static void check(String name) {
        if (name.indexOf(LOST) >= 0) {
            check(name, Charset.forName(System.getProperty("sun.jnu.encoding")), System.getenv());
        }
    }

    static void check(String name, Charset encoding, Map<String, String> environment) {
        if (name.indexOf(LOST) >= 0 && !encoding.equals(StandardCharsets.UTF_8)
                && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            throw new Failure("failure.locale", name, locale(environment), encoding.name());
        }
    }

    private static String locale(Map<String, String> environment) {
        for (String variable : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "C";
    }
}
