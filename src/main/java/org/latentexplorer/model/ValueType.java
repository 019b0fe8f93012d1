package org.latentexplorer.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What a hyperparameter's values are: how they are typed, written to files, and what is wrong with one.
 *
 * @param <V> their class
 */
public sealed interface ValueType<V> {
    /**
     * Reads what a person typed; out of bounds is for {@link #allows} to say.
     *
     * @throws IllegalArgumentException if it is no such value
     */
    V parse(String text);

    /** As JSON has it: a number, a text, or a list or map of these. */
    Object plain(V value);

    /**
     * @throws Misfit                   if a part of it is not how such a value is written
     * @throws IllegalArgumentException if all of it is not
     */
    V fromPlain(Object plain);

    /** A part of a value is not what it must be. */
    final class Misfit extends IllegalArgumentException {
        /** Where: {@code [2].filters}. */
        private final String path;

        Misfit(String path) {
            super(path);
            this.path = path;
        }

        public String path() {
            return path;
        }
    }

    /** Whether a value is within the bounds. */
    boolean allows(V value);

    /** As one types it: {@code 5}, {@code 0.001}, {@code relu}. */
    default String text(V value) {
        return String.valueOf(plain(value));
    }

    /** What stands for a value in the help. */
    default String placeholder() {
        return "NAME";
    }

    /**
     * A whole number from {@code min} to {@code max}.
     *
     * @param orZero whether 0 is allowed as well, though it is less than {@code min}: it leaves the number open
     */
    record Whole(int min, int max, boolean orZero) implements ValueType<Integer> {
        public Whole(int min, int max) {
            this(min, max, false);
        }

        @Override
        public Integer parse(String text) {
            return Integer.valueOf(text.strip());
        }

        @Override
        public Object plain(Integer value) {
            return value;
        }

        @Override
        public Integer fromPlain(Object plain) {
            // older files wrote those of families as 5.0
            if (plain instanceof Integer || plain instanceof Double d && d == d.intValue()) {
                return ((Number) plain).intValue();
            }
            throw new IllegalArgumentException(String.valueOf(plain));
        }

        @Override
        public boolean allows(Integer value) {
            return value >= min && value <= max || orZero && value == 0;
        }

        @Override
        public String placeholder() {
            return "N";
        }
    }

    /** Any whole number. */
    record Seed() implements ValueType<Long> {
        @Override
        public Long parse(String text) {
            return Long.valueOf(text.strip());
        }

        @Override
        public Object plain(Long value) {
            return value;
        }

        @Override
        public Long fromPlain(Object plain) {
            if (plain instanceof Integer || plain instanceof Long) {
                return ((Number) plain).longValue();
            }
            throw new IllegalArgumentException(String.valueOf(plain));
        }

        @Override
        public boolean allows(Long value) {
            return true;
        }

        @Override
        public String placeholder() {
            return "N";
        }
    }

    /**
     * A number.
     *
     * @param minOpen whether {@code min} itself is not allowed
     * @param maxOpen whether {@code max} itself is not allowed
     */
    record Real(double min, double max, boolean minOpen, boolean maxOpen) implements ValueType<Double> {
        @Override
        public Double parse(String text) {
            return Double.valueOf(text.strip());
        }

        @Override
        public Object plain(Double value) {
            return value;
        }

        @Override
        public Double fromPlain(Object plain) {
            if (plain instanceof Number number && Double.isFinite(number.doubleValue())) {
                return number.doubleValue();
            }
            throw new IllegalArgumentException(String.valueOf(plain));
        }

        @Override
        public boolean allows(Double value) {
            return (minOpen ? value > min : value >= min) && (maxOpen ? value < max : value <= max);
        }

        @Override
        public String text(Double value) {
            return number(value);
        }

        @Override
        public String placeholder() {
            return "NUMBER";
        }
    }

    /**
     * One of a few.
     *
     * @param values  all of them
     * @param name    of each, lower case
     * @param textKey where the names' texts stand, {@code <textKey>.<name>}; null for the hyperparameter's own key
     */
    record Choice<V>(List<V> values, Function<V, String> name, String textKey) implements ValueType<V> {
        /** Of the names themselves. */
        static Choice<String> of(String... names) {
            return new Choice<>(List.of(names), n -> n, null);
        }

        @Override
        public V parse(String text) {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            return values.stream().filter(v -> name.apply(v).equals(wanted)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(text));
        }

        @Override
        public Object plain(V value) {
            return name.apply(value);
        }

        @Override
        public V fromPlain(Object plain) {
            if (plain instanceof String text) {
                return parse(text);
            }
            throw new IllegalArgumentException(String.valueOf(plain));
        }

        @Override
        public boolean allows(V value) {
            return values.contains(value);
        }

        /** All names, with commas between. */
        public String names() {
            return String.join(", ", values.stream().map(name).toList());
        }
    }

    /**
     * Several of something, typed with commas between; {@code none} for none at all.
     *
     * @param element     of the list
     * @param most        how many there may be
     * @param placeholder in the help
     */
    record ListOf<E>(ValueType<E> element, int most, String placeholder) implements ValueType<List<E>> {
        private static final String NONE = "none";

        @Override
        public List<E> parse(String text) {
            return text.strip().equals(NONE) ? List.of()
                    : List.of(text.split(",", -1)).stream().map(String::strip).map(element::parse).toList();
        }

        @Override
        public Object plain(List<E> value) {
            return value.stream().map(element::plain).toList();
        }

        @Override
        public List<E> fromPlain(Object plain) {
            if (plain instanceof List<?> list && list.size() <= most) {
                return IntStream.range(0, list.size()).mapToObj(i -> element(i, list.get(i))).toList();
            }
            throw new IllegalArgumentException(String.valueOf(plain));
        }

        private E element(int number, Object plain) {
            try {
                return element.fromPlain(plain);
            } catch (Misfit e) {
                throw new Misfit("[" + number + "]" + e.path());
            } catch (IllegalArgumentException e) {
                throw element instanceof ConvolutionType ? new Misfit("[" + number + "]") : e;
            }
        }

        @Override
        public boolean allows(List<E> value) {
            return value.size() <= most && value.stream().allMatch(element::allows);
        }

        @Override
        public String text(List<E> value) {
            return value.isEmpty() ? NONE : String.join(",", value.stream().map(element::text).toList());
        }
    }

    /** Numbers of classes, rising; {@code none} for no class. */
    record Classes(int most) implements ValueType<Set<Integer>> {
        @Override
        public Set<Integer> parse(String text) {
            return new TreeSet<>(numbers().parse(text));
        }

        private ListOf<Integer> numbers() {
            return new ListOf<>(new Whole(0, most), most + 1, placeholder());
        }

        @Override
        public Object plain(Set<Integer> value) {
            return List.copyOf(value);
        }

        @Override
        public Set<Integer> fromPlain(Object plain) {
            return new TreeSet<>(numbers().fromPlain(plain));
        }

        @Override
        public boolean allows(Set<Integer> value) {
            return numbers().allows(List.copyOf(value));
        }

        @Override
        public String text(Set<Integer> value) {
            return numbers().text(List.copyOf(value));
        }

        @Override
        public String placeholder() {
            return "N,N,...";
        }
    }

    /** A convolution: {@code 32x3/2}. */
    record ConvolutionType() implements ValueType<Convolution> {
        static final int MAX_STRIDE = 8;
        static final int MAX_KERNEL = 31;

        @Override
        public Convolution parse(String text) {
            return Convolution.of(text);
        }

        @Override
        public Object plain(Convolution value) {
            Map<String, Object> plain = new LinkedHashMap<>();
            plain.put("filters", value.filters());
            plain.put("kernel", value.kernel());
            plain.put("stride", value.stride());
            return plain;
        }

        @Override
        public Convolution fromPlain(Object plain) {
            if (plain instanceof Map<?, ?> map) {
                return new Convolution(positive(map, "filters"), positive(map, "kernel"), positive(map, "stride"));
            }
            throw new IllegalArgumentException(String.valueOf(plain));
        }

        private static int positive(Map<?, ?> map, String name) {
            if (map.get(name) instanceof Integer number && number > 0) {
                return number;
            }
            throw new Misfit("." + name);
        }

        @Override
        public boolean allows(Convolution value) {
            return value.filters() >= 1 && value.filters() <= Recipe.MAX_WIDTH
                    && value.kernel() >= 1 && value.kernel() <= MAX_KERNEL
                    && value.stride() >= 1 && value.stride() <= Math.min(MAX_STRIDE, value.kernel());
        }

        @Override
        public String text(Convolution value) {
            return value.toString();
        }
    }

    /** A number as people write it: no {@code .0} at the end of a whole one. */
    static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9 ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
