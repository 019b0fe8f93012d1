package org.latentexplorer.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.latentexplorer.picture.chart.Pen;

/** A picture being drawn, measured in the units of {@link Look#scale()}; {@link SvgSheet} is one of shapes. */
class Sheet {
    static final int LEFT = 0;
    static final int CENTRE = 1;
    static final int RIGHT = 2;
    static final float TITLE = 19;
    static final float BODY = 13;
    static final float SMALL = 11.5f;

    final Graphics2D g;
    final Look look;
    /** For charts. */
    final Pen pen = new SheetPen(this);
    private final BufferedImage image;

    Sheet(double width, double height, Look look) {
        this.look = look;
        image = new BufferedImage((int) Math.round(width * look.scale()), (int) Math.round(height * look.scale()),
                BufferedImage.TYPE_INT_RGB);
        g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        g.setColor(look.ground());
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(look.scale(), look.scale());
    }

    /** The finished picture. */
    BufferedImage image() {
        g.dispose();
        return image;
    }

    /** Heading at the top left: what it is, and in grey what it is of. */
    void heading(double x, String title, String caption) {
        text(title, x, 36, LEFT, Font.BOLD, TITLE, look.words());
        text(caption, x, 58, LEFT, Font.PLAIN, BODY, look.muted());
    }

    void text(String text, double x, double baseline, int align, int style, float size, Color colour) {
        GlyphVector glyphs = glyphs(text, style, size);
        if (glyphs != null) {
            g.setColor(colour);
            g.fill(outline(glyphs, x, baseline, align));
        }
    }

    /** Text that stays legible on top of anything, by a rim of the ground's colour. */
    void rimmedText(String text, double x, double baseline, int align, float size, Color colour) {
        GlyphVector glyphs = glyphs(text, Font.BOLD, size);
        if (glyphs == null) {
            return;
        }
        Shape shape = outline(glyphs, x, baseline, align);
        g.setColor(look.ground());
        g.setStroke(new BasicStroke(size / 4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
        g.setColor(colour);
        g.fill(shape);
    }

    /** Text that runs upwards, centred on the point. */
    void uprightText(String text, double x, double y, float size, Color colour) {
        AffineTransform before = g.getTransform();
        g.rotate(-Math.PI / 2, x, y);
        text(text, x, y, CENTRE, Font.PLAIN, size, colour);
        g.setTransform(before);
    }

    double textWidth(String text, int style, float size) {
        GlyphVector glyphs = glyphs(text, style, size);
        return glyphs == null ? 0 : glyphs.getLogicalBounds().getWidth();
    }

    /** As much of a text as fits into a width, with an ellipsis for what does not. */
    String shortened(String text, double width, int style, float size) {
        String shown = text;
        for (int kept = text.length(); kept > 1 && textWidth(shown, style, size) > width; kept--) {
            shown = text.substring(0, kept - 1) + "…";
        }
        return shown;
    }

    private GlyphVector glyphs(String text, int style, float size) {
        if (text.isEmpty() || !Lettering.available()) {
            return null;
        }
        return Lettering.font(text, style, size).createGlyphVector(g.getFontRenderContext(), text);
    }

    private static Shape outline(GlyphVector glyphs, double x, double baseline, int align) {
        double width = glyphs.getLogicalBounds().getWidth();
        return glyphs.getOutline((float) (x - width * align / 2), (float) baseline);
    }

    void line(double x1, double y1, double x2, double y2, Color colour, double width) {
        lines(new double[] {x1, x2}, new double[] {y1, y2}, colour, width);
    }

    /** A line through all points, at least one; dashes are lengths of strokes and gaps in turn. */
    void lines(double[] x, double[] y, Color colour, double width, double... dashes) {
        float[] lengths = new float[dashes.length];
        for (int i = 0; i < dashes.length; i++) {
            lengths[i] = (float) dashes[i];
        }
        int cap = dashes.length == 0 ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) width, cap, BasicStroke.JOIN_ROUND, 1, dashes.length == 0 ? null : lengths,
                0));
        g.draw(path(x, y));
    }

    /** What a line through all points and back to the first surrounds. */
    void area(double[] x, double[] y, Color colour) {
        g.setColor(colour);
        g.fill(path(x, y));
    }

    private static Path2D path(double[] x, double[] y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x[0], y[0]);
        for (int i = 1; i < x.length; i++) {
            path.lineTo(x[i], y[i]);
        }
        return path;
    }

    void frame(Rectangle2D area, Color colour) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(1));
        g.draw(area);
    }

    void fill(Rectangle2D area, Color colour) {
        g.setColor(colour);
        g.fill(area);
    }

    void dot(double x, double y, double radius, Color colour) {
        g.setColor(colour);
        g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    void ring(double x, double y, double radius, Color colour, double width) {
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) width));
        g.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** An image stretched over an area. */
    void image(BufferedImage picture, Rectangle2D area) {
        AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        place.scale(area.getWidth() / picture.getWidth(), area.getHeight() / picture.getHeight());
        g.drawImage(picture, place, null);
    }
}
