package org.latentexplorer;

import static org.latentexplorer.WindowPictures.await;
import static org.latentexplorer.WindowPictures.run;
import static org.latentexplorer.WindowPictures.snapshot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.ui.common.PngFile;
import org.latentexplorer.ui.common.chart.CurveChart;
import org.latentexplorer.ui.session.Request;

/** Pictures of what the codes are good for: each application before it ran, in the midst of it and after. */
final class ApplicationPictures {
    /** Enough for figures to mean something, few enough to wait for. */
    private static final int TRAIN = 6_000;
    private static final int TEST = 2_000;

    final WindowPictures window;

    ApplicationPictures(WindowPictures window) {
        this.window = window;
    }

    void take() throws Exception {
        begin();
        anomaly();
        everyClass();
        capacity();
        factors();
        run(window.stage::close);
    }

    /** Of those that measure the codes of one model. */
    void takeCodes() throws Exception {
        begin();
        new CodesPictures(this).take();
        run(window.stage::close);
    }

    private void begin() throws Exception {
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
    }

    @SuppressWarnings("unchecked")
    private void anomaly() throws Exception {
        choose("anomaly");
        shot("anomaly-empty");
        run(() -> {
            ((ComboBox<Integer>) node("#anomaly-class")).setValue(7);
            type("#anomaly-epochs", "8");
            window.press("#anomaly-run");
        });
        finish("anomaly");
        shot("anomaly");
        Path picture = Files.createTempDirectory("picture").resolve("seven.png");
        DataSet data = window.session.dataProperty().get();
        float[] seven = new float[data.test().size()];
        data.test().copy(0, seven, 0);
        PngFile.writeRow(picture, List.of(seven), data.test().shape(), 4);
        run(() -> {
            window.press("#anomaly-missed");
            window.session.requests().make(new Request.JudgePicture(picture));
        });
        await(() -> node("#anomaly-verdict").isVisible());
        shot("anomaly-verdict");
    }

    private void everyClass() throws Exception {
        run(() -> {
            window.press("#anomaly-show-all-one");
            type("#anomaly-all-epochs", "1");
            window.press("#anomaly-all-run");
        });
        await(() -> ((GridPane) node("#anomaly-table")).getRowCount() > 3);
        shot("anomaly-all-running");
        finish("anomaly-all");
        shot("anomaly-all");
    }

    private void factors() throws Exception {
        choose("factors");
        shot("factors-need");
        run(() -> window.session.dataIdProperty().set("synthetic"));
        await(() -> window.session.dataProperty().get() != null
                && !window.session.dataProperty().get().test().factors().isEmpty()
                && window.session.codesProperty().get() != null);
        run(() -> {
            DataSet all = window.session.dataProperty().get();
            window.session.dataProperty().set(new DataSet(all.id(), all.train().slice(0, TRAIN),
                    all.test().slice(0, TEST), "some"));
        });
        await(() -> window.session.codesProperty().get() != null && window.session.testImages() != null);
        run(() -> window.press("#factors-run"));
        finish("factors");
        run(() -> window.press("#cell-0-1"));
        shot("factors");
    }

    private void type(String spinner, String number) {
        ((Spinner<?>) node(spinner)).getEditor().setText(number);
        ((Spinner<?>) node(spinner)).commitValue();
    }

    private void capacity() throws Exception {
        choose("capacity");
        shot("capacity-empty");
        run(() -> {
            ((TextField) node("#capacity-values")).setText("10, 25, 50, 100, 200, 400");
            type("#capacity-epochs", "15");
            window.press("#capacity-run");
        });
        await(() -> !((CurveChart) node("#capacity-chart")).curves().isEmpty());
        shot("capacity-running");
        finish("capacity");
        shot("capacity");
    }

    void choose(String id) throws Exception {
        run(() -> window.session.requests().make(new Request.ShowApplication(id)));
    }

    void finish(String id) throws Exception {
        await(() -> node("#" + id + "-run").isVisible());
    }

    Node node(String id) {
        return window.stage.getScene().lookup(id);
    }

    void shot(String name) throws Exception {
        snapshot(window.stage, window.look + "-" + name);
    }
}
