package org.latentexplorer.ui.analysis;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/**
 * Something that codes are good for, as the window offers it.
 *
 * @param id    beginning of the ids of what is on it
 * @param place where it stands in the list
 * @param title key of its name; what it answers stands at {@code title + ".about"}
 * @param view  made when it is first chosen
 */
public record Application(String id, int place, String title, Ikon icon, Supplier<? extends Node> view) {
}
