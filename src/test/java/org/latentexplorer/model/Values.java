package org.latentexplorer.model;

import java.util.List;

/** Values to try hyperparameters with. */
public final class Values {
    private Values() {
    }

    /** Numbers beyond both ends, and what is none; nothing where all values are allowed. */
    static List<Object> wrong(Hyperparameter<?> hyperparameter) {
        return switch (hyperparameter.type()) {
            case ValueType.Whole(int min, int max, boolean orZero) -> List.of(min - 1, max + 1);
            case ValueType.Real(double min, double max, boolean open, boolean maxOpen) ->
                    List.of(min - 1, max + 1, Double.NaN);
            default -> List.of();
        };
    }

    /** One that is allowed and is not the default. */
    public static Object other(Hyperparameter<?> hyperparameter) {
        return switch (hyperparameter.type()) {
            case ValueType.Whole(int min, int max, boolean orZero) -> min + 1;
            case ValueType.Real(double min, double max, boolean open, boolean maxOpen) -> (min + max) / 2;
            case ValueType.Choice<?> choice -> choice.values().getLast();
            default -> throw new IllegalArgumentException(hyperparameter.toString());
        };
    }
}
