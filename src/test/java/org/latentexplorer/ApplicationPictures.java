package org.latentexplorer;

import static org.latentexplorer.WindowPictures.await;
import static org.latentexplorer.WindowPictures.run;
import static org.latentexplorer.WindowPictures.snapshot;

import javafx.scene.Node;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.ui.analysis.ApplicationsView;

/** Pictures of what the codes are good for: each application before it ran, in the midst of it and after. */
final class ApplicationPictures {
    /** Enough for figures to mean something, few enough to wait for. */
    private static final int TRAIN = 6_000;
    private static final int TEST = 2_000;

    private final WindowPictures window;

    ApplicationPictures(WindowPictures window) {
        this.window = window;
    }

    void take() throws Exception {
        await(() -> window.session.codesProperty().get() != null && window.session.dataProperty().get() != null);
        run(() -> {
            DataSet all = window.session.dataProperty().get();
            window.session.dataProperty().set(new DataSet(all.id(), all.train().slice(0, TRAIN),
                    all.test().slice(0, TEST), "some"));
            TabPane tabs = (TabPane) window.stage.getScene().lookup("#tabs");
            tabs.getSelectionModel().select(tabs.getTabs().stream().filter(t -> t.getId().equals("tab-applications"))
                    .findFirst().orElseThrow());
        });
        await(() -> window.session.codesProperty().get() != null);
        capacity();
        run(window.stage::close);
    }

    private void capacity() throws Exception {
        choose("capacity");
        shot("capacity-empty");
        run(() -> {
            ((TextField) node("#capacity-values")).setText("10, 25, 50, 100, 200, 400");
            ((Spinner<?>) node("#capacity-epochs")).getEditor().setText("20");
            ((Spinner<?>) node("#capacity-epochs")).commitValue();
            window.press("#capacity-run");
        });
        await(() -> node("#capacity-chart") != null && node("#capacity-made").isVisible());
        shot("capacity-running");
        finish("capacity");
        shot("capacity");
    }

    private void choose(String id) throws Exception {
        run(() -> ((ApplicationsView) node("#applications")).choose(id));
    }

    private void finish(String id) throws Exception {
        await(() -> node("#" + id + "-run").isVisible());
    }

    private Node node(String id) {
        return window.stage.getScene().lookup(id);
    }

    private void shot(String name) throws Exception {
        snapshot(window.stage, window.look + "-" + name);
    }
}
