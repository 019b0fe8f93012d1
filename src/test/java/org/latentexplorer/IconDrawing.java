package org.latentexplorer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.latentexplorer.model.Palette;

/** Draws the program's icon: clouds of codes, and a path from one to another with the point that is touched. */
public final class IconDrawing {
    private static final double[][] CLOUDS = {{0.27, 0.70, 5}, {0.40, 0.30, 2}, {0.74, 0.30, 4}, {0.70, 0.74, 0}};

    private IconDrawing() {
    }

    public static void main(String[] args) throws IOException {
        Path resources = Files.createDirectories(Path.of("src/main/resources/org/latentexplorer/icon"));
        for (int size : new int[] {16, 32, 48, 64, 128, 256}) {
            ImageIO.write(draw(size), "png", resources.resolve(size + ".png").toFile());
        }
        Path assets = Files.createDirectories(Path.of("assets/icon"));
        ImageIO.write(draw(512), "png", assets.resolve("latent-explorer-512.png").toFile());
    }

    private static BufferedImage draw(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size, size);
        g.setPaint(new GradientPaint(0, 0, new Color(0x1B2440), 1, 1, new Color(0x0C101C)));
        g.fill(new RoundRectangle2D.Double(0.02, 0.02, 0.96, 0.96, 0.44, 0.44));
        drawClouds(g, size);
        drawPath(g, size);
        g.dispose();
        return image;
    }

    private static void drawClouds(Graphics2D g, int size) {
        Random random = new Random(7);
        // few and large dots where there are few pixels
        int dots = size <= 32 ? 5 : size <= 64 ? 14 : 40;
        double radius = size <= 32 ? 0.055 : size <= 64 ? 0.032 : 0.019;
        for (double[] cloud : CLOUDS) {
            g.setColor(new Color(Palette.colour((int) cloud[2], true)));
            for (int i = 0; i < dots; i++) {
                double angle = random.nextDouble(2 * Math.PI);
                double away = 0.135 * Math.sqrt(random.nextDouble());
                double x = cloud[0] + away * Math.cos(angle);
                double y = cloud[1] + away * Math.sin(angle);
                g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
            }
        }
    }

    private static void drawPath(Graphics2D g, int size) {
        float width = size <= 32 ? 0.07f : 0.04f;
        Path2D path = new Path2D.Double();
        path.moveTo(0.27, 0.70);
        path.curveTo(0.36, 0.42, 0.50, 0.62, 0.60, 0.46);
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
        double ring = size <= 32 ? 0.13 : 0.10;
        g.fill(new Ellipse2D.Double(0.62 - ring, 0.44 - ring, 2 * ring, 2 * ring));
        g.setColor(new Color(0x2F6FEB));
        double inner = ring * 0.55;
        g.fill(new Ellipse2D.Double(0.62 - inner, 0.44 - inner, 2 * inner, 2 * inner));
    }
}
