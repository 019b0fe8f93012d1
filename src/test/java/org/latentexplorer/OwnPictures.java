package org.latentexplorer;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.latentexplorer.data.synthetic.SyntheticDigits;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Progress;

/** Folders of pictures as somebody may have them: digits in ink of all colours on paper of any size. */
final class OwnPictures {
    private static final Color[] INKS = {new Color(0x1B3A8C), new Color(0x222222), new Color(0x8C2B1B),
        new Color(0x2E6B3A)};

    private OwnPictures() {
    }

    /**
     * Makes a folder of them, with one file that is none.
     *
     * @param classes folders, among which the digits are distributed; 0 for none
     */
    static Path make(Path parent, int count, int classes) throws IOException {
        Path folder = parent.resolve(classes == 0 ? "notebook" : "handwriting-" + classes);
        ImageSet digits = SyntheticDigits.generate(count, 5, Progress.NONE);
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < count; i++) {
            String label = classes == 0 ? "" : classes == 10 ? String.valueOf(digits.label(i))
                    : "class " + (char) ('A' + (digits.label(i) + 10 * (i % 3)) % classes);
            Path file = folder.resolve(label).resolve("scan-" + i + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(paper(digits, i, random), "png", file.toFile());
        }
        String first = classes == 0 ? "" : classes == 10 ? "0" : "class A";
        Files.writeString(folder.resolve(first).resolve("torn.jpg"), "half a file");
        return folder;
    }

    private static BufferedImage paper(ImageSet digits, int number, SplittableRandom random) {
        BufferedImage ink = new BufferedImage(28, 28, BufferedImage.TYPE_INT_ARGB);
        int colour = INKS[random.nextInt(INKS.length)].getRGB() & 0xFFFFFF;
        for (int p = 0; p < 784; p++) {
            ink.setRGB(p % 28, p / 28, (digits.pixels()[number * 784 + p] & 0xff) << 24 | colour);
        }
        int width = 60 + random.nextInt(90);
        int height = 60 + random.nextInt(90);
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = paper.createGraphics();
        g.setColor(new Color(250 - random.nextInt(12), 246 - random.nextInt(12), 232 - random.nextInt(20)));
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        int side = Math.min(width, height) - 8;
        g.drawImage(ink, random.nextInt(width - side), random.nextInt(height - side), side, side, null);
        g.dispose();
        return paper;
    }
}
