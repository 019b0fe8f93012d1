package org.latentexplorer.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.HyperparameterValues;
import org.latentexplorer.model.Messages;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.ProjectionSettings;
import org.latentexplorer.model.Projector;
import picocli.CommandLine.Model.CommandSpec;

/** How codes are laid out on a plane, besides the method: an option for whatever a projection reads. */
final class ProjectionOptions {
    /** Place in the help of a command's options that come after these. */
    static final int AFTER = 1;
    private static final String KEY = "reads.";

    /** What was typed, by the hyperparameter's name. */
    private final Map<String, Object> given = new LinkedHashMap<>();

    /** Adds the options to a command. */
    void addTo(CommandSpec command) {
        for (Hyperparameter<?> hyperparameter : Projection.allHyperparameters()) {
            String id = hyperparameter.id();
            command.addOption(RecipeOptions.option(hyperparameter, value -> given.put(id, value),
                    () -> given.remove(id)).order(0).descriptionKey(KEY + id).build());
        }
    }

    /** What the options are described by in the help, by their keys there. */
    static Map<String, String> descriptions(Locale locale) {
        Map<String, String> descriptions = new LinkedHashMap<>();
        Projection.allHyperparameters().forEach(h -> descriptions.put(KEY + h.id(), about(h, locale)));
        return descriptions;
    }

    private static <V> String about(Hyperparameter<V> hyperparameter, Locale locale) {
        return Messages.text(locale, Projection.textKey(hyperparameter) + ".about",
                hyperparameter.type().text(hyperparameter.defaultValue()));
    }

    /** All methods and what they are, as a part of a sentence. */
    static String described(Locale locale) {
        return or(locale, Projection.all().stream().map(p -> Messages.text(locale, "cli.project.method", p.id(),
                Messages.text(locale, p.id() + ".about", p.maxCodes(), p.standIn().id()))).toList());
    }

    /** The names of all methods, as a part of a sentence. */
    static String ids(Locale locale) {
        return or(locale, Projection.all().stream().map(Projection::id).toList());
    }

    private static String or(Locale locale, List<String> items) {
        return Messages.text(locale, "cli.project.or", String.join(", ", items.subList(0, items.size() - 1)),
                items.getLast());
    }

    /** @throws Failure if they cannot be used */
    ProjectionSettings settings(Projection method) {
        HyperparameterValues values = HyperparameterValues.defaults(method.hyperparameters());
        for (Map.Entry<String, Object> typed : given.entrySet()) {
            values = values.has(typed.getKey()) ? values.with(typed.getKey(), typed.getValue()) : values;
        }
        ProjectionSettings settings = new ProjectionSettings(method, values);
        List<Problem> problems = settings.problems();
        if (!problems.isEmpty()) {
            throw new Failure(problems.getFirst());
        }
        return settings;
    }

    /** Projects codes, and says so if another method stands in. */
    static ProjectedCodes project(Projector projector, Codes codes, ProjectionSettings settings, Console console) {
        ProjectedCodes projected;
        try (ProgressLine line = new ProgressLine(console, console.text("cli.projecting"))) {
            projected = projector.project(codes, settings, line, Projector.Moving.UNSEEN);
        }
        if (projected.method() != settings.method()) {
            console.say("cli.project.instead", settings.method().id(), settings.method().maxCodes(),
                    projected.method().id());
        }
        return projected;
    }
}
