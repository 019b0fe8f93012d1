package org.latentexplorer.data.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.Names;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Progress;

/**
 * Which column of a table of numbers is what: by its name if it has a known one, else by what all of its rows hold.
 *
 * @param profile what the columns hold
 * @param label   the column of labels; -1 for none
 * @param values  the columns of pixels, or of the numbers of codes
 * @param notes   what was decided
 */
public record ColumnRoles(TableProfile profile, int label, int[] values, List<Note> notes) {
    /** Columns at either end of which the values are counted. */
    private static final int ENDS = 3;
    /** Of tables with no more columns all are counted. */
    private static final int NARROW = 64;
    /** A lead of one candidate over the other that is no chance. */
    private static final double CLEAR = 0.5;

    /** What a table holds a row. */
    public enum Kind {
        /** As many pixels as a square has. */
        PICTURES,
        /** Any numbers. */
        CODES
    }

    /** @return true if that many pixels make a square */
    public static boolean square(int pixels) {
        int side = (int) Math.round(Math.sqrt(pixels));
        return pixels > 0 && side * side == pixels;
    }

    /**
     * Goes through all of a table, and tells its columns apart.
     *
     * @param wanted the label's column as a person says it, see {@link ImageImport#label}; null to find it
     * @throws Failure if a row is not whole, if there is no such column, or if they cannot be told apart
     */
    public static ColumnRoles of(TableFile table, Kind kind, String wanted, Progress progress) {
        String common = table.names() == null ? null : commonStem(table.names());
        TableProfile profile = TableProfile.of(table, c -> table.width() <= NARROW || c < ENDS
                || c >= table.width() - ENDS || table.names() != null && odd(table.names().get(c), common), progress);
        if (profile.rows() == 0) {
            throw new Failure("failure.table.empty", table.file());
        }
        return new Search(table, profile, kind, common).roles(wanted);
    }

    private static boolean odd(String name, String common) {
        return !ColumnNames.stem(name).equals(common) || ColumnNames.label(name) || ColumnNames.index(name);
    }

    /** The stem that most names have; null if each has another. */
    private static String commonStem(List<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> counts.merge(ColumnNames.stem(name), 1, Integer::sum));
        Map.Entry<String, Integer> most = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue()).orElseThrow();
        return most.getValue() > 1 && !most.getKey().isEmpty() ? most.getKey() : null;
    }

    /** Tells the columns of one table apart. */
    private static final class Search {
        private final TableFile table;
        private final TableProfile profile;
        private final Kind kind;
        private final String common;
        private final List<Note> notes = new ArrayList<>();
        private final List<Integer> indexes = new ArrayList<>();
        private final List<Integer> left = new ArrayList<>();
        private final List<Integer> rest = new ArrayList<>();

        Search(TableFile table, TableProfile profile, Kind kind, String common) {
            this.table = table;
            this.profile = profile;
            this.kind = kind;
            this.common = common;
            notes.addAll(table.notes());
        }

        ColumnRoles roles(String wanted) {
            for (int c = 0; c < table.width(); c++) {
                if (index(c)) {
                    indexes.add(c);
                } else {
                    rest.add(c);
                }
            }
            int label = wanted == null ? found() : wanted(wanted);
            if (kind == Kind.CODES && table.named()) {
                rest.stream().filter(c -> c != label && ColumnNames.found(table.names().get(c)) && few(c))
                        .forEach(left::add);
                rest.removeAll(left);
            }
            rest.remove((Integer) label);
            indexes.remove((Integer) label);
            int[] values = values();
            boolean empty = label >= 0 && profile.column(label).nothing();
            tell(empty ? -1 : label);
            return new ColumnRoles(profile, empty ? -1 : label, values, List.copyOf(notes));
        }

        /** Whether a column only numbers the rows. */
        private boolean index(int c) {
            TableProfile.Column it = profile.column(c);
            if (table.names() == null) {
                return (c == 0 || c == table.width() - 1) && it.steps() && profile.rows() > 2
                        && (kind == Kind.CODES ? others(c).anyMatch(o -> !profile.column(o).whole())
                        : table.width() > NARROW);
            }
            boolean unlike = it.many() || it.rising() || it.different() == profile.rows();
            return ColumnNames.index(table.names().get(c)) && unlike && !it.nothing();
        }

        private IntStream others(int c) {
            return IntStream.range(0, table.width()).filter(o -> o != c);
        }

        /** The column that a person says. */
        private int wanted(String wanted) {
            switch (wanted) {
                case ImageImport.NO_LABEL -> {
                    return -1;
                }
                case ImageImport.FIRST_LABEL -> {
                    return rest.isEmpty() ? 0 : rest.getFirst();
                }
                case ImageImport.LAST_LABEL -> {
                    return rest.isEmpty() ? table.width() - 1 : rest.getLast();
                }
                default -> {
                    String name = Names.composed(wanted);
                    int column = table.names() == null ? -1 : ColumnNames.of(name, table.names());
                    if (column < 0) {
                        throw table.noColumn(wanted);
                    }
                    return column;
                }
            }
        }

        private int found() {
            List<Integer> named = table.names() == null ? List.of()
                    : rest.stream().filter(c -> ColumnNames.label(table.names().get(c))).toList();
            if (!named.isEmpty()) {
                return one(named);
            }
            List<Integer> words = rest.stream().filter(c -> mostlyWords(c) && classes(c)
                    && (table.names() == null || !ColumnNames.part(table.names().get(c)))).toList();
            if (!words.isEmpty()) {
                return one(words);
            }
            rest.stream().filter(this::mostlyWords).forEach(left::add);
            rest.removeAll(left);
            int weak = table.names() == null ? -1 : weak();
            if (weak >= 0) {
                return weak;
            }
            return kind == Kind.PICTURES ? amongPixels() : amongNumbers();
        }

        /** A few wrong fields are errors in a column of numbers. */
        private boolean mostlyWords(int c) {
            TableProfile.Column it = profile.column(c);
            boolean end = c == 0 || c == table.width() - 1;
            return it.words() * 2 > it.filled() || end && it.words() * 10 > it.filled() && it.words() > 1;
        }

        /** Whether the values of a column of words come again, as names of classes do. */
        private boolean classes(int c) {
            TableProfile.Column it = profile.column(c);
            return kind == Kind.PICTURES && table.names() == null
                    || !it.many() && (it.different() < profile.rows() || profile.rows() < 4);
        }

        /** The one of some columns that holds the labels; several that divide the rows alike are one. */
        private int one(List<Integer> columns) {
            List<Integer> filled = columns.stream().filter(c -> !profile.column(c).nothing()).toList();
            List<Integer> varied = filled.stream().filter(c -> profile.column(c).different() > 1).toList();
            List<Integer> some = varied.isEmpty() ? filled : varied;
            if (some.size() <= 1) {
                left.addAll(columns);
                left.remove(some.isEmpty() ? columns.getFirst() : some.getFirst());
                rest.removeAll(left);
                return some.isEmpty() ? columns.getFirst() : some.getFirst();
            }
            if (!alike(some)) {
                throw new Failure("failure.table.several", table.file(), titles(some));
            }
            // the more telling one: words rather than their numbers
            int best = some.stream().filter(c -> profile.column(c).words() > 0).findFirst().orElse(some.getFirst());
            left.addAll(columns);
            left.remove((Integer) best);
            rest.removeAll(left);
            return best;
        }

        /** Whether some columns divide the rows into the same classes. */
        private boolean alike(List<Integer> columns) {
            Set<String> together = new HashSet<>();
            List<Set<String>> alone = columns.stream().map(c -> (Set<String>) new HashSet<String>()).toList();
            try (TableRows rows = table.rows()) {
                while (rows.advance() && together.size() <= TableProfile.MOST_VALUES) {
                    together.add(String.join("\n", columns.stream().map(rows::text).toList()));
                    for (int i = 0; i < columns.size(); i++) {
                        alone.get(i).add(rows.text(columns.get(i)));
                    }
                }
            }
            return alone.stream().allMatch(values -> values.size() == together.size());
        }

        /** A column called y that is no coordinate, or one of clusters. */
        private int weak() {
            boolean coordinates = table.names().stream().anyMatch(name -> name.equalsIgnoreCase("x"));
            List<Integer> found = rest.stream().filter(c -> few(c) && (ColumnNames.found(table.names().get(c))
                    || ColumnNames.weakLabel(table.names().get(c)) && !coordinates)).toList();
            return found.size() == 1 ? found.getFirst() : -1;
        }

        /** Whether a column holds few different whole numbers. */
        private boolean few(int c) {
            TableProfile.Column it = profile.column(c);
            return it.whole() && !it.many() && it.least() >= -1;
        }

        private int amongPixels() {
            List<Integer> odd = common == null ? List.of() : rest.stream()
                    .filter(c -> !ColumnNames.stem(table.names().get(c)).equals(common)).toList();
            if (odd.size() == 1 && few(odd.getFirst()) && square(rest.size() - 1)) {
                unsure(odd.getFirst());
                return odd.getFirst();
            }
            if (square(rest.size()) || !square(rest.size() - 1)) {
                return -1;
            }
            int first = rest.getFirst();
            int last = rest.getLast();
            double atStart = likeness(first, profile.likeNext(first));
            double atEnd = likeness(last, profile.likeNext(last - 1));
            if (Math.max(atStart, atEnd) < 0) {
                return -1;
            }
            int label = atEnd > atStart ? last : first;
            if (Math.abs(atEnd - atStart) < CLEAR) {
                unsure(label);
            }
            return label;
        }

        /**
         * How much a column is like one of labels rather than of the pixels in a corner: whole numbers from 0 or 1 on
         * with few gaps, each about as often, and seldom that of the pixel beside it.
         */
        private double likeness(int c, double likeNeighbour) {
            TableProfile.Column it = profile.column(c);
            if (!it.whole() || it.many() || it.least() < 0) {
                return -1;
            }
            if (it.different() == 1) {
                return 0.1 * (1 - likeNeighbour);
            }
            boolean dense = it.least() <= 1 && 2 * it.different() > it.most() - it.least();
            double evenness = 0;
            for (int count : it.values().values()) {
                double share = (double) count / profile.rows();
                evenness -= share * Math.log(share) / Math.log(it.different());
            }
            return (dense ? 2 : 0) + evenness + 1 - likeNeighbour;
        }

        private int amongNumbers() {
            if (table.named()) {
                List<Integer> odd = common == null ? List.of() : rest.stream()
                        .filter(c -> !ColumnNames.stem(table.names().get(c)).equals(common)).toList();
                boolean clear = odd.size() == 1 && few(odd.getFirst()) && rest.size() > 2
                        && 2 * profile.column(odd.getFirst()).different() <= profile.rows()
                        && others(odd.getFirst()).anyMatch(c -> !profile.column(c).whole());
                if (clear) {
                    unsure(odd.getFirst());
                }
                return clear ? odd.getFirst() : -1;
            }
            List<Integer> whole = rest.stream().filter(c -> profile.column(c).whole()).toList();
            if (whole.size() == rest.size()) {
                throw new Failure("failure.codes.header", table.file());
            }
            int first = rest.getFirst();
            int last = rest.getLast();
            List<Integer> ends = IntStream.of(first, last).filter(c -> few(c)
                    && profile.column(c).different() < profile.rows()).boxed().toList();
            if (ends.size() == 1 && rest.size() > 1) {
                unsure(ends.getFirst());
                return ends.getFirst();
            }
            return -1;
        }

        private void unsure(int label) {
            notes.add(new Note("note.table.unsure", table.file().getFileName(), table.title(label)));
        }

        private int[] values() {
            List<Integer> empty = rest.stream().filter(c -> profile.column(c).nothing()
                    && (table.names() == null || table.names().get(c).isEmpty() || kind == Kind.CODES)).toList();
            left.addAll(empty);
            rest.removeAll(empty);
            if (kind == Kind.PICTURES && common != null && !square(rest.size())) {
                List<Integer> odd = rest.stream().filter(c -> !ColumnNames.stem(table.names().get(c)).equals(common))
                        .toList();
                if (square(rest.size() - odd.size())) {
                    left.addAll(odd);
                    rest.removeAll(odd);
                }
            }
            // words beside a label are no numbers
            List<Integer> words = rest.stream().filter(this::mostlyWords).toList();
            left.addAll(words);
            rest.removeAll(words);
            return rest.stream().mapToInt(c -> c).toArray();
        }

        private void tell(int label) {
            Object file = table.file().getFileName();
            notes.add(label >= 0 ? new Note("note.table.label", file, table.title(label))
                    : new Note("note.table.unlabelled", file));
            if (!indexes.isEmpty()) {
                notes.add(new Note("note.table.index", file, titles(indexes)));
            }
            List<Integer> named = left.stream().filter(c -> !profile.column(c).nothing()
                    || table.names() != null && !table.names().get(c).isEmpty()).sorted().toList();
            if (!named.isEmpty()) {
                notes.add(new Note("note.table.left", file, titles(named)));
            }
        }

        private String titles(List<Integer> columns) {
            return String.join(", ", columns.stream().limit(8).map(table::title).toList())
                    + (columns.size() > 8 ? ", …" : "");
        }
    }

    /** The table's labels, one a row, and null without them: {@code 7.0} is 7 where all are numbers. */
    public String[] labels(TableFile table, Progress progress) {
        if (label < 0) {
            return null;
        }
        TableProfile.Column it = profile.column(label);
        Map<String, String> once = new HashMap<>();
        String[] labels = new String[profile.rows()];
        int missing = 0;
        try (TableRows rows = table.rows()) {
            for (int i = 0; i < labels.length && rows.advance(); i++) {
                String text = rows.text(label);
                labels[i] = once.computeIfAbsent(text, t -> name(t, it.whole()));
                missing = labels[i].isEmpty() && missing == 0 ? rows.line() : missing;
                if (i % 100 == 0) {
                    progress.check();
                }
            }
        }
        if (missing > 0) {
            throw new Failure("failure.table.label", table.file(), missing);
        }
        return labels;
    }

    private static String name(String text, boolean whole) {
        double value = whole ? NumberText.parse(text, false) : Double.NaN;
        if (!Double.isNaN(value)) {
            return Math.abs(value) < 1e15 ? String.valueOf((long) value) : text;
        }
        return text.isEmpty() || whole && NumberText.missing(text) ? "" : Names.composed(text);
    }
}
