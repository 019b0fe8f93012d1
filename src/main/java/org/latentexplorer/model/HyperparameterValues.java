package org.latentexplorer.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of some hyperparameters; each of them has one. Immutable. */
public final class HyperparameterValues {
    public static final HyperparameterValues NONE = new HyperparameterValues(Map.of(), Map.of());

    private final Map<String, Hyperparameter<?>> declared;
    private final Map<String, Object> values;

    private HyperparameterValues(Map<String, Hyperparameter<?>> declared, Map<String, Object> values) {
        this.declared = declared;
        this.values = values;
    }

    /** The defaults. */
    public static HyperparameterValues defaults(Collection<Hyperparameter<?>> all) {
        Map<String, Hyperparameter<?>> declared = new LinkedHashMap<>();
        Map<String, Object> values = new LinkedHashMap<>();
        all.forEach(h -> {
            declared.put(h.id(), h);
            values.put(h.id(), h.defaultValue());
        });
        return new HyperparameterValues(declared, values);
    }

    /** These, with another value for one; out of bounds is for {@link Hyperparameter#problem} to say. */
    public <V> HyperparameterValues with(Hyperparameter<V> hyperparameter, V value) {
        return put(hyperparameter.id(), value);
    }

    /**
     * These, with another value for the one of that name.
     *
     * @param value a number or a name, as the hyperparameter is
     * @throws IllegalArgumentException if there is none of that name, or it is of another kind
     */
    public HyperparameterValues with(String id, Object value) {
        Hyperparameter<?> hyperparameter = declared.get(id);
        if (hyperparameter == null) {
            throw new IllegalArgumentException(id + " = " + value);
        }
        return put(id, converted(hyperparameter, value));
    }

    private static Object converted(Hyperparameter<?> hyperparameter, Object value) {
        return switch (hyperparameter.type()) {
            case ValueType.Real real when value instanceof Number number -> number.doubleValue();
            case ValueType.Whole whole when value instanceof Number number
                    && number.doubleValue() == number.intValue() -> number.intValue();
            case ValueType<?> type when hyperparameter.defaultValue().getClass().isInstance(value) -> value;
            default -> throw new IllegalArgumentException(hyperparameter + " = " + value);
        };
    }

    private HyperparameterValues put(String id, Object value) {
        if (!declared.containsKey(id)) {
            throw new IllegalArgumentException(id);
        }
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(id, value);
        return new HyperparameterValues(declared, changed);
    }

    @SuppressWarnings("unchecked")
    public <V> V get(Hyperparameter<V> hyperparameter) {
        return (V) values.get(hyperparameter.id());
    }

    public double number(String id) {
        return ((Number) values.get(id)).doubleValue();
    }

    public String choice(String id) {
        return (String) values.get(id);
    }

    public boolean has(String id) {
        return values.containsKey(id);
    }

    public Object get(String id) {
        return values.get(id);
    }

    /** What was declared, in order. */
    public Collection<Hyperparameter<?>> declared() {
        return Collections.unmodifiableCollection(declared.values());
    }

    /** All values by name, in the order of the declarations, as files have them. */
    public Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        declared.values().forEach(h -> plain.put(h.id(), plain(h)));
        return plain;
    }

    private <V> Object plain(Hyperparameter<V> hyperparameter) {
        return hyperparameter.type().plain(get(hyperparameter));
    }

    /** As one types it. */
    public <V> String text(Hyperparameter<V> hyperparameter) {
        return hyperparameter.type().text(get(hyperparameter));
    }

    /** What is wrong with the value of one by itself, or null. */
    public <V> Problem problem(Hyperparameter<V> hyperparameter) {
        return hyperparameter.problem(get(hyperparameter));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HyperparameterValues those && values.equals(those.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
