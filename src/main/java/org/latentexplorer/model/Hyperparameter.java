package org.latentexplorer.model;

/**
 * Something of a recipe, or of a projection, that is chosen rather than learned. It is declared once; from the
 * declaration come its field in the window, its option on the command line, its check, and its place in files and in
 * descriptions.
 *
 * <p>Texts: {@code <owner>.<id>} is its name and {@code <owner>.<id>.<choice>} that of a choice, the owner being
 * {@code recipe}, a family's id or a projection's.
 *
 * @param <V> class of its values
 */
public final class Hyperparameter<V> {
    /** Where it stands in the window's form. */
    public enum Section {
        /** Not there, or by an editor of its own, such as the drawn network. */
        NONE,
        MAIN, PIXELS, STEPS, OVERFITTING
    }

    private final String id;
    private final ValueType<V> type;
    private final V defaultValue;
    private final String option;
    private final String placeholder;
    private final String sentence;
    private final Section section;
    private final boolean resumable;
    private final boolean optional;

    private Hyperparameter(String id, ValueType<V> type, V defaultValue, String option, String placeholder,
                           String sentence, Section section, boolean resumable, boolean optional) {
        this.id = id;
        this.type = type;
        this.defaultValue = defaultValue;
        this.option = option;
        this.placeholder = placeholder;
        this.sentence = sentence;
        this.section = section;
        this.resumable = resumable;
        this.optional = optional;
    }

    /** One of any type. */
    public static <V> Hyperparameter<V> of(String id, V defaultValue, ValueType<V> type) {
        return new Hyperparameter<>(id, type, defaultValue, id, type.placeholder(), null, Section.MAIN, false, false);
    }

    /** A whole number from {@code min} to {@code max}. */
    public static Hyperparameter<Integer> whole(String id, int defaultValue, int min, int max) {
        return of(id, defaultValue, new ValueType.Whole(min, max));
    }

    /** A number from {@code min} to {@code max}. */
    public static Hyperparameter<Double> number(String id, double defaultValue, double min, double max) {
        return of(id, defaultValue, new ValueType.Real(min, max, false, false));
    }

    /** A number greater than {@code min} and smaller than {@code max}. */
    public static Hyperparameter<Double> between(String id, double defaultValue, double min, double max) {
        return of(id, defaultValue, new ValueType.Real(min, max, true, true));
    }

    /** One of some names; the first is the default. */
    public static Hyperparameter<String> choice(String id, String... choices) {
        return of(id, choices[0], ValueType.Choice.of(choices));
    }

    /** The same under another name on the command line: {@code lr} for {@code --lr}. */
    public Hyperparameter<V> option(String name, String standsForValue) {
        return new Hyperparameter<>(id, type, defaultValue, name, standsForValue, sentence, section, resumable,
                optional);
    }

    /**
     * The same with a sentence of its own for what is out of bounds; it is told min, max and the value of whole
     * numbers, and the value, min and max of others.
     */
    public Hyperparameter<V> sentence(String key) {
        return new Hyperparameter<>(id, type, defaultValue, option, placeholder, key, section, resumable, optional);
    }

    public Hyperparameter<V> in(Section where) {
        return new Hyperparameter<>(id, type, defaultValue, option, placeholder, sentence, where, resumable, optional);
    }

    /** The same, which may change when a run is continued. */
    public Hyperparameter<V> resumable() {
        return new Hyperparameter<>(id, type, defaultValue, option, placeholder, sentence, section, true, optional);
    }

    /** The same, which files of older programs do not have: they mean the default. */
    public Hyperparameter<V> optional() {
        return new Hyperparameter<>(id, type, defaultValue, option, placeholder, sentence, section, resumable, true);
    }

    /** Its name in files: {@code learningRate}. */
    public String id() {
        return id;
    }

    public ValueType<V> type() {
        return type;
    }

    /** Its value unless told. */
    public V defaultValue() {
        return defaultValue;
    }

    /** Its name on the command line, without dashes. */
    public String option() {
        return option;
    }

    /** What stands for its value in the help: {@code N}. */
    public String placeholder() {
        return placeholder;
    }

    public Section section() {
        return section;
    }

    public boolean isResumable() {
        return resumable;
    }

    public boolean isOptional() {
        return optional;
    }

    /**
     * Reads what a person typed; out of bounds is for {@link #problem} to say.
     *
     * @throws Failure if it is no such value
     */
    public V parse(String text) {
        try {
            return type.parse(text);
        } catch (IllegalArgumentException e) {
            throw type instanceof ValueType.Choice<V> choice
                    ? new Failure(e, "failure.setting.unknown", id, text, choice.names())
                    : new Failure(e, "failure.setting.number", option, text);
        }
    }

    /** What is wrong with a value by itself, or null. */
    public Problem problem(V value) {
        if (type.allows(value)) {
            return null;
        }
        return switch (type) {
            case ValueType.Whole(int min, int max, boolean orZero) -> out("whole", min, max, value);
            case ValueType.Real(double min, double max, boolean open, boolean maxOpen) -> sentence != null
                    ? new Problem(id, sentence, String.valueOf(value), ValueType.number(min), ValueType.number(max))
                    : out(open && maxOpen ? "between" : "range", ValueType.number(min), ValueType.number(max),
                            ValueType.number((Double) value));
            case ValueType.Choice<V> choice -> new Problem(id, "problem.hyperparameter.choice", id, choice.names(),
                    String.valueOf(value));
            default -> new Problem(id, sentence == null ? "problem.hyperparameter.value" : sentence, id,
                    type.text(value));
        };
    }

    private Problem out(String kind, Object min, Object max, Object value) {
        return sentence != null ? new Problem(id, sentence, min, max, value)
                : new Problem(id, "problem.hyperparameter." + kind, id, String.valueOf(min), String.valueOf(max),
                        String.valueOf(value));
    }

    @Override
    public String toString() {
        return id;
    }
}
