package org.latentexplorer.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * A way to show codes of many numbers on a plane. Each is one file, found as a service; its texts stand in a bundle of
 * its own, {@code text/<id>.properties}: {@code <id>.title}, {@code <id>.about}, which the help's list of methods has
 * (told {@link #maxCodes} and the id of {@link #standIn}), and {@code <id>.instead} where the codes are limited.
 *
 * <p>Hyperparameters of the same id in several projections are the same one, bounds apart: what a person gave for one
 * holds for all. The first of them has the texts: {@code <id>.<hyperparameter>.about} for the help (told the default)
 * and, unless it is in no section of the form, {@code <id>.<hyperparameter>} and {@code <id>.<hyperparameter>.hint}.
 */
public interface Projection {
    /** Decides what is left to chance; the same seed gives the same picture. */
    Hyperparameter<Long> SEED = Hyperparameter.of("seed", 0L, new ValueType.Seed());

    /** Its name on the command line, lower case: {@code tsne-smile}. */
    String id();

    /** Where it stands in lists. The first is principal components, the work of a moment. */
    int place();

    /** What it reads; {@link #SEED} is among them if anything is left to chance. */
    default List<Hyperparameter<?>> hyperparameters() {
        return List.of();
    }

    /** Whether each axis is a direction among the codes: it then has a number, and the units are the codes' own. */
    default boolean linear() {
        return false;
    }

    /** Codes below which no values will do. */
    default int minCodes() {
        return 2;
    }

    /** Codes above which {@link #standIn} is used. */
    default int maxCodes() {
        return Integer.MAX_VALUE;
    }

    /** What takes more codes. */
    default Projection standIn() {
        return this;
    }

    /** What keeps values that are within their bounds from being used with so many codes; null if nothing does. */
    default Problem problem(HyperparameterValues values, int codes) {
        return null;
    }

    /**
     * Finds places. The same codes and values give the same places, bit for bit on one machine, however many threads
     * there are.
     *
     * @param codes    with mean 0, between -1 and 1, not all the same; at least {@link #minCodes}
     * @param values   of {@link #hyperparameters}, without problems
     * @param progress told how much is done; asked several times a second whether to stop
     * @param moving   may be told places on the way
     * @throws Cancelled within a second of being asked to stop
     */
    Layout run(Codes codes, HyperparameterValues values, Progress progress, Projector.Moving moving);

    /**
     * Where codes are shown.
     *
     * @param x  to the right, one a code
     * @param y  upwards, one a code
     * @param kl the Kullback-Leibler divergence that is left, in nats; NaN where there is none
     */
    record Layout(float[] x, float[] y, double kl) {
        public Layout(float[] x, float[] y) {
            this(x, y, Double.NaN);
        }
    }

    /** All projections, in order. */
    static List<Projection> all() {
        return FoundProjections.ALL;
    }

    /** Principal components, which stand in for what takes longer. */
    static Projection first() {
        return FoundProjections.ALL.getFirst();
    }

    /** @throws Failure if no projection has this name */
    static Projection of(String id) {
        String wanted = id.strip().toLowerCase(Locale.ROOT);
        return all().stream().filter(p -> p.id().equals(wanted)).findFirst()
                .orElseThrow(() -> new Failure("failure.setting.unknown", "method", id,
                        all().stream().map(Projection::id).collect(Collectors.joining(", "))));
    }

    /** What all of them read, in order, the seed last. */
    static Collection<Hyperparameter<?>> allHyperparameters() {
        LinkedHashMap<String, Hyperparameter<?>> all = new LinkedHashMap<>();
        Projection.all().forEach(p -> p.hyperparameters().forEach(h -> all.putIfAbsent(h.id(), h)));
        all.putLast(SEED.id(), SEED);
        return all.values();
    }

    /** The key of a hyperparameter's name, and the beginning of that of its other texts. */
    static String textKey(Hyperparameter<?> hyperparameter) {
        return hyperparameter.id().equals(SEED.id()) ? "projection.seed" : all().stream()
                .filter(p -> p.hyperparameters().stream().anyMatch(h -> h.id().equals(hyperparameter.id())))
                .findFirst().orElseThrow().id() + "." + hyperparameter.id();
    }
}

/** Loaded once, at first use. */
final class FoundProjections {
    static final List<Projection> ALL = ServiceLoader.load(Projection.class, Projection.class.getClassLoader())
            .stream().map(ServiceLoader.Provider::get).sorted(Comparator.comparingInt(Projection::place)).toList();

    private FoundProjections() {
    }
}
