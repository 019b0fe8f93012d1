package org.latentexplorer.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.latentexplorer.data.Catalog;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;

/**
 * Small files of pictures that say they are about as large as may be. Where reading one runs out of memory, be it told
 * or not, its JVM ends: other work in the same program would have failed.
 */
final class HugeClaims {
    private static final int SIDE = 8000;
    private static final int ROW = 63_999_999;

    private HugeClaims() {
    }

    /** Reads one picture; a failure is as good as an image. */
    static final class Child {
        private Child() {
        }

        public static void main(String[] args) {
            Path file = Path.of(args[0]);
            try {
                new Catalog(file.resolveSibling("nothing"), null, List.of()).picture(ImageImport.of(file));
                System.out.println("accepted");
            } catch (Failure e) {
                System.out.println("refused");
            }
        }
    }

    static Tally run(Path folder, String heap) throws IOException, InterruptedException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int bits : new int[] {8, 16, 32}) {
            files.put("strip" + bits + ".tiff", Sound.strip(SIDE, SIDE, bits));
        }
        files.put("square.png", png(SIDE, SIDE, 16, 6));
        files.put("row.png", png(ROW, 1, 8, 2));
        files.put("column.png", png(1, ROW, 8, 2));
        List<String> findings = new ArrayList<>();
        int accepted = 0;
        long begin = System.nanoTime();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path written = Files.write(folder.resolve(file.getKey()), file.getValue());
            ChildJvm.Outcome outcome = ChildJvm.run(ChildJvm.command(heap, Child.class, written.toString()));
            accepted += outcome.said().contains("accepted") ? 1 : 0;
            if (outcome.code() != 0) {
                findings.add(file.getKey() + ", " + file.getValue().length + " bytes: "
                        + outcome.said().lines().filter(line -> !line.startsWith("WARNING")).findFirst().orElse(""));
            }
        }
        return new Tally("pictures that claim much", files.size(), accepted,
                (long) files.size() - accepted - findings.size(), (System.nanoTime() - begin) * 1e-9, findings);
    }

    /** A PNG of paper alone that ends too early. */
    private static byte[] png(int width, int height, int bits, int colours) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(png, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) bits).put((byte) colours)
                .array());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(new byte[Mutation.MOST_BYTES]);
        }
        chunk(png, "IDAT", packed.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] contents) {
        byte[] typed = ByteBuffer.allocate(4 + contents.length).put(Sound.text(type)).put(contents).array();
        CRC32 crc = new CRC32();
        crc.update(typed);
        png.writeBytes(ByteBuffer.allocate(8 + typed.length).putInt(contents.length).put(typed)
                .putInt((int) crc.getValue()).array());
    }
}
