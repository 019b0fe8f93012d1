package org.latentexplorer.ui.analysis.compression;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.latentexplorer.model.Compressor;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.report.Findings;
import org.latentexplorer.report.Invocation;
import org.latentexplorer.report.SizesReport;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.analysis.AnalysisRunner;
import org.latentexplorer.ui.analysis.ApplicationViewModel;
import org.latentexplorer.ui.analysis.NumberList;
import org.latentexplorer.ui.analysis.ReportWriter;
import org.latentexplorer.ui.analysis.Requirement;
import org.latentexplorer.ui.analysis.ResultProvenance;
import org.latentexplorer.ui.analysis.ResultProvenance.Note;
import org.latentexplorer.ui.session.Session;

/** What networks of different latent sizes are worth, trained by the recipe one after the other. */
public final class LatentSizesViewModel extends ApplicationViewModel<Sweep> {
    private final Compressor compressor;
    private final Trainer trainer;
    private final StringProperty wanted = new SimpleStringProperty(NumberList.text(Sweep.Setting.LATENT.range()));
    private final IntegerProperty epochs = new SimpleIntegerProperty(5);

    public LatentSizesViewModel(Session session, Compressor compressor, Trainer trainer, Runner runner) {
        super("compression", session, runner);
        this.compressor = compressor;
        this.trainer = trainer;
        ObjectBinding<String> usual = Requirement.first(session, Requirement.DATA, Requirement.RECIPE);
        missing = Bindings.createObjectBinding(() -> usual.get() != null ? usual.get()
                : sizes().isEmpty() ? "compression.need.sizes" : null, usual, wanted);
    }

    private List<Integer> sizes() {
        return NumberList.parse(wanted.get(), 1, Recipe.MAX_WIDTH);
    }

    /** The latent sizes to train, with commas between, as typed. */
    StringProperty wantedProperty() {
        return wanted;
    }

    /** How long each of them is trained. */
    IntegerProperty epochsProperty() {
        return epochs;
    }

    @Override
    protected Findings findings(Locale locale, Sweep sweep, ResultProvenance provenance) {
        return new SizesReport(locale, provenance.data(), sweep).findings();
    }

    @Override
    protected Invocation command(AnalysisRunner.Outcome<Sweep> outcome) {
        return ReportWriter.ofRecipe("compress", outcome.provenance()).with("--sizes", outcome.result().points()
                .stream().map(p -> String.valueOf(p.value())).collect(Collectors.joining(",")));
    }

    /** Trains the recipe with each of the sizes. */
    @Override
    protected void start() {
        DataSet data = session.dataProperty().get();
        Recipe recipe = session.recipeProperty().get().with(Recipe.EPOCHS, epochs.get());
        List<Integer> latent = sizes();
        analysis.run(ResultProvenance.ofRecipe(session, Sweep.trained(recipe),
                        new Note("compression.made.learned", data.train().count()),
                        new Note("compression.made.images", data.test().count())),
                (progress, part) -> compressor.sizes(trainer, latent, recipe, data, progress, part));
    }
}
