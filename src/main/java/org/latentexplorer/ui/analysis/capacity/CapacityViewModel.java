package org.latentexplorer.ui.analysis.capacity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.latentexplorer.model.CapacitySweeper;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.report.CapacityReport;
import org.latentexplorer.report.Findings;
import org.latentexplorer.report.Invocation;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.analysis.AnalysisRunner;
import org.latentexplorer.ui.analysis.ApplicationViewModel;
import org.latentexplorer.ui.analysis.NumberList;
import org.latentexplorer.ui.analysis.RecipeText;
import org.latentexplorer.ui.analysis.ReportWriter;
import org.latentexplorer.ui.analysis.Requirement;
import org.latentexplorer.ui.analysis.ResultProvenance;
import org.latentexplorer.ui.analysis.ResultProvenance.Note;
import org.latentexplorer.ui.session.Session;

/** Small and large networks trained on few images: what they learn by heart, and what of it holds for others. */
public final class CapacityViewModel extends ApplicationViewModel<Sweep> {
    /** NumberList of images that may be learned from. */
    static final List<Integer> LEARNED = List.of(300, 1_000, 3_000, 10_000);
    private static final int HELD = 5_000;

    private final CapacitySweeper sweeper;
    private final Trainer trainer;
    private final ObjectProperty<Sweep.Setting> setting = new SimpleObjectProperty<>(Sweep.Setting.WIDTH);
    private final StringProperty values = new SimpleStringProperty();
    private final ObjectProperty<Integer> learned = new SimpleObjectProperty<>(1_000);
    private final IntegerProperty epochs = new SimpleIntegerProperty(30);
    private final BooleanProperty regularized = new SimpleBooleanProperty(true);
    private final Map<Sweep.Setting, String> typed = new EnumMap<>(Sweep.Setting.class);

    public CapacityViewModel(Session session, CapacitySweeper sweeper, Trainer trainer, Runner runner) {
        super("capacity", session, runner);
        this.sweeper = sweeper;
        this.trainer = trainer;
        for (Sweep.Setting each : Sweep.Setting.values()) {
            typed.put(each, NumberList.text(each.range()));
        }
        setting.subscribe(now -> values.set(typed.get(now)));
        values.subscribe(text -> typed.put(setting.get(), text));
        ObjectBinding<String> usual = Requirement.first(session, Requirement.DATA, Requirement.RECIPE);
        missing = Bindings.createObjectBinding(() -> usual.get() != null ? usual.get() : problem(), usual, setting,
                values, learned, session.dataProperty(), session.recipeProperty());
    }

    private String problem() {
        if (parsed().isEmpty()) {
            return "capacity.need.values";
        }
        if (session.dataProperty().get().train().count() < learned.get() * 2) {
            return "capacity.need.images";
        }
        return setting.get() != Sweep.Setting.LATENT && session.recipeProperty().get().hidden().isEmpty()
                ? "capacity.need.hidden" : null;
    }

    private List<Integer> parsed() {
        return NumberList.parse(values.get(), setting.get().min(), Sweep.MAX_VALUE);
    }

    /** With which the networks were trained too; null if they were not. */
    private static Regularization regularization(Sweep sweep) {
        return sweep.points().stream().filter(Sweep.Point::regularized).findFirst()
                .map(p -> p.recipe().regularization()).orElse(null);
    }

    @Override
    protected Findings findings(Locale locale, Sweep sweep, ResultProvenance provenance) {
        return new CapacityReport(locale, provenance.data(), provenance.recipe(), regularization(sweep), sweep)
                .findings();
    }

    @Override
    protected Invocation command(AnalysisRunner.Outcome<Sweep> outcome) {
        Sweep sweep = outcome.result();
        Invocation command = ReportWriter.ofRecipe("capacity", outcome.provenance())
                .with("--vary", sweep.setting().id())
                .with("--values", sweep.points().stream().map(p -> String.valueOf(p.value())).distinct()
                        .collect(Collectors.joining(",")))
                .with("--learned", sweep.learned()).with("--held", sweep.held());
        return regularization(sweep) == null ? command.with("--plain") : command;
    }

    /** What is varied. */
    public ObjectProperty<Sweep.Setting> settingProperty() {
        return setting;
    }

    /** Values of the setting, with commas between, as typed. */
    public StringProperty valuesProperty() {
        return values;
    }

    /** Images to learn from; few make it easy to learn by heart. */
    public ObjectProperty<Integer> learnedProperty() {
        return learned;
    }

    public IntegerProperty epochsProperty() {
        return epochs;
    }

    /** Whether each value is also trained with a regularizer. */
    public BooleanProperty regularizedProperty() {
        return regularized;
    }

    /** Trains them all; the test images are not looked at. */
    @Override
    protected void start() {
        DataSet data = session.dataProperty().get();
        Recipe base = session.recipeProperty().get();
        Regularization against = regularized.get() ? Sweep.regularization(base) : null;
        Recipe recipe = base.with(Recipe.EPOCHS, epochs.get());
        List<Integer> wanted = parsed();
        Sweep.Setting varied = setting.get();
        int learn = learned.get();
        int held = Math.min(HELD, data.train().count() - learn);
        analysis.run(provenance(learn, held, recipe, against),
                (progress, part) -> sweeper.sweep(trainer, varied, wanted, recipe,
                against, data, learn, held, progress, part));
    }

    private ResultProvenance provenance(int learn, int held, Recipe recipe, Regularization against) {
        List<Note> notes = new ArrayList<>();
        notes.add(new Note("capacity.made.learned", learn));
        notes.add(new Note("capacity.made.held", held));
        if (against != null) {
            notes.add(new Note("capacity.made.regularized", RecipeText.regularization(against)));
        }
        return ResultProvenance.ofRecipe(session, Sweep.trained(recipe), notes.toArray(Note[]::new));
    }
}
