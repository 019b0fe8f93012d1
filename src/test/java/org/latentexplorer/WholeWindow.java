package org.latentexplorer;

import static org.testfx.util.WaitForAsyncUtils.waitFor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Factor;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Progress;
import org.latentexplorer.settings.Settings;
import org.latentexplorer.toy.LargeAnalyst;
import org.latentexplorer.toy.ToyCatalog;
import org.latentexplorer.toy.ToyModel;
import org.latentexplorer.toy.ToyStore;
import org.latentexplorer.training.BuiltInTrainer;
import org.latentexplorer.ui.analysis.ApplicationsView;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.Request;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Session;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, with figures as long as they really are: ten thousand test images in ten classes of long names. */
abstract class WholeWindow extends ApplicationTest {
    private static final int IMAGES = 10_000;
    private static final List<String> CLASSES = List.of("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat",
            "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot");

    @TempDir
    static Path folder;

    Stage stage;
    MainWindow window;
    Session session;

    private static final class LargeCatalog extends ToyCatalog {
        @Override
        public DataSet load(String idOrPath, Progress progress) {
            return data();
        }
    }

    /** Of the spots that the toy model draws; its factors say where they are. */
    private static DataSet data() {
        ToyModel model = new ToyModel(2);
        byte[] pixels = new byte[IMAGES * model.size()];
        byte[] labels = new byte[IMAGES];
        float[] x = new float[IMAGES];
        float[] y = new float[IMAGES];
        float[] image = new float[model.size()];
        for (int i = 0; i < IMAGES; i++) {
            // nine of ten images are of one class: its count has four digits
            labels[i] = (byte) (i % 100 < 10 ? i % 10 : 9);
            x[i] = (i % 97) / 97f - 0.5f;
            y[i] = (i % 89) / 89f - 0.5f;
            model.decode(new float[] {x[i], y[i]}, image);
            for (int p = 0; p < image.length; p++) {
                pixels[i * image.length + p] = (byte) Math.round(255 * image[p]);
            }
        }
        ImageSet images = new ImageSet("MNIST", model.shape(), pixels, labels,
                List.of(new Factor("slant", x), new Factor("thickness", y), new Factor("rotation", x)), CLASSES);
        return new DataSet("mnist", images, images, "large");
    }

    @Override
    public void start(Stage shown) {
        stage = shown;
        Settings settings = new Settings(folder.resolve(System.nanoTime() + ".properties"));
        settings.put("window.width", 1280);
        settings.put("window.height", 800);
        settings.put("window.x", 0);
        settings.put("window.y", 0);
        window = new MainWindow(stage, new Services(new ToyStore(), new LargeCatalog(),
                List.of(new BuiltInTrainer()), new LargeAnalyst(), settings, Locale.ENGLISH));
        session = window.session();
        window.show(null);
    }

    @AfterEach
    void english() {
        interact(() -> Texts.localeProperty().set(Locale.ENGLISH));
    }

    static void until(Callable<Boolean> condition) throws Exception {
        waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits for the images. */
    void begin() throws Exception {
        until(() -> session.testImages() != null);
    }

    /** Opens every part of the window in turn, with an outcome in each, and looks at it. */
    void everywhere(Callable<Void> look) throws Exception {
        begin();
        interact(() -> {
            for (int image : new int[] {3, 2, 1}) {
                session.samples().add(session.codesProperty().get().code(image));
                session.pathEditing().add(session.codesProperty().get().code(image));
            }
            session.selectionProperty().set(Selection.of(IntStream.range(0, 5_000).toArray()));
        });
        TabPane tabs = lookup("#tabs").queryAs(TabPane.class);
        for (Tab tab : tabs.getTabs()) {
            interact(() -> tabs.getSelectionModel().select(tab));
            WaitForAsyncUtils.waitForFxEvents();
            if (tab.getId().equals("tab-applications")) {
                applications(look);
            } else {
                look.call();
            }
        }
    }

    private void applications(Callable<Void> look) throws Exception {
        ApplicationsView view = lookup("#applications").queryAs(ApplicationsView.class);
        List<String> ids = new ArrayList<>();
        lookup("#applications-list").<ListView<org.latentexplorer.ui.analysis.Application>>query().getItems()
                .forEach(entry -> ids.add(entry.id()));
        for (String id : ids) {
            interact(() -> session.requests().make(new Request.ShowApplication(id)));
            WaitForAsyncUtils.waitForFxEvents();
            runAll(view);
            look.call();
            for (String other : List.of("#anomaly-show-all-one", ".compression-by-sizes")) {
                ToggleButton button = (ToggleButton) visible(view, other);
                if (button != null) {
                    interact(button::fire);
                    WaitForAsyncUtils.waitForFxEvents();
                    runAll(view);
                    look.call();
                }
            }
        }
    }

    private void runAll(Parent view) throws Exception {
        Button run = (Button) view.lookupAll(".accent").stream().filter(n -> shown(n) && n.getId() != null
                && n.getId().endsWith("-run")).findFirst().orElseThrow();
        until(() -> !run.isDisabled());
        interact(run::fire);
        until(() -> shown(run));
    }

    private static Node visible(Parent in, String selector) {
        return in.lookupAll(selector).stream().filter(WholeWindow::shown).findFirst().orElse(null);
    }

    /** Whether a node and all that it is in are visible. */
    static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
