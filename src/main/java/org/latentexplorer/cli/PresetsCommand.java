package org.latentexplorer.cli;

import com.google.auto.service.AutoService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.latentexplorer.model.Convolution;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.report.Describe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the recipes that have a name. */
@AutoService(BaseCommand.class)
@Command(name = "presets", sortOptions = false, abbreviateSynopsis = true)
public final class PresetsCommand extends BaseCommand {
    private static final int LINE = 88;
    /** MNIST's, which the presets are made for. */
    private static final int SIDE = 28;
    private static final int CLASSES = 10;

    @Option(names = "--json")
    private boolean json;

    public PresetsCommand() {
        super(170);
    }

    @Override
    public Integer call() {
        int widest = Preset.ALL.stream().mapToInt(p -> p.id().length()).max().orElse(0) + 2;
        for (Preset preset : Preset.ALL) {
            String indent = " ".repeat(widest);
            console.line(Columns.pad(preset.id(), widest) + console.text("preset." + preset.id() + ".title"));
            console.line(indent + summary(preset.recipe()));
            Columns.wrap(console.text("preset." + preset.id() + ".about"), LINE - widest)
                    .forEach(line -> console.line(indent + line));
            console.line("");
        }
        if (json) {
            console.json(Map.of("presets", Preset.ALL.stream().map(PresetsCommand::figures).toList()));
        }
        return 0;
    }

    private String summary(Recipe recipe) {
        String summary = console.text("cli.presets.summary", recipe.family().id(),
                Describe.network(NetworkSpec.of(recipe, ImageShape.square(SIDE), CLASSES)), recipe.activation().id(),
                recipe.loss().id(), Describe.optimizer(recipe.optimizer()), recipe.batch(), recipe.epochs());
        return recipe.familyValues().declared().isEmpty() ? summary : summary + ", " + Describe.familyValues(recipe);
    }

    private static Map<String, Object> figures(Preset preset) {
        Recipe recipe = preset.recipe();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("id", preset.id());
        figures.put("family", recipe.family().id());
        figures.put("knobs", recipe.familyValues().plain());
        figures.put("convolutions", recipe.convolutions().stream().map(Convolution::toString).toList());
        figures.put("layers", List.copyOf(recipe.hidden()));
        figures.put("latent", recipe.latent());
        figures.put("loss", recipe.loss().id());
        figures.put("batch", recipe.batch());
        figures.put("epochs", recipe.epochs());
        return figures;
    }
}
