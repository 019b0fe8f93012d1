package org.latentexplorer.data.images;

import java.util.Locale;
import java.util.Set;

/** Names of files and folders that computers and network drives keep for themselves among a person's pictures. */
final class SystemNames {
    private static final Set<String> NAMES = Set.of(
            // Mac
            "__macosx", "network trash folder", "temporary items", "thevolumesettingsfolder",
            // Windows
            "$recycle.bin", "recycler", "system volume information", "found.000", "thumbs.db", "ehthumbs.db",
            "desktop.ini",
            // network drives: Synology, QNAP, NetApp
            "@eadir", "#recycle", "#snapshot", "@recycle", "@recently-snapshot", "@tmp", "~snapshot",
            // disks of Linux and Android
            "lost+found", "lost.dir",
            // tools
            "__pycache__", "_gsdata_");

    private SystemNames() {
    }

    /** Whether a name is hidden, or one of these. */
    static boolean contain(String name) {
        return name.startsWith(".") || name.startsWith("~$") || NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
