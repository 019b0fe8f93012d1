package org.latentexplorer.ui.analysis.compression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.latentexplorer.model.Analyst;
import org.latentexplorer.model.CompressionTable;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.report.CompressionReport;
import org.latentexplorer.report.SizesReport;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.analysis.Basis;
import org.latentexplorer.ui.analysis.Need;
import org.latentexplorer.ui.analysis.Numbers;
import org.latentexplorer.ui.analysis.Reporting;
import org.latentexplorer.ui.analysis.Study;
import org.latentexplorer.ui.session.Session;

/** How small an image can become: as a code of fewer bits a number, and as a code of fewer numbers. */
public final class CompressionViewModel {
    private static final int EXAMPLES = 10;

    /** @param examples the numbers of the test images given back */
    record Kept(CompressionTable table, int[] examples) {
    }

    private final Session session;
    private final Analyst analyst;
    private final Study<Kept> bits;
    private final Study<Sweep> sizes;
    private final Reporting<Kept> bitsReporting;
    private final Reporting<Sweep> sizesReporting;
    private final ObjectBinding<String> bitsNeed;
    private final ObjectBinding<String> sizesNeed;
    private final StringProperty wanted = new SimpleStringProperty("1, 2, 4, 8, 16, 32, 64");
    private final IntegerProperty epochs = new SimpleIntegerProperty(5);

    public CompressionViewModel(Session session, Analyst analyst, Runner runner) {
        this.session = session;
        this.analyst = analyst;
        bits = new Study<>(session, runner);
        sizes = new Study<>(session, runner);
        bitsReporting = new Reporting<>("compression", session, runner, bits,
                (locale, kept, basis) -> new CompressionReport(locale, basis.data(), basis.model(), kept.table(),
                        kept.examples()).findings(), outcome -> Reporting.ofModel("compress", outcome.basis()));
        sizesReporting = new Reporting<>("compression", session, runner, sizes,
                (locale, sweep, basis) -> new SizesReport(locale, basis.data(), sweep).findings(),
                outcome -> Reporting.ofRecipe("compress", outcome.basis()).with("--sizes",
                        outcome.result().points().stream().map(p -> String.valueOf(p.value()))
                                .collect(Collectors.joining(","))));
        bitsNeed = Need.first(session, Need.DATA, Need.MODEL, Need.SIZE);
        ObjectBinding<String> usual = Need.first(session, Need.DATA, Need.RECIPE);
        sizesNeed = Bindings.createObjectBinding(() -> usual.get() != null ? usual.get()
                : Numbers.parse(wanted.get(), 1, Recipe.MAX_WIDTH).isEmpty() ? "compression.need.sizes" : null, usual,
                wanted);
    }

    /** What the codes of the network shown are worth in fewer bits. */
    Study<Kept> bits() {
        return bits;
    }

    /** What networks of different latent sizes are worth. */
    Study<Sweep> sizes() {
        return sizes;
    }

    Reporting<Kept> bitsReporting() {
        return bitsReporting;
    }

    Reporting<Sweep> sizesReporting() {
        return sizesReporting;
    }

    ObjectBinding<String> bitsNeedProperty() {
        return bitsNeed;
    }

    ObjectBinding<String> sizesNeedProperty() {
        return sizesNeed;
    }

    /** The latent sizes to train, with commas between, as typed. */
    StringProperty wantedProperty() {
        return wanted;
    }

    /** How long each of them is trained. */
    IntegerProperty epochsProperty() {
        return epochs;
    }

    Session session() {
        return session;
    }

    /** Keeps the test images as codes of the network shown. */
    void runBits() {
        if (bitsNeed.get() != null) {
            return;
        }
        LatentModel model = session.shownProperty().get();
        DataSet data = session.dataProperty().get();
        int[] examples = examples(data.test());
        bits.run(Basis.ofModel(session, new Basis.Note("compression.made.images", data.test().count())),
                (progress, part) -> new Kept(analyst.compress(model, data, examples, progress,
                        table -> part.accept(new Kept(table, examples))), examples));
    }

    /** Trains the recipe with each of the sizes. */
    void runSizes() {
        if (sizesNeed.get() != null) {
            return;
        }
        DataSet data = session.dataProperty().get();
        Recipe recipe = session.recipeProperty().get().with(Recipe.EPOCHS, epochs.get());
        List<Integer> latent = Numbers.parse(wanted.get(), 1, Recipe.MAX_WIDTH);
        sizes.run(Basis.ofRecipe(session, Sweep.trained(recipe),
                        new Basis.Note("compression.made.learned", data.train().count()),
                        new Basis.Note("compression.made.images", data.test().count())),
                (progress, part) -> analyst.sizes(latent, recipe, data, progress, part));
    }

    /** One image of each class in turn, as many as there is room for; without labels the first ones. */
    private static int[] examples(ImageSet test) {
        List<Integer> chosen = new ArrayList<>();
        int classes = Math.max(1, test.classes().size());
        for (int c = 0; test.labelled() && c < Math.min(classes, EXAMPLES); c++) {
            int of = c;
            IntStream.range(0, test.count()).filter(i -> test.label(i) == of).findFirst().ifPresent(chosen::add);
        }
        for (int i = 0; chosen.size() < Math.min(EXAMPLES, test.count()); i++) {
            if (!chosen.contains(i)) {
                chosen.add(i);
            }
        }
        return chosen.stream().mapToInt(i -> i).toArray();
    }
}
