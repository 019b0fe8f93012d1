package org.latentexplorer.ui.analysis.capacity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
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
import org.latentexplorer.model.Analyst;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.report.CapacityReport;
import org.latentexplorer.report.Invocation;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.analysis.Basis;
import org.latentexplorer.ui.analysis.Need;
import org.latentexplorer.ui.analysis.Numbers;
import org.latentexplorer.ui.analysis.RecipeText;
import org.latentexplorer.ui.analysis.Reporting;
import org.latentexplorer.ui.analysis.Study;
import org.latentexplorer.ui.session.Session;

/** Small and large networks trained on few images: what they learn by heart, and what of it holds for others. */
public final class CapacityViewModel {
    /** Numbers of images that may be learned from. */
    static final List<Integer> LEARNED = List.of(300, 1_000, 3_000, 10_000);
    private static final int HELD = 5_000;
    private static final int LARGEST = 10_000;
    private static final Regularization USUAL = new Regularization(1e-4, 0, 0);

    private final Session session;
    private final Analyst analyst;
    private final Study<Sweep> study;
    private final Reporting<Sweep> reporting;
    private final ObjectProperty<Sweep.Setting> setting = new SimpleObjectProperty<>(Sweep.Setting.WIDTH);
    private final StringProperty values = new SimpleStringProperty();
    private final ObjectProperty<Integer> learned = new SimpleObjectProperty<>(1_000);
    private final IntegerProperty epochs = new SimpleIntegerProperty(30);
    private final BooleanProperty regularized = new SimpleBooleanProperty(true);
    private final Map<Sweep.Setting, String> typed = new EnumMap<>(Sweep.Setting.class);
    private final ObjectBinding<String> need;

    public CapacityViewModel(Session session, Analyst analyst, Runner runner) {
        this.session = session;
        this.analyst = analyst;
        study = new Study<>(session, runner);
        reporting = new Reporting<>("capacity", session, runner, study, (locale, sweep, basis) -> new CapacityReport(
                locale, basis.data(), basis.recipe(), regularization(sweep), sweep).findings(),
                CapacityViewModel::command);
        typed.put(Sweep.Setting.WIDTH, "12, 25, 50, 100, 200, 400");
        typed.put(Sweep.Setting.DEPTH, "0, 1, 2, 3, 4, 5");
        typed.put(Sweep.Setting.LATENT, "1, 2, 4, 8, 16, 32, 64");
        setting.subscribe(now -> values.set(typed.get(now)));
        values.subscribe(text -> typed.put(setting.get(), text));
        ObjectBinding<String> usual = Need.first(session, Need.DATA, Need.RECIPE);
        need = Bindings.createObjectBinding(() -> usual.get() != null ? usual.get() : problem(), usual, setting, values,
                learned, session.dataProperty(), session.recipeProperty());
    }

    private String problem() {
        if (Numbers.parse(values.get(), least(), LARGEST).isEmpty()) {
            return "capacity.need.values";
        }
        if (session.dataProperty().get().train().count() < learned.get() * 2) {
            return "capacity.need.images";
        }
        return setting.get() != Sweep.Setting.LATENT && session.recipeProperty().get().hidden().isEmpty()
                ? "capacity.need.hidden" : null;
    }

    private int least() {
        return setting.get() == Sweep.Setting.DEPTH ? 0 : 1;
    }

    public Study<Sweep> study() {
        return study;
    }

    Reporting<Sweep> reporting() {
        return reporting;
    }

    /** With which the networks were trained too; null if they were not. */
    private static Regularization regularization(Sweep sweep) {
        return sweep.points().stream().filter(Sweep.Point::regularized).findFirst()
                .map(p -> p.recipe().regularization()).orElse(null);
    }

    private static Invocation command(Study.Outcome<Sweep> outcome) {
        Sweep sweep = outcome.result();
        Invocation command = Reporting.ofRecipe("capacity", outcome.basis()).with("--vary", sweep.setting().id())
                .with("--values", sweep.points().stream().map(p -> String.valueOf(p.value())).distinct()
                        .collect(Collectors.joining(",")))
                .with("--learned", sweep.learned()).with("--held", sweep.held());
        return regularization(sweep) == null ? command.with("--plain") : command;
    }

    /** The key of the sentence that says what is missing; null if nothing is. */
    ObjectBinding<String> needProperty() {
        return need;
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
    public void run() {
        if (need.get() != null) {
            return;
        }
        DataSet data = session.dataProperty().get();
        Recipe base = session.recipeProperty().get();
        Regularization against = !regularized.get() ? null
                : base.regularization().equals(Regularization.NONE) ? USUAL : base.regularization();
        Recipe recipe = base.with(Recipe.EPOCHS, epochs.get());
        List<Integer> wanted = Numbers.parse(values.get(), least(), LARGEST);
        Sweep.Setting varied = setting.get();
        int learn = learned.get();
        int held = Math.min(HELD, data.train().count() - learn);
        study.run(basis(learn, held, recipe, against), (progress, part) -> analyst.capacity(varied, wanted, recipe,
                against, data, learn, held, progress, part));
    }

    private Basis basis(int learn, int held, Recipe recipe, Regularization against) {
        List<Basis.Note> notes = new ArrayList<>();
        notes.add(new Basis.Note("capacity.made.learned", learn));
        notes.add(new Basis.Note("capacity.made.held", held));
        if (against != null) {
            notes.add(new Basis.Note("capacity.made.regularized", RecipeText.regularization(against)));
        }
        return Basis.ofRecipe(session, Sweep.trained(recipe), notes.toArray(Basis.Note[]::new));
    }
}
