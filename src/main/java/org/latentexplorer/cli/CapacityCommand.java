package org.latentexplorer.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.latentexplorer.analysis.Sweeping;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.model.Sweep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains small and large networks on few images: what they learn by heart, and what of it holds. */
@Command(name = "capacity", sortOptions = false, abbreviateSynopsis = true)
final class CapacityCommand extends MeasureCommand implements RecipeTaker {
    private static final Regularization USUAL = new Regularization(1e-4, 0, 0);
    private static final int LARGEST = 10_000;

    @Option(names = "--data", paramLabel = "NAME|FOLDER", defaultValue = TrainCommand.EMBEDDED)
    private String data;
    @Option(names = "--vary", paramLabel = "width|depth|latent", defaultValue = "width")
    private Sweep.Setting vary;
    @Option(names = "--values", paramLabel = "N,N,...")
    private String values;
    @Option(names = "--learned", paramLabel = "N", defaultValue = "1000")
    private int learned;
    @Option(names = "--held", paramLabel = "N", defaultValue = "5000")
    private int held;
    @Option(names = "--plain")
    private boolean plain;
    @Mixin
    private RecipeOptions recipeOptions;

    private Recipe recipe;
    private Regularization regularization;
    private List<Integer> wanted;
    private DataSet set;
    private Sweeping sweeping;
    private Sweep sweep;

    CapacityCommand(Program program, Console console) {
        super(program, console);
    }

    @Override
    public RecipeOptions recipeOptions() {
        return recipeOptions;
    }

    @Override
    void prepare() {
        String usual = switch (vary) {
            case WIDTH -> "12,25,50,100,200,400";
            case DEPTH -> "0,1,2,3,4,5";
            case LATENT -> "1,2,4,8,16,32,64";
        };
        wanted = Numbers.whole(this, "--values", values == null ? usual : values, vary == Sweep.Setting.DEPTH ? 0 : 1,
                LARGEST);
        recipe = recipeOptions.fresh();
        regularization = plain ? null
                : recipe.regularization().equals(Regularization.NONE) ? USUAL : recipe.regularization();
        set = DataOption.load(program, console, data);
        sweeping = Sweeping.byValidation(program.trainer(), set, learned, held);
    }

    @Override
    void measure(Progress progress) {
        sweeping.run(vary, wanted, recipe, regularization, false, progress, part -> sweep = part);
    }

    @Override
    Findings findings() {
        if (sweep == null) {
            return null;
        }
        Findings found = new Findings(console, console.text("analysis.capacity.title", sweep.learned(), set.id()));
        List<List<String>> rows = new ArrayList<>();
        List<Map<String, Object>> told = new ArrayList<>();
        for (Sweep.Point point : sweep.points()) {
            rows.add(List.of(String.valueOf(point.value()),
                    point.regularized() ? console.text("analysis.capacity.regularized") : "",
                    String.valueOf(point.parameters()), Findings.decimal(point.train().mse(), 5),
                    Findings.decimal(point.held().mse(), 5), Findings.decimal(point.seconds(), 1)));
            Map<String, Object> one = new LinkedHashMap<>();
            one.put(vary.id(), point.value());
            one.put("regularized", point.regularized());
            one.put("parameters", point.parameters());
            one.put("trainError", Console.figure(point.train().mse()));
            one.put("validationError", Console.figure(point.held().mse()));
            one.put("seconds", point.seconds());
            told.add(one);
        }
        found.table(List.of(console.text("analysis.vary." + vary.id()), "", console.text("cli.info.parameters"),
                console.text("analysis.capacity.train"), console.text("analysis.capacity.held"),
                console.text("analysis.seconds")), rows);
        found.json("points", told);
        basis(found);
        return found;
    }

    private void basis(Findings found) {
        if (reporting()) {
            SweepChart.capacity(found, console, look(false), sweep, set.id());
        }
        found.json("learned", sweep.learned());
        if (regularization != null) {
            found.json("regularization", Map.of("l2", regularization.l2(), "l1", regularization.l1(), "dropout",
                    regularization.dropout()));
            found.basis("analysis.basis.regularization", "L2 " + regularization.l2() + ", L1 " + regularization.l1()
                    + ", dropout " + regularization.dropout());
        }
        found.data(set.id(), set.checksum(), sweep.held());
        found.basis("analysis.basis.learned", sweep.learned());
        found.recipe(NetworkSpec.of(Sweep.trained(recipe), set.train()));
        found.seed(recipe.seed());
    }
}
