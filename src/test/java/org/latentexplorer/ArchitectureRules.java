package org.latentexplorer;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Who may import whom below a root package: the program's own, or that of the tests' bad examples. */
final class ArchitectureRules {
    /** JSpecify is annotations alone, which nothing needs at run time. */
    private static final String[] JDK = {"java..", "javax..", "org.jspecify.annotations.."};
    /** Every folder and what it may import of the others; a new folder is to be entered here. */
    private static final Map<String, List<String>> IMPORTS = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("kernel", List.of()),
            Map.entry("data", List.of("model", "kernel")),
            Map.entry("network", List.of("model", "kernel")),
            Map.entry("training", List.of("model", "kernel", "network")),
            Map.entry("dl4j", List.of("model", "network", "training")),
            Map.entry("projection", List.of("model", "kernel")),
            Map.entry("analysis", List.of("model", "kernel", "network", "projection")),
            Map.entry("picture", List.of("model", "projection")),
            Map.entry("report", List.of("model", "picture")),
            Map.entry("task", List.of("model")),
            Map.entry("settings", List.of("model")),
            Map.entry("bench", List.of("model", "kernel", "data", "network", "training", "dl4j", "projection",
                    "analysis", "task")),
            Map.entry("cli", List.of("model", "kernel", "data", "network", "training", "dl4j", "projection",
                    "analysis", "picture", "report", "task", "settings", "bench")),
            Map.entry("ui", List.of("model", "kernel", "picture", "report", "task", "settings")));
    private static final String[] SHARED_FEATURES = {"session", "common", "plot"};

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    private String folder(String name) {
        return root + "." + name + "..";
    }

    private String[] folders(List<String> names) {
        return names.stream().map(this::folder).toArray(String[]::new);
    }

    /** All rules by what they say. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        IMPORTS.forEach((from, to) -> rules.put(from + " imports only " + to, folderRule(from, to)));
        rules.put("every folder has a rule", classes().that().resideInAPackage(root + "..*")
                .should().resideInAnyPackage(everyFolder()));
        rules.put("model imports nothing but the JDK", jdkOnly("model"));
        rules.put("kernel imports nothing but the JDK", jdkOnly("kernel", "jdk.incubator.vector.."));
        rules.put("only kernel knows the Vector API", only(List.of("kernel"), "jdk.incubator.."));
        rules.put("only dl4j knows DL4J", only(List.of("dl4j"), "org.deeplearning4j..", "org.nd4j..",
                "org.bytedeco.."));
        rules.put("only projection and analysis know Smile", only(List.of("projection", "analysis"), "smile.."));
        rules.put("only ui, task and what puts the window together know JavaFX", noClasses()
                .that(not(resideInAnyPackage(folder("ui"), folder("task"), root)))
                .should().dependOnClassesThat().resideInAPackage("javafx.."));
        rules.put("one class of task knows JavaFX", noClasses().that().resideInAPackage(folder("task"))
                .and(not(named("task.Runners"))).should().dependOnClassesThat().resideInAPackage("javafx.."));
        rules.put("features do not know each other", features());
        rules.put("what features share knows no feature", sharedKnowsNoFeature());
        rules.put("there are no circles inside a feature", slices().matching(root + ".ui.(**)")
                .should().beFreeOfCycles());
        rules.put("view models know no scene", noClasses().that().haveNameMatching(".*ViewModel(\\$.*)?")
                .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage.."));
        rules.put("view models know no engine", noClasses().that().haveNameMatching(".*ViewModel(\\$.*)?")
                .should().dependOnClassesThat().resideInAnyPackage(folders(
                        List.of("network", "training", "dl4j", "projection", "data", "kernel"))));
        rules.put("nobody but Main knows App", noClasses().that(not(named("App"))).and(not(named("Main")))
                .should().dependOnClassesThat(are(named("App"))));
        rules.put("nobody knows Main", noClasses().that(not(named("Main")))
                .should().dependOnClassesThat(are(named("Main"))));
        rules.put("only the command line prints", noClasses().that(not(resideInAnyPackage(folder("cli"),
                folder("bench")))).and(not(named("Main"))).should(ACCESS_STANDARD_STREAMS));
        rules.put("chance is seeded", noClasses().should().callConstructor(Random.class)
                .orShould().callMethod(Math.class, "random")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom"));
        rules.replaceAll((said, rule) -> rule.as(said).allowEmptyShould(true));
        return rules;
    }

    private ArchRule folderRule(String from, List<String> to) {
        List<String> allowed = new ArrayList<>(to);
        allowed.add(from);
        return noClasses().that().resideInAPackage(folder(from)).should().dependOnClassesThat(
                are(resideInAPackage(root + "..").and(resideOutsideOfPackages(folders(allowed)))));
    }

    private String[] everyFolder() {
        return folders(List.copyOf(IMPORTS.keySet()));
    }

    private ArchRule jdkOnly(String name, String... more) {
        List<String> allowed = new ArrayList<>(List.of(JDK));
        allowed.addAll(List.of(more));
        allowed.add(folder(name));
        return classes().that().resideInAPackage(folder(name))
                .should().onlyDependOnClassesThat().resideInAnyPackage(allowed.toArray(String[]::new));
    }

    private ArchRule only(List<String> folders, String... library) {
        return noClasses().that(not(resideInAnyPackage(folders(folders))))
                .should().dependOnClassesThat().resideInAnyPackage(library);
    }

    private ArchRule features() {
        DescribedPredicate<JavaClass> shared = resideInAnyPackage(sharedFeatures());
        return slices().matching(root + ".ui.(*)..").should().notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), shared)
                .ignoreDependency(shared, DescribedPredicate.alwaysTrue());
    }

    private ArchRule sharedKnowsNoFeature() {
        return noClasses().that().resideInAnyPackage(sharedFeatures()).should().dependOnClassesThat(
                are(resideInAPackage(folder("ui")).and(not(resideInAnyPackage(sharedFeatures())))));
    }

    private String[] sharedFeatures() {
        return List.of(SHARED_FEATURES).stream().map(f -> folder("ui." + f)).toArray(String[]::new);
    }

    /** A class and what is nested in it. */
    private DescribedPredicate<JavaClass> named(String simple) {
        String full = root + "." + simple;
        return DescribedPredicate.describe(full,
                c -> c.getName().equals(full) || c.getName().startsWith(full + "$"));
    }

    private static DescribedPredicate<JavaClass> not(DescribedPredicate<JavaClass> predicate) {
        return DescribedPredicate.not(predicate);
    }
}
