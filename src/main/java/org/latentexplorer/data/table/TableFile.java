package org.latentexplorer.data.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Names;
import org.latentexplorer.model.Note;

/**
 * A table of separated values that somebody wrote with whatever program: its encoding, separator and header are found
 * out by its first rows.
 */
public final class TableFile {
    private static final byte[] SEPARATORS = {',', ';', '\t', '|', ' '};
    private static final int SAMPLE = 1 << 18;
    private static final int SAMPLE_ROWS = 32;
    private static final int MOST_HEADERS = 3;
    /** The score of a separator by which all rows have the same number of fields. */
    private static final double ALIKE = 10;
    /** Numbers in one field with spaces between, as many as the smallest square of pixels has. */
    private static final Pattern LIST = Pattern.compile("\\s*[0-9.]+(?: +[0-9.]+){63,}\\s*");
    /** A row of that many numbers, none of which comes twice, numbers the columns. */
    private static final int MANY = 16;

    private final Path file;
    private final TextEncoding encoding;
    private final byte separator;
    private final int skipped;
    private final int headers;
    private final List<String> names;
    private final List<List<String>> sample;
    /** The column that is a list of pixels; -1 for none. */
    private int list = -1;
    private final int width;

    private TableFile(Path file, Predicate<String> value) throws IOException {
        this.file = file;
        encoding = TextEncoding.of(file);
        byte[] head;
        try (InputStream in = encoding.open(file)) {
            head = in.readNBytes(SAMPLE);
        }
        byte told = told(head);
        separator = told != 0 ? told : likeliest(head);
        List<List<String>> rows = sample(head, separator);
        int first = told != 0 ? 1 : 0;
        while (first + 1 < rows.size() && comment(rows.get(first)) && !fits(rows.get(first), rows.get(first + 1))) {
            first++;
        }
        rows = new ArrayList<>(rows.subList(first, rows.size()));
        if (rows.isEmpty()) {
            throw new Failure("failure.table.empty", file);
        }
        if (comment(rows.getFirst()) && rows.size() > 1) {
            List<String> bare = new ArrayList<>(rows.getFirst());
            bare.set(0, bare.getFirst().substring(1).strip());
            rows.set(0, header(bare, rows.subList(1, rows.size()), value) ? bare : rows.getFirst());
        }
        int count = 0;
        while (count < Math.min(MOST_HEADERS, rows.size() - 1)
                && header(rows.get(count), rows.subList(count + 1, rows.size()), value)) {
            count++;
        }
        if (count == 0 && rows.size() == 1 && alone(rows.getFirst(), value)) {
            count = 1;
        }
        headers = count;
        skipped = first + count;
        list = list(rows.subList(count, rows.size()));
        List<List<String>> data = list < 0 ? rows : sample(head, separator).subList(first, first + rows.size());
        sample = List.copyOf(data.subList(count, data.size()));
        List<String> header = count == 0 ? null : spread(named(rows.subList(0, count)));
        width = width(header, sample);
        names = header == null ? null : fitted(header);
    }

    /**
     * Opens a table, and reads its first rows.
     *
     * @param value tells texts that are certainly no names of columns
     * @throws Failure if it cannot be read, is no text or is empty
     */
    public static TableFile open(Path file, Predicate<String> value) {
        if (!Files.isRegularFile(file)) {
            throw new Failure(Files.exists(file) ? "failure.table.file" : "failure.data.missing", file);
        }
        try {
            return new TableFile(file, value);
        } catch (NoSuchFileException e) {
            throw new Failure(e, "failure.data.missing", file);
        } catch (AccessDeniedException e) {
            throw new Failure(e, "failure.table.denied", file);
        } catch (IOException e) {
            throw new Failure(e, "failure.table.unreadable", file);
        }
    }

    /** Whether a file's name is that of a table. */
    public static boolean named(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv");
    }

    /** Excel's first line {@code sep=;}; 0 without one. */
    private static byte told(byte[] head) {
        String start = new String(head, 0, Math.min(8, head.length), StandardCharsets.ISO_8859_1);
        return start.matches("(?is)\"?sep=[,;\t|]\"?[\r\n].*") ? (byte) start.charAt(start.indexOf('=') + 1) : 0;
    }

    /** That by which rows have the same number of fields, and most of these are numbers. */
    private byte likeliest(byte[] head) {
        byte best = ',';
        double most = 0;
        for (byte candidate : SEPARATORS) {
            if (candidate == ' ' && most >= ALIKE) {
                // fields with spaces in them
                break;
            }
            double score = score(sample(head, candidate), candidate);
            if (score > most) {
                best = candidate;
                most = score;
            }
        }
        return best;
    }

    private static double score(List<List<String>> rows, byte candidate) {
        int fields = rows.isEmpty() ? 0 : rows.getLast().size();
        if (fields < 2) {
            return 0;
        }
        long alike = rows.stream().filter(row -> row.size() == fields).count();
        List<List<String>> typical = rows.subList(rows.size() / 2, rows.size());
        long all = typical.stream().mapToLong(List::size).sum();
        long numbers = typical.stream().flatMap(List::stream)
                .filter(text -> number(text, candidate != ',') || NumberText.missing(text)).count();
        double share = (double) numbers / all;
        if (candidate == ' ' && share < 0.5) {
            return 0;
        }
        // of equal ones the one that separates more
        return (double) alike / rows.size() * ALIKE + share + 0.001 * Math.log(fields);
    }

    private List<List<String>> sample(byte[] head, byte candidate) {
        List<List<String>> rows = new ArrayList<>();
        boolean cut = head.length == SAMPLE;
        try (TableRows in = new TableRows(file, new ByteArrayInputStream(head), candidate)) {
            in.spread(list);
            while (rows.size() < SAMPLE_ROWS + 2 * MOST_HEADERS && in.advance()) {
                rows.add(in.texts());
            }
        } catch (Failure e) {
            // a quote that ends behind the sample, or never: that will be told with its row
            cut = false;
        }
        if (cut && rows.size() > 1 && rows.size() < SAMPLE_ROWS + 2 * MOST_HEADERS) {
            rows.removeLast();
        }
        return rows;
    }

    private static boolean comment(List<String> row) {
        return row.getFirst().startsWith("#") && row.getFirst().length() > 1;
    }

    private static boolean fits(List<String> row, List<String> next) {
        return row.size() == next.size();
    }

    private static boolean number(String text, boolean comma) {
        return !Double.isNaN(NumberText.parse(text, comma));
    }

    private boolean number(String text) {
        return number(text, separator != ',');
    }

    /** Whether a row names the columns of those that follow. */
    private boolean header(List<String> row, List<List<String>> following, Predicate<String> value) {
        if (row.stream().anyMatch(value)) {
            return false;
        }
        List<String> next = following.getLast();
        int shift = row.size() == next.size() - 1 && !next.getLast().isEmpty() ? 1 : 0;
        int typed = 0;
        int untyped = 0;
        for (int c = 0; c < row.size() && c + shift < next.size(); c++) {
            int column = c + shift;
            if (following.stream().allMatch(r -> r.size() <= column || number(r.get(column))
                    || NumberText.missing(r.get(column)) || value.test(r.get(column)))) {
                typed++;
                untyped += number(row.get(c)) || NumberText.missing(row.get(c)) ? 0 : 1;
            }
        }
        return typed > 0 && untyped > 0 && (2 * untyped >= typed || ColumnNames.some(row) && untyped == 1)
                || typed == 0 && ColumnNames.some(row) || numbered(row, following)
                || untyped > 0 && numbered(row.stream().filter(this::number).toList(), following);
    }

    /** Whether what follows a row is unknown, and it is all words. */
    private boolean alone(List<String> row, Predicate<String> value) {
        return row.stream().noneMatch(text -> number(text) || value.test(text));
    }

    /**
     * Whether a row numbers the columns: 0, 1, 2 …, as pandas does without names, or what it makes of a first row of
     * pixels that it took for names, none of which may come twice: 0, 0.1, 0.2 ….
     */
    private boolean numbered(List<String> row, List<List<String>> following) {
        List<String> numbers = row.stream().filter(text -> !text.isEmpty()).toList();
        if (numbers.size() < 2 || !numbers.stream().allMatch(this::number)
                || new HashSet<>(numbers).size() < numbers.size()) {
            return false;
        }
        if (numbers.size() >= MANY) {
            return following.stream().allMatch(r -> new HashSet<>(r).size() < r.size())
                    || steps(numbers) && following.stream().noneMatch(TableFile::steps);
        }
        return steps(numbers) && (numbers.getFirst().equals("0") || numbers.getFirst().equals("1"))
                && following.stream().flatMap(List::stream)
                        .anyMatch(text -> text.matches("[+-]?\\d*[.,]\\d*[1-9]\\d*.*"));
    }

    /** Whether some whole numbers count on by one. */
    private static boolean steps(List<String> numbers) {
        return numbers.stream().allMatch(text -> text.matches("\\d{1,9}")) && IntStream.range(1, numbers.size())
                .allMatch(i -> Integer.parseInt(numbers.get(i)) == Integer.parseInt(numbers.getFirst()) + i);
    }

    /** The column that holds all pixels of a picture in each of some rows; -1 for none. */
    private static int list(List<List<String>> rows) {
        return rows.isEmpty() ? -1 : IntStream.range(0, rows.getFirst().size()).filter(c -> rows.stream()
                .allMatch(row -> row.size() > c && LIST.matcher(row.get(c)).matches())).findFirst().orElse(-1);
    }

    /** The names of columns, of which one may be a list. */
    private List<String> spread(List<String> header) {
        int more = list < 0 || sample.isEmpty() || header.size() <= list ? 0 : sample.getFirst().size() - header.size();
        List<String> names = new ArrayList<>(header);
        for (int i = 1; i <= more; i++) {
            names.add(list + i, header.get(list) + i);
        }
        return names;
    }

    /** That of some rows of names which has most words. */
    private List<String> named(List<List<String>> rows) {
        List<String> best = rows.getFirst();
        for (List<String> row : rows) {
            best = words(row) > words(best) ? row : best;
        }
        return best.stream().map(Names::composed).toList();
    }

    private long words(List<String> row) {
        return row.stream().filter(text -> !text.isEmpty() && !number(text)).count();
    }

    /** The number of columns: that of the first row of data, without what only a last separator makes. */
    private static int width(List<String> header, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return header.size();
        }
        int width = rows.getFirst().size();
        while (width > 1 && empty(width - 1, rows)
                && (header == null || header.size() < width || header.get(width - 1).isEmpty())) {
            width--;
        }
        return width;
    }

    private static boolean empty(int column, List<List<String>> rows) {
        return rows.stream().allMatch(row -> row.size() <= column || row.get(column).isEmpty());
    }

    /** One name a column: R gives none to the column of its rows' names. */
    private List<String> fitted(List<String> header) {
        List<String> fitted = new ArrayList<>(header);
        if (header.size() == width - 1) {
            fitted.addFirst("");
        }
        while (fitted.size() > width && fitted.getLast().isEmpty()) {
            fitted.removeLast();
        }
        if (fitted.size() != width) {
            throw new Failure("failure.table.ragged", file, 1 + skipped, width, header.size());
        }
        return List.copyOf(fitted);
    }

    public Path file() {
        return file;
    }

    /** The columns' names in composed letters; null if the first row is one of data. */
    public List<String> names() {
        return names;
    }

    /** Whether the columns have names that say more than their numbers. */
    boolean named() {
        return names != null && !numbers(names);
    }

    /** A column as a sentence calls it: by its name, or else by its number from 1. */
    public String title(int column) {
        return names == null || names.get(column).isEmpty() || number(names.get(column))
                ? "#" + (column + 1) : names.get(column);
    }

    public int width() {
        return width;
    }

    /** The first rows of data; none if there are none. */
    public List<List<String>> sample() {
        return sample;
    }

    /** That there is no column of that name. */
    public Failure noColumn(String wanted) {
        List<String> some = IntStream.range(0, Math.min(8, width)).mapToObj(this::title).toList();
        return new Failure("failure.table.named", file, wanted, String.join(", ", some) + (width > 8 ? ", …" : ""));
    }

    /** What was found out and not to be expected. */
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>(encoding.notes(file));
        if (headers > 0 && numbers(names)) {
            notes.add(new Note("note.table.numbers", file.getFileName()));
        } else if (headers > 1) {
            notes.add(new Note("note.table.headers", file.getFileName(), headers));
        }
        return notes;
    }

    private boolean numbers(List<String> row) {
        return row.stream().allMatch(text -> text.isEmpty() || number(text));
    }

    /** Begins with the first row of data. */
    public TableRows rows() {
        try {
            TableRows rows = new TableRows(file, encoding.open(file), separator);
            for (int i = 0; i < skipped; i++) {
                rows.advance();
            }
            rows.spread(list);
            rows.passOver(names);
            return rows;
        } catch (IOException e) {
            throw new Failure(e, "failure.table.unreadable", file);
        }
    }

    /** @throws Failure if a row has not as many fields as the first; empty ones may follow */
    public void checkWhole(TableRows row) {
        boolean whole = row.fields() >= width;
        for (int f = width; f < row.fields() && whole; f++) {
            whole = row.text(f).isEmpty();
        }
        if (!whole) {
            throw new Failure("failure.table.ragged", file, row.line(), row.fields(), width);
        }
    }
}
