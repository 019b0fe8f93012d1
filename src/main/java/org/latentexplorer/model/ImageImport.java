package org.latentexplorer.model;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How somebody's own pictures, of any size and colour, become a data set: grey squares, 0 for paper and 255 for ink.
 * It can be written as one word, its {@link #id}, which {@link DataCatalog#load} takes.
 *
 * @param path  a folder of pictures, or a table (CSV)
 * @param side  width and height of the squares in pixels
 * @param ink   which of light and dark is the ink
 * @param frame what of a picture becomes the square
 * @param label a table's column of labels: {@link #FIRST_LABEL}, {@link #LAST_LABEL}, {@link #NO_LABEL} or the column's
 *              name; null to find it
 */
public record ImageImport(Path path, int side, Ink ink, Frame frame, String label) {
    public static final String FIRST_LABEL = "first";
    public static final String LAST_LABEL = "last";
    public static final String NO_LABEL = "none";
    public static final int LEAST_SIDE = 8;
    public static final int MOST_SIDE = 128;
    /** MNIST's. */
    public static final int USUAL_SIDE = 28;
    /** How the names of pictures end. */
    private static final List<String> PICTURES = List.of(".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff",
            ".webp", ".pbm", ".pgm", ".ppm", ".pnm", ".pam", ".pfm");
    private static final String PART = "(?:(?:size|ink|frame)=[a-z0-9]{1,9}|label=[^&=?/]{1,600})";
    private static final Pattern ID = Pattern.compile("(.+)\\?(" + PART + "(?:&" + PART + ")*+)", Pattern.DOTALL);

    /** Which of light and dark is the ink. */
    public enum Ink {
        /** Dark if the paper looks light in most pictures. */
        AUTO,
        /** Light ink on dark paper, as MNIST's: greys stay as they are. */
        LIGHT,
        /** Dark ink on light paper: greys are inverted. */
        DARK;

        /** @throws Failure if there is none of that name */
        public static Ink of(String id) {
            return Names.parse(Ink.class, "ink", id);
        }
    }

    /** What of a picture becomes the square; its aspect is kept. */
    public enum Frame {
        /** All of it, in the middle. */
        WHOLE,
        /** As MNIST's: the ink alone, fitted into 20/28 of the side, its centre of mass in the middle. */
        INK;

        /** @throws Failure if there is none of that name */
        public static Frame of(String id) {
            return Names.parse(Frame.class, "frame", id);
        }
    }

    /** One whose column of labels is found. */
    public ImageImport(Path path, int side, Ink ink, Frame frame) {
        this(path, side, ink, frame, null);
    }

    /** The same with another column of labels. */
    public ImageImport withLabel(String column) {
        return new ImageImport(path, side, ink, frame, column);
    }

    /** Whole pictures as squares of MNIST's size. */
    public static ImageImport of(Path path) {
        return new ImageImport(path, USUAL_SIDE, Ink.AUTO, Frame.WHOLE);
    }

    /** Whether an import can make images of this shape: squares of one channel, of a side within the bounds. */
    public static boolean makes(ImageShape shape) {
        return shape.equals(ImageShape.square(shape.width())) && shape.width() >= LEAST_SIDE
                && shape.width() <= MOST_SIDE;
    }

    /** Whether a file is a picture that can be read, by its name. */
    public static boolean picture(String fileName) {
        return PICTURES.stream().anyMatch(fileName.toLowerCase(Locale.ROOT)::endsWith);
    }

    /** What an id says; empty if it cannot be a path. */
    public static Optional<ImageImport> parse(String id) {
        Matcher parts = ID.matcher(id);
        try {
            if (!parts.matches()) {
                return id.isBlank() ? Optional.empty() : Optional.of(of(Path.of(id)));
            }
            ImageImport read = of(Path.of(parts.group(1)));
            for (String part : parts.group(2).split("&")) {
                read = read.with(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
            }
            return Optional.of(read);
        } catch (IllegalArgumentException | Failure e) {
            return Optional.empty();
        }
    }

    /** An import of what is there: the path itself, whatever it looks like, or an id's; empty if there is nothing. */
    public static Optional<ImageImport> found(String pathOrId) {
        try {
            if (!pathOrId.isBlank() && Files.exists(Path.of(pathOrId))) {
                return Optional.of(of(Path.of(pathOrId)));
            }
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        return parse(pathOrId).filter(wanted -> Files.exists(wanted.path()));
    }

    private ImageImport with(String name, String value) {
        return switch (name) {
            case "size" -> new ImageImport(path, Integer.parseInt(value), ink, frame, label);
            case "ink" -> new ImageImport(path, side, Ink.of(value), frame, label);
            case "label" -> withLabel(URLDecoder.decode(value, StandardCharsets.UTF_8));
            default -> new ImageImport(path, side, ink, Frame.of(value), label);
        };
    }

    /** The path, and behind a question mark whatever is not as usual: {@code scans?size=32&ink=dark}. */
    public String id() {
        StringJoiner parts = new StringJoiner("&", "?", "").setEmptyValue("");
        if (side != USUAL_SIDE) {
            parts.add("size=" + side);
        }
        if (ink != Ink.AUTO) {
            parts.add("ink=" + Names.id(ink));
        }
        if (frame != Frame.WHOLE) {
            parts.add("frame=" + Names.id(frame));
        }
        if (label != null) {
            parts.add("label=" + URLEncoder.encode(label, StandardCharsets.UTF_8));
        }
        return path + parts.toString();
    }

    /** @throws Failure if the side is out of bounds */
    public void check() {
        if (side < LEAST_SIDE || side > MOST_SIDE) {
            throw new Failure("failure.images.side", LEAST_SIDE, MOST_SIDE, side);
        }
    }
}
