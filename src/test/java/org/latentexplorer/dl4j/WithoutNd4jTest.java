package org.latentexplorer.dl4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening and saving do not wait for ND4J: they work where it does not exist. */
class WithoutNd4jTest {
    /** Saves a model and opens it again; run in a class loader that has neither DL4J nor ND4J. */
    public static final class RoundTrip {
        private RoundTrip() {
        }

        public static void run(Path file) {
            Dl4jModelStore store = new Dl4jModelStore();
            store.save(ModelFiles.model(), file);
            Dl4jModelStoreTest.assertSame(ModelFiles.model(), store.open(file));
        }
    }

    @Test
    void modelsAreSavedAndOpenedWithoutNd4jOnTheClassPath(@TempDir Path folder) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.contains("nd4j") && !entry.contains("deeplearning4j")) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader())) {
            assertThrows(ClassNotFoundException.class, () -> loader.loadClass("org.nd4j.linalg.factory.Nd4j"));
            Class<?> trip = loader.loadClass(RoundTrip.class.getName());
            assertEquals(loader, trip.getClassLoader());
            trip.getMethod("run", Path.class).invoke(null, folder.resolve("m.zip"));
        }
    }

    @Test
    void onlyTheClassesThatStartItImportIt() {
        noClasses().that().doNotHaveSimpleName(Dl4jConfiguration.class.getSimpleName())
                .and().doNotHaveSimpleName(Nd4jRuntime.class.getSimpleName())
                .and().doNotHaveSimpleName(Dl4jLearner.class.getSimpleName())
                .and().doNotHaveSimpleName("Filled")
                .and().doNotHaveSimpleName(Dl4jBatch.class.getSimpleName())
                .and().doNotHaveSimpleName(TrainingGraph.class.getSimpleName())
                .and().doNotHaveSimpleName(Divergence.class.getSimpleName())
                .and().doNotHaveSimpleName(IntactLoss.class.getSimpleName())
                .and().doNotHaveSimpleName(HalfExponential.class.getSimpleName())
                .should().dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("org.nd4j..",
                        "org.deeplearning4j..", "org.bytedeco.."))
                .check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.latentexplorer.dl4j"));
    }
}
