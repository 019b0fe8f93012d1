package org.latentexplorer.ui.shell;

import java.io.File;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.latentexplorer.model.DataFormat;
import org.latentexplorer.ui.common.Texts;

/** Prints which files may be dropped as data, and which dialogs offer, for a test in a program of its own. */
public final class DroppedData {
    private DroppedData() {
    }

    public static void main(String[] args) {
        System.out.println(Arrays.stream(args).map(name -> String.valueOf(DropTarget.data(new File(name))))
                .collect(Collectors.joining(" ")));
        System.out.println(DataFormat.ofFiles().stream().map(f -> Texts.get(f.id() + ".title") + " " + f.endings())
                .collect(Collectors.joining(", ")));
    }
}
