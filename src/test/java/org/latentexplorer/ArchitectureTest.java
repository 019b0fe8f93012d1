package org.latentexplorer;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds who may import whom; {@link ArchitectureRules} says it. */
class ArchitectureTest {
    private static final String PROGRAM = "org.latentexplorer";
    private static final String BAD = "org.latentexplorer.bad";

    @TestFactory
    Stream<DynamicTest> programHoldsTheRules() {
        JavaClasses program = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(PROGRAM);
        return new ArchitectureRules(PROGRAM).all().entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(program)));
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/org/latentexplorer"))) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                assertTrue(Files.exists(folder.resolve("package-info.java")), folder + " has no package-info.java");
            }
        }
    }

    @Test
    void programIsSeen() {
        JavaClasses program = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(PROGRAM);
        assertTrue(program.contain("org.latentexplorer.model.Recipe"));
        assertTrue(program.contain("org.latentexplorer.Main"));
    }

    /** A rule that nothing can break holds nothing: each is broken by an example made for it. */
    @TestFactory
    Stream<DynamicTest> badExamplesBreakTheRules() {
        JavaClasses bad = new ClassFileImporter().importPackages(BAD, "smile.bad");
        return new ArchitectureRules(BAD).all().entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(),
                        () -> assertThrows(AssertionError.class, () -> rule.getValue().check(bad))));
    }
}
