package org.latentexplorer.cli;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.report.Describe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what a model file holds. */
@AutoService(BaseCommand.class)
@Command(name = "info", sortOptions = false, abbreviateSynopsis = true)
public final class InfoCommand extends BaseCommand {
    @Parameters(paramLabel = "MODEL")
    private String model;
    @Option(names = "--json")
    private boolean json;

    public InfoCommand() {
        super(160);
    }

    @Override
    public Integer call() {
        Map<String, Object> facts = facts(ModelFiles.name(model), ModelFiles.open(program.store(), model));
        int widest = facts.keySet().stream().mapToInt(f -> Columns.width(name(f))).max().orElse(0);
        facts.forEach((fact, value) -> {
            if (value != null) {
                console.line(Columns.pad(name(fact), widest + 2) + shorter(value));
            }
        });
        if (json) {
            console.json(facts);
        }
        return 0;
    }

    /** Losses to four digits; the JSON has them all. */
    private static Object shorter(Object value) {
        return value instanceof Double number ? new BigDecimal(number,
                new MathContext(4)).stripTrailingZeros().toPlainString() : value;
    }

    private String name(String fact) {
        return console.text("cli.info." + fact);
    }

    private static Map<String, Object> facts(String name, SavedModel saved) {
        LatentModel network = saved.model();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("model", name);
        facts.put("network", Describe.network(network.network()));
        facts.put("images", network.shape().toString());
        facts.put("latent", network.latent());
        facts.put("parameters", network.network().parameterCount());
        recipe(facts, network.recipe());
        history(facts, saved);
        provenance(facts, saved.provenance());
        facts.put("testCodes", saved.testCodes() == null ? 0 : saved.testCodes().count());
        return facts;
    }

    private static void recipe(Map<String, Object> facts, Recipe recipe) {
        facts.put("family", recipe.family().id());
        facts.put("hyperparameters", Describe.familyValues(recipe));
        facts.put("activation", recipe.activation().id());
        facts.put("code", recipe.code().id());
        facts.put("output", recipe.output().id());
        facts.put("range", recipe.range().id());
        facts.put("loss", recipe.loss().id());
        facts.put("regularization", Describe.regularization(recipe.regularization()));
        facts.put("optimizer", Describe.optimizer(recipe.optimizer()));
        facts.put("batch", recipe.batch());
        facts.put("validation", recipe.validation());
        facts.put("seed", recipe.seed());
        if (!recipe.heldOut().isEmpty()) {
            facts.put("heldOut", List.copyOf(recipe.heldOut()));
        }
    }

    private static void history(Map<String, Object> facts, SavedModel saved) {
        History.Epoch last = saved.history().last();
        facts.put("epochs", saved.model().epochs() < 0 ? null : saved.model().epochs());
        facts.put("plannedEpochs", saved.model().unfinished() ? saved.model().recipe().epochs() : null);
        double partial = saved.history().partial();
        facts.put("partialEpochs", partial == 0 ? null : Console.figure(partial));
        facts.put("trainLoss", last == null ? null : Console.figure(last.trainLoss()));
        facts.put("validationLoss", last == null ? null : Console.figure(last.validationLoss()));
    }

    private static void provenance(Map<String, Object> facts, Provenance provenance) {
        facts.put("data", provenance.dataName());
        facts.put("dataChecksum", provenance.dataChecksum());
        facts.put("trainImages", provenance.images());
        facts.put("program", provenance.program());
        facts.put("created", Describe.time(provenance.created()));
        facts.put("engine", provenance.engine());
        facts.put("machine", provenance.machine());
        facts.put("unknown", provenance.unknown().isEmpty() ? null : provenance.unknown());
    }
}
