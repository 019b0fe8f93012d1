package org.latentexplorer.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.Knob;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.report.Describe;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option for every setting that a family of autoencoders adds to a recipe, in the help under a heading for those
 * families. Made from what the families tell of themselves.
 */
final class KnobOptions {
    private final Map<String, String> given = new LinkedHashMap<>();

    /** Adds the options to a command, described in the console's language. */
    void addTo(CommandSpec command, Console console) {
        Map<List<Family>, List<String>> sections = new LinkedHashMap<>();
        for (String name : names()) {
            sections.computeIfAbsent(families(name), f -> new ArrayList<>()).add(name);
        }
        int order = 0;
        for (Map.Entry<List<Family>, List<String>> section : sections.entrySet()) {
            List<Family> families = section.getKey();
            String heading = console.text("cli.knob.heading", join(families, f -> console.text(f.id() + ".title")),
                    join(families, Family::id));
            ArgGroupSpec.Builder group = ArgGroupSpec.builder().heading("%n" + plain(heading) + "%n").validate(false)
                    .order(order++);
            section.getValue().forEach(name -> group.addArg(option(name, families, console)));
            command.addArgGroup(group.build());
        }
    }

    private static Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        Family.all().forEach(f -> f.knobs().forEach(k -> names.add(k.name())));
        return names;
    }

    /** Those that have a knob of this name. */
    private static List<Family> families(String name) {
        return Family.all().stream().filter(f -> knob(f, name) != null).toList();
    }

    private static Knob knob(Family family, String name) {
        return family.knobs().stream().filter(k -> k.name().equals(name)).findFirst().orElse(null);
    }

    private static String join(List<Family> families, Function<Family, String> by) {
        return families.stream().map(by).collect(Collectors.joining(", "));
    }

    private OptionSpec option(String name, List<Family> families, Console console) {
        Map<String, Family> said = new LinkedHashMap<>();
        families.forEach(family -> said.putIfAbsent(plain(describe(family, knob(family, name), console)), family));
        // where it means something else in each family, each tells for itself
        String[] description = said.size() == 1 ? said.keySet().toArray(String[]::new)
                : said.entrySet().stream().map(e -> e.getValue().id() + ": " + e.getKey()).toArray(String[]::new);
        Knob first = knob(families.getFirst(), name);
        return OptionSpec.builder("--" + name).type(String.class)
                .paramLabel(first.isChoice() ? "NAME" : first.whole() ? "N" : "NUMBER")
                .description(description)
                .setter(new ISetter() {
                    @Override
                    @SuppressWarnings("unchecked")
                    public <T> T set(T value) {
                        // null before parsing
                        return (T) (value == null ? given.remove(name) : given.put(name, (String) value));
                    }
                }).build();
    }

    private static String describe(Family family, Knob knob, Console console) {
        String about = console.text(family.id() + "." + knob.name() + ".about");
        if (knob.isChoice()) {
            return console.text("cli.knob.choice", about, String.join(", ", knob.choices()), knob.usual());
        }
        return console.text(knob.open() ? "cli.knob.between" : "cli.knob.number", about, Describe.number(knob.least()),
                Describe.number(knob.most()), Describe.number((Double) knob.usual()));
    }

    /** The library formats once more. */
    private static String plain(String text) {
        return text.replace("%", "%%");
    }

    /** The first option given, or null. */
    String first() {
        return given.keySet().stream().findFirst().map(name -> "--" + name).orElse(null);
    }

    /**
     * A recipe with the values given.
     *
     * @throws Failure if its family has no such knob, or a value is no number or none of the names
     */
    Recipe over(Recipe recipe) {
        Recipe.Builder builder = recipe.with();
        given.forEach((name, text) -> {
            Knob knob = knob(recipe.family(), name);
            if (knob == null) {
                throw new Failure("failure.cli.knob", "--" + name, recipe.family().id(),
                        join(families(name), Family::id));
            }
            builder.knob(name, knob.parse(text));
        });
        return builder.build();
    }
}
