package org.latentexplorer.campaign;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.latentexplorer.dl4j.Dl4jModelStore;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Convolution;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.OptimizerState;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.network.Autoencoder;

/** Sound files of every kind, small, to make damaged ones of. */
final class Sound {
    private static final int SIDE = 8;
    private static final int CLASSES = 3;
    private static final Recipe DENSE = Recipe.vanilla(List.of(6), 2);

    private Sound() {
    }

    /** Recipes of every family, dense; one with convolutions. */
    static List<Recipe> recipes() {
        List<Recipe> recipes = new ArrayList<>();
        for (Family family : Family.all()) {
            recipes.add(family.suit(DENSE.with(Recipe.FAMILY, family)));
        }
        recipes.add(DENSE.with(Recipe.CONVOLUTIONS, List.of(new Convolution(2, 3, 2))));
        return recipes;
    }

    /** A model with everything that a file can hold; the mark is its every parameter. */
    static SavedModel model(Recipe recipe, int side, float mark) {
        NetworkSpec network = NetworkSpec.of(recipe, ImageShape.square(side), CLASSES);
        float[] parameters = new float[(int) network.parameterCount()];
        Arrays.fill(parameters, mark);
        History history = new History(List.of(new History.Epoch(1, 0.25, 0.125, 1.5, 4000)));
        Provenance origin = new Provenance("campaign", Instant.EPOCH, "synthetic", "0", 100, "built-in", "here");
        Codes codes = new Codes(new float[3 * recipe.latent()], recipe.latent(), new byte[] {0, 1, 2});
        return new SavedModel(new Autoencoder(network, parameters), history, origin,
                new OptimizerState(new float[2 * parameters.length], 7, 1), codes);
    }

    /** A model file of each of the recipes. */
    static List<byte[]> models() {
        return recipes().stream().map(recipe -> bytes(model(recipe, SIDE, 0.01f))).toList();
    }

    /** A model file of a network that is told the class: a graph and not a stack, with convolutions. */
    static byte[] graph() {
        Recipe recipe = recipes().stream().filter(r -> r.family().conditional()).findFirst().orElseThrow()
                .with(Recipe.CONVOLUTIONS, List.of(new Convolution(2, 3, 2)));
        return bytes(model(recipe, SIDE, 0.01f));
    }

    private static byte[] bytes(SavedModel model) {
        try {
            Path file = Files.createTempFile("model", ".zip");
            new Dl4jModelStore().save(model, file);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A zip's entries in order. */
    static Map<String, byte[]> entries(byte[] zip) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** IDX files: of so many sizes as the magic number says. */
    static byte[] idx(int magic, int... sizes) {
        int count = 1;
        for (int size : sizes) {
            count *= size;
        }
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * sizes.length + count).putInt(magic);
        for (int size : sizes) {
            bytes.putInt(size);
        }
        for (int i = 0; i < count; i++) {
            bytes.put((byte) (sizes.length == 1 ? i % CLASSES : i * 7));
        }
        return bytes.array();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A table of so many rows: a label, or none, and so many numbers from 0 to most. */
    static byte[] table(String header, String separator, int rows, int columns, boolean labels, int most) {
        Random random = new Random(3);
        StringBuilder table = new StringBuilder(header);
        for (int r = 0; r < rows; r++) {
            if (labels) {
                table.append(r % CLASSES).append(separator);
            }
            for (int c = 0; c < columns; c++) {
                table.append(c == 0 ? "" : separator).append(most > 1 ? random.nextInt(most + 1)
                        : Float.toString(random.nextFloat()));
            }
            table.append('\n');
        }
        return text(table.toString());
    }

    /** A header of a label, or none, and so many columns of one name, numbered. */
    static String header(String label, String column, int columns) {
        StringBuilder header = new StringBuilder(label);
        for (int c = 0; c < columns; c++) {
            header.append(header.isEmpty() ? "" : ",").append(column).append(c);
        }
        return header.append('\n').toString();
    }

    /** A picture of a blot in one of ImageIO's formats. */
    static byte[] picture(String format, int type, int number) {
        BufferedImage image = new BufferedImage(12, 10, type);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(2 + number % 5, 2, 4, 6);
        g.setColor(Color.RED);
        g.fillRect(1, 1 + number % 3, 3, 2);
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Pictures of one format, of every kind of pixels that it takes. */
    static List<byte[]> pictures(String format) {
        return switch (format) {
            case "bmp", "jpg" -> List.of(picture(format, BufferedImage.TYPE_INT_RGB, 1),
                    picture(format, BufferedImage.TYPE_BYTE_GRAY, 2));
            case "gif" -> List.of(picture(format, BufferedImage.TYPE_BYTE_INDEXED, 1),
                    picture(format, BufferedImage.TYPE_BYTE_BINARY, 2));
            default -> List.of(picture(format, BufferedImage.TYPE_INT_ARGB, 1),
                    picture(format, BufferedImage.TYPE_BYTE_GRAY, 2),
                    picture(format, BufferedImage.TYPE_USHORT_GRAY, 3),
                    picture(format, BufferedImage.TYPE_BYTE_INDEXED, 4),
                    picture(format, BufferedImage.TYPE_BYTE_BINARY, 5));
        };
    }

    /** The head of a TIFF of one strip, grey, of so many bits: what it says of its size is nearly all there is. */
    static byte[] strip(int width, int height, int bits) {
        // number, type (3 is of 16 bits, 4 of 32), value
        int[][] tags = {{256, 4, width}, {257, 4, height}, {258, 3, bits}, {259, 3, 1}, {262, 3, 1}, {273, 4, 130},
            {277, 3, 1}, {278, 4, height}, {279, 4, 100}};
        ByteBuffer tiff = ByteBuffer.allocate(230).order(ByteOrder.LITTLE_ENDIAN).put((byte) 'I').put((byte) 'I')
                .putShort((short) 42).putInt(8).putShort((short) tags.length);
        for (int[] tag : tags) {
            tiff.putShort((short) tag[0]).putShort((short) tag[1]).putInt(1).putInt(tag[2]);
        }
        return tiff.array();
    }

    /** A folder of two classes' pictures. */
    static Map<String, byte[]> classes() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            files.put((i % 2 == 0 ? "even/" : "odd/") + i + ".png", picture("png", BufferedImage.TYPE_BYTE_GRAY, i));
        }
        return files;
    }
}
