package org.latentexplorer.ui.latent;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.latentexplorer.model.Codes;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.plot.ScatterPlot;
import org.latentexplorer.ui.session.Selector;
import org.latentexplorer.ui.session.Session;

/** What can be done with a point of the map, or with all of them; made anew each time it is asked for. */
final class MapMenu extends ContextMenu {
    /** How many neighbours to choose from. */
    private static final int[] NEIGHBOURS = {10, 30, 100, 300, 1000};

    private final LatentMapViewModel model;
    private final Session session;

    /** @param image the point asked about; -1 for none, then the touched code stands for it */
    MapMenu(LatentMapViewModel model, ScatterPlot plot, int image) {
        this.model = model;
        this.session = model.session();
        setId("map-menu");
        Selector selector = model.selection().selector();
        getItems().add(neighbours(image));
        Codes codes = session.codesProperty().get();
        if (image >= 0 && codes.label(image) >= 0) {
            int label = codes.label(image);
            getItems().add(item("latent.menu.class", "map-menu-class",
                    () -> selector.ofClass(label, Selector.How.REPLACE), session.className(label)));
        }
        getItems().addAll(item("latent.menu.all", "map-menu-all", selector::all),
                item("latent.menu.invert", "map-menu-invert", selector::invert), none(selector),
                new SeparatorMenuItem());
        if (image >= 0) {
            getItems().add(item("latent.menu.touch", "map-menu-touch", () -> touch(image)));
        }
        getItems().addAll(item("latent.menu.fit", "map-menu-fit", plot.views()::fitNext), undo());
    }

    private Menu neighbours(int image) {
        float[] code = image >= 0 ? session.codesProperty().get().code(image) : session.touchedCode();
        Menu menu = new Menu(Texts.get(image >= 0 ? "latent.menu.neighbours" : "latent.menu.neighbours.touched"));
        menu.setId("map-menu-neighbours");
        menu.setDisable(!model.drawable(code));
        for (int count : NEIGHBOURS) {
            menu.getItems().add(item("latent.menu.nearest", "map-menu-neighbours-" + count, () -> {
                session.neighboursProperty().set(count);
                model.selection().selector().nearest(code, count, Selector.How.REPLACE);
            }, count));
        }
        return menu;
    }

    private MenuItem none(Selector selector) {
        MenuItem none = item("latent.menu.none", "map-menu-none", selector::none);
        none.setDisable(session.selectionProperty().get().isEmpty());
        return none;
    }

    private MenuItem undo() {
        MenuItem undo = item("latent.menu.undo", "map-menu-undo", model.session().history().all()::undo);
        undo.setDisable(!model.session().history().all().canUndoProperty().get());
        return undo;
    }

    private void touch(int image) {
        Codes codes = session.codesProperty().get();
        session.toldProperty().set(Math.max(0, codes.label(image)));
        session.touch(codes.code(image));
    }

    private static MenuItem item(String key, String id, Runnable action, Object... args) {
        MenuItem item = new MenuItem(Texts.get(key, args));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
