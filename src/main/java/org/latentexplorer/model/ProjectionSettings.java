package org.latentexplorer.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Everything that decides a projection, besides the codes: equal settings give equal pictures.
 *
 * @param method how to project
 * @param values of what the method reads
 */
public record ProjectionSettings(Projection method, HyperparameterValues values) {
    /** A method with its defaults. */
    public static ProjectionSettings of(Projection method) {
        return new ProjectionSettings(method, HyperparameterValues.defaults(method.hyperparameters()));
    }

    /**
     * A method with values that are given for whatever reads them.
     *
     * @param given may lack some that the method reads, which are at their defaults, and have others
     */
    public static ProjectionSettings of(Projection method, HyperparameterValues given) {
        HyperparameterValues values = HyperparameterValues.defaults(method.hyperparameters());
        for (Hyperparameter<?> hyperparameter : method.hyperparameters()) {
            if (given.has(hyperparameter.id())) {
                values = values.with(hyperparameter.id(), given.get(hyperparameter.id()));
            }
        }
        return new ProjectionSettings(method, values);
    }

    /** These with another value; out of bounds is for {@link #problems()} to say. */
    public <V> ProjectionSettings with(Hyperparameter<V> hyperparameter, V value) {
        return new ProjectionSettings(method, values.with(hyperparameter, value));
    }

    /** What is used of these settings for so many codes: another method stands in where there are too many. */
    public ProjectionSettings bySize(int codes) {
        return codes <= method.maxCodes() ? this : of(method.standIn(), values);
    }

    /** What keeps these settings from being used, whatever the codes; empty if nothing does. */
    public List<Problem> problems() {
        return method.hyperparameters().stream().map(values::problem).filter(Objects::nonNull)
                .collect(Collectors.toList());
    }

    /** What keeps these settings from being used on so many codes; empty if nothing does. */
    public List<Problem> problems(int codes) {
        List<Problem> found = problems();
        if (codes < method.minCodes()) {
            found.add(method.minCodes() == 2 ? new Problem("codes", "problem.codes.few", codes)
                    : new Problem("codes", "problem.codes.few.method", method.minCodes(), codes));
        } else if (found.isEmpty() && method.problem(values, codes) != null) {
            found.add(method.problem(values, codes));
        }
        return found;
    }
}
