package org.latentexplorer.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.CodesCsv;
import org.latentexplorer.model.Failure;

/** Reads codes from comma-separated values as {@link CodesCsv} writes them. */
final class CodesReader {
    private static final String LABEL = "label";
    private static final int MOST_LABEL = 255;

    private final Path file;
    private boolean labelled;
    private int dimension;
    private float[] values = new float[1 << 12];
    private byte[] labels = new byte[1 << 8];
    private int count;
    private int withLabel;

    private CodesReader(Path file) {
        this.file = file;
    }

    /**
     * Reads a table whose first line names its columns. A first column called {@code label} holds class numbers, or
     * nothing; all others hold the numbers of the codes. What is no finite number is read all the same, as NaN or
     * infinite.
     *
     * @throws Failure if the file cannot be read or is no such table
     */
    static Codes read(Path file) {
        CodesReader reader = new CodesReader(file);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            reader.header(lines.readLine());
            String line;
            for (int number = 2; (line = lines.readLine()) != null; number++) {
                if (!line.isBlank()) {
                    reader.row(line, number);
                }
            }
        } catch (NoSuchFileException e) {
            throw new Failure(e, "failure.codes.missing", file);
        } catch (AccessDeniedException e) {
            throw new Failure(e, "failure.codes.denied", file);
        } catch (CharacterCodingException e) {
            throw new Failure(e, "failure.codes.header", file);
        } catch (IOException e) {
            throw new Failure(e, "failure.codes.unreadable", file, String.valueOf(e.getMessage()));
        }
        return reader.codes();
    }

    private void header(String line) {
        String[] names = line == null ? new String[0] : line.split(",", -1);
        labelled = names.length > 0 && names[0].strip().equalsIgnoreCase(LABEL);
        dimension = names.length - (labelled ? 1 : 0);
        boolean named = Arrays.stream(names).allMatch(name -> !name.isBlank() && Float.isNaN(number(name)));
        if (dimension < 1 || !named) {
            throw new Failure("failure.codes.header", file);
        }
    }

    private void row(String line, int number) {
        String[] cells = line.split(",", -1);
        int first = labelled ? 1 : 0;
        if (cells.length != dimension + first) {
            throw new Failure("failure.codes.columns", file, number, cells.length, dimension + first);
        }
        grow(number);
        if (labelled && !cells[0].isBlank()) {
            labels[count] = label(cells[0].strip(), number);
            withLabel++;
        }
        for (int d = 0; d < dimension; d++) {
            String cell = cells[first + d].strip();
            float value = number(cell);
            if (Float.isNaN(value) && !cell.equalsIgnoreCase("nan")) {
                throw new Failure("failure.codes.number", file, number, cell);
            }
            values[count * dimension + d] = value;
        }
        count++;
    }

    private void grow(int line) {
        if (count == labels.length) {
            labels = Arrays.copyOf(labels, 2 * count);
        }
        if ((count + 1L) * dimension > values.length) {
            long wanted = Math.max((count + 1L) * dimension, 2L * values.length);
            if (wanted > Integer.MAX_VALUE - 8) {
                throw new Failure("failure.codes.large", file, line);
            }
            values = Arrays.copyOf(values, (int) wanted);
        }
    }

    private byte label(String cell, int line) {
        try {
            int label = Integer.parseInt(cell);
            if (label >= 0 && label <= MOST_LABEL) {
                return (byte) label;
            }
        } catch (NumberFormatException e) {
            // told below, as for a number out of range
        }
        throw new Failure("failure.codes.label", file, line, cell, MOST_LABEL);
    }

    /** NaN for what is no number. */
    private static float number(String cell) {
        try {
            return Float.parseFloat(cell);
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    private Codes codes() {
        if (withLabel > 0 && withLabel < count) {
            throw new Failure("failure.codes.unlabelled", file, withLabel, count);
        }
        return new Codes(Arrays.copyOf(values, count * dimension), dimension,
                withLabel > 0 ? Arrays.copyOf(labels, count) : null);
    }
}
