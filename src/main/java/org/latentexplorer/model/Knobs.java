package org.latentexplorer.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of a family's knobs, by name: numbers or names. Every knob of the family has one. */
public final class Knobs {
    public static final Knobs NONE = new Knobs(Map.of());

    private final Map<String, Object> values;

    private Knobs(Map<String, Object> values) {
        this.values = values;
    }

    /** The usual values of some knobs. */
    public static Knobs usual(List<Knob> knobs) {
        Map<String, Object> values = new LinkedHashMap<>();
        knobs.forEach(k -> values.put(k.name(), k.usual()));
        return new Knobs(values);
    }

    /**
     * These, with another value for one.
     *
     * @param value a number or a name, as the knob is
     * @throws IllegalArgumentException if there is no such knob, or it is of the other kind
     */
    public Knobs with(String name, Object value) {
        Object before = values.get(name);
        Object wanted = value instanceof Number number ? (Object) number.doubleValue() : value;
        if (before == null || before.getClass() != wanted.getClass()) {
            throw new IllegalArgumentException(name + " = " + value);
        }
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(name, wanted);
        return new Knobs(changed);
    }

    public double number(String name) {
        return (Double) values.get(name);
    }

    public String choice(String name) {
        return (String) values.get(name);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public Object get(String name) {
        return values.get(name);
    }

    /** All of them, in the family's order, for reading. */
    public Map<String, Object> values() {
        return java.util.Collections.unmodifiableMap(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Knobs knobs && values.equals(knobs.values);
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
