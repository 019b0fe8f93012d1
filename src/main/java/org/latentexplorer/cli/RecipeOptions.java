package org.latentexplorer.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Names;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.ValueType;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/**
 * An option for every hyperparameter, made from what they declare; those that are not given are the preset's. In the
 * help, those of families stand under a heading for each family.
 */
final class RecipeOptions {
    @Option(names = "--preset", paramLabel = "NAME", order = -2)
    private String preset;
    /** Classes by name or number; names mean nothing before there is data. */
    @Option(names = "--hold-out", paramLabel = "CLASS,...")
    private String heldOut;
    /** What was typed, by hyperparameter. */
    private final Map<Hyperparameter<?>, Object> given = new LinkedHashMap<>();
    /** What was typed, by the name of a family's hyperparameter: each family reads it in its own way. */
    private final Map<String, String> givenToFamily = new LinkedHashMap<>();

    /** Adds the options to a command, those of families described in the console's language. */
    void addTo(CommandSpec command, Console console) {
        for (Hyperparameter<?> hyperparameter : Recipe.hyperparameters()) {
            String name = "--" + hyperparameter.option();
            // some commands have a meaning of their own for a name
            if (command.findOption(name) == null) {
                command.addOption(option(hyperparameter));
            }
        }
        Map<List<Family>, List<String>> sections = new LinkedHashMap<>();
        for (String id : familyIds()) {
            sections.computeIfAbsent(families(id), f -> new ArrayList<>()).add(id);
        }
        int order = 0;
        for (Map.Entry<List<Family>, List<String>> section : sections.entrySet()) {
            List<Family> families = section.getKey();
            String heading = console.text("cli.hyperparameter.heading",
                    join(families, f -> console.text(f.id() + ".title")), join(families, Family::id));
            ArgGroupSpec.Builder group = ArgGroupSpec.builder().heading("%n" + plain(heading) + "%n").validate(false)
                    .order(order++);
            section.getValue().forEach(id -> group.addArg(familyOption(id, families, console)));
            command.addArgGroup(group.build());
        }
    }

    private <V> OptionSpec option(Hyperparameter<V> hyperparameter) {
        return option(hyperparameter, value -> given.put(hyperparameter, value), () -> given.remove(hyperparameter))
                .order(-1).descriptionKey(hyperparameter.option()).build();
    }

    /** An option for a hyperparameter; it has no description yet. */
    static <V> OptionSpec.Builder option(Hyperparameter<V> hyperparameter, Consumer<Object> put,
                                         Runnable remove) {
        OptionSpec.Builder option = OptionSpec.builder("--" + hyperparameter.option())
                .paramLabel(hyperparameter.placeholder())
                .type(hyperparameter.defaultValue() instanceof Number n ? n.getClass() : Object.class).arity("1")
                .converters(text -> parse(hyperparameter, text)).setter(setter(put, remove));
        if (hyperparameter.type() instanceof ValueType.Choice<V> choice) {
            option.completionCandidates(choice.values().stream().map(choice.name()).toList());
        }
        return option;
    }

    /** Numbers that are none are for picocli to tell, in the words it has for all options. */
    private static <V> V parse(Hyperparameter<V> hyperparameter, String text) {
        return switch (hyperparameter.type()) {
            case ValueType.ListOf<?> list -> parseList(hyperparameter, text);
            case ValueType.Classes classes -> parseList(hyperparameter, text);
            case ValueType.Choice<V> choice -> hyperparameter.parse(text);
            default -> hyperparameter.type().parse(text);
        };
    }

    private static <V> V parseList(Hyperparameter<V> hyperparameter, String text) {
        try {
            return hyperparameter.type().parse(text);
        } catch (IllegalArgumentException e) {
            throw new Failure(e, "failure.cli." + hyperparameter.id(), text);
        }
    }

    private static ISetter setter(Consumer<Object> put, Runnable remove) {
        return new ISetter() {
            @Override
            public <T> T set(T value) {
                // null before parsing
                if (value == null) {
                    remove.run();
                } else {
                    put.accept(value);
                }
                return null;
            }
        };
    }

    private static Set<String> familyIds() {
        Set<String> ids = new LinkedHashSet<>();
        Family.all().forEach(f -> f.hyperparameters().forEach(h -> ids.add(h.id())));
        return ids;
    }

    /** Those that have a hyperparameter of this name. */
    private static List<Family> families(String id) {
        return Family.all().stream().filter(f -> of(f, id) != null).toList();
    }

    private static Hyperparameter<?> of(Family family, String id) {
        return family.hyperparameters().stream().filter(h -> h.id().equals(id)).findFirst().orElse(null);
    }

    private static String join(List<Family> families, Function<Family, String> by) {
        return families.stream().map(by).collect(Collectors.joining(", "));
    }

    private OptionSpec familyOption(String id, List<Family> families, Console console) {
        Map<String, Family> said = new LinkedHashMap<>();
        families.forEach(family -> said.putIfAbsent(plain(describe(family, of(family, id), console)), family));
        // where it means something else in each family, each tells for itself
        String[] description = said.size() == 1 ? said.keySet().toArray(String[]::new)
                : said.entrySet().stream().map(e -> e.getValue().id() + ": " + e.getKey()).toArray(String[]::new);
        return OptionSpec.builder("--" + id).type(String.class).paramLabel(of(families.getFirst(), id).placeholder())
                .description(description)
                .setter(setter(value -> givenToFamily.put(id, (String) value), () -> givenToFamily.remove(id))).build();
    }

    private static <V> String describe(Family family, Hyperparameter<V> hyperparameter, Console console) {
        String about = console.text(family.id() + "." + hyperparameter.id() + ".about");
        String defaultValue = hyperparameter.type().text(hyperparameter.defaultValue());
        return switch (hyperparameter.type()) {
            case ValueType.Choice<V> choice -> console.text("cli.hyperparameter.choice", about, choice.names(),
                    defaultValue);
            case ValueType.Whole(int min, int max, boolean orZero) -> console.text("cli.hyperparameter.number", about,
                    String.valueOf(min), String.valueOf(max), defaultValue);
            case ValueType.Real(double min, double max, boolean open, boolean maxOpen) -> console.text(
                    open ? "cli.hyperparameter.between" : "cli.hyperparameter.number", about, ValueType.number(min),
                    ValueType.number(max), defaultValue);
            default -> about;
        };
    }

    /** The library formats once more. */
    private static String plain(String text) {
        return text.replace("%", "%%");
    }

    String presetId() {
        return preset == null ? Preset.ALL.getFirst().id() : preset;
    }

    /** The recipe of a new run. @throws Failure if there is no such preset, or if a value cannot be read */
    Recipe fresh() {
        return over(Preset.of(presetId()).recipe());
    }

    /** The first option given that a run which goes on cannot change, or null. */
    String fixedByResume() {
        if (preset != null) {
            return "--preset";
        }
        if (heldOut != null) {
            return "--hold-out";
        }
        return Stream.concat(given.keySet().stream().filter(h -> !h.isResumable()).map(Hyperparameter::option),
                givenToFamily.keySet().stream()).findFirst().map(name -> "--" + name).orElse(null);
    }

    /**
     * A recipe with the values that are given put over its own. What they leave open is made to suit the family, if
     * that is another one or is set otherwise.
     *
     * @throws Failure if the family has no such hyperparameter, or a value cannot be read
     */
    Recipe over(Recipe base) {
        Family family = (Family) given.getOrDefault(Recipe.FAMILY, base.family());
        Recipe set = put(withFamilyValues(family == base.family() ? base : base.with(Recipe.FAMILY, family)));
        return set.family() == base.family() && set.familyValues().equals(base.familyValues()) ? set
                : put(set.family().suit(set));
    }

    private Recipe put(Recipe base) {
        Recipe recipe = base;
        for (Hyperparameter<?> hyperparameter : given.keySet()) {
            recipe = hyperparameter == Recipe.FAMILY ? recipe : put(recipe, hyperparameter);
        }
        return heldOut == null ? recipe : recipe.with(Recipe.HELD_OUT, numbers(base.heldOut()));
    }

    @SuppressWarnings("unchecked")
    private <V> Recipe put(Recipe recipe, Hyperparameter<V> hyperparameter) {
        return recipe.with(hyperparameter, (V) given.get(hyperparameter));
    }

    private Recipe withFamilyValues(Recipe base) {
        Recipe recipe = base;
        for (Map.Entry<String, String> typed : givenToFamily.entrySet()) {
            Hyperparameter<?> hyperparameter = of(base.family(), typed.getKey());
            if (hyperparameter == null) {
                throw new Failure("failure.cli.family", "--" + typed.getKey(), base.family().id(),
                        join(families(typed.getKey()), Family::id));
            }
            recipe = parsed(recipe, hyperparameter, typed.getValue());
        }
        return recipe;
    }

    private static <V> Recipe parsed(Recipe recipe, Hyperparameter<V> hyperparameter, String text) {
        return recipe.with(hyperparameter, hyperparameter.parse(text));
    }

    /** Whether classes to hold out are given. */
    boolean heldOutGiven() {
        return heldOut != null;
    }

    /** Those given by numbers; names mean nothing before there is data. */
    private Set<Integer> numbers(Set<Integer> otherwise) {
        return heldOut.equals("none") ? Set.of() : heldOut.matches("\\s*\\d{1,9}\\s*(,\\s*\\d{1,9}\\s*)*")
                ? Recipe.HELD_OUT.type().parse(heldOut) : otherwise;
    }

    /**
     * A recipe that holds out the classes that are given, now that their names are known: each by its name, or else by
     * its number.
     *
     * @throws Failure if there is no such class
     */
    Recipe holdingOut(Recipe recipe, ImageSet images) {
        if (heldOut == null || heldOut.equals("none")) {
            return recipe;
        }
        if (!images.labelled()) {
            throw new Failure(new Problem("heldOut", "problem.heldOut.labels"));
        }
        Set<Integer> numbers = new TreeSet<>();
        int whole = images.classes().indexOf(Names.composed(heldOut.strip()));
        for (String name : whole >= 0 ? List.of(heldOut) : List.of(heldOut.split(",", -1))) {
            numbers.add(number(Names.composed(name.strip()), images.classes()));
        }
        return recipe.with(Recipe.HELD_OUT, numbers);
    }

    private static int number(String name, List<String> classes) {
        int number = classes.indexOf(name);
        if (number < 0 && name.matches("\\d{1,3}")) {
            number = Integer.parseInt(name);
        }
        if (number < 0 || number >= classes.size()) {
            throw new Failure("failure.cli.heldOut", name, String.join(", ", classes));
        }
        return number;
    }
}
