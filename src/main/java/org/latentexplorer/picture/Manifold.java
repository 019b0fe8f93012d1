package org.latentexplorer.picture;

import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.picture.chart.Axis;
import org.latentexplorer.picture.chart.PlotFrame;
import org.latentexplorer.picture.chart.Tint;
import org.latentexplorer.projection.LatentPlane;

/** What the decoder makes of a plane of the latent space, point by point. */
public final class Manifold {
    private static final double LEFT = 64;
    private static final double TOP = 80;
    private static final double RIGHT = 32;
    private static final double BOTTOM = 60;

    private Manifold() {
    }

    /**
     * Draws a square grid of decoded images; the second axis grows upwards.
     *
     * @param cells   images a side
     * @param width   of the whole picture, in units of the look
     * @param caption what was decoded
     */
    public static BufferedImage draw(LatentModel model, LatentPlane plane, int cells, double width, String caption,
                                     Look look) {
        double side = width - LEFT - RIGHT;
        double tall = side * model.shape().height() / model.shape().width();
        Rectangle2D area = new Rectangle2D.Double(LEFT, TOP, side, tall);
        Sheet sheet = new Sheet(width, TOP + tall + BOTTOM, look);
        sheet.heading(RIGHT, look.text("picture.manifold.title"), caption);
        AffineTransform place = AffineTransform.getTranslateInstance(LEFT, TOP);
        place.scale(side / (cells * model.shape().width()), tall / (cells * model.shape().height()));
        sheet.g.drawImage(cells(model, plane, cells, look), place, null);
        sheet.frame(area, look.line());
        axes(sheet, plane, cells, area);
        return Shades.of(sheet.image(), look);
    }

    private static BufferedImage cells(LatentModel model, LatentPlane plane, int cells, Look look) {
        float[] codes = plane.grid(cells);
        float[] images = new float[cells * cells * model.size()];
        model.decode(codes, cells * cells, images);
        return Ink.sheet(images, model.shape(), cells, look);
    }

    private static void axes(Sheet sheet, LatentPlane plane, int cells, Rectangle2D area) {
        PlotFrame frame = new PlotFrame(area.getX(), area.getY(), area.getWidth(), area.getHeight(),
                axis(plane.minX(), plane.maxX(), cells), axis(plane.minY(), plane.maxY(), cells));
        Look look = sheet.look;
        frame.ticksBelow(sheet.pen, frame.x().ticks(9), PlotFrame.TICK, Tint.TEXT);
        frame.ticksBeside(sheet.pen, frame.y().ticks(9), -PlotFrame.TICK, Tint.TEXT);
        sheet.text("z" + (plane.axisX() + 1), area.getCenterX(), area.getMaxY() + 44, Sheet.CENTRE, Font.PLAIN,
                Sheet.BODY, look.muted());
        sheet.uprightText("z" + (plane.axisY() + 1), 22, area.getCenterY(), Sheet.BODY, look.muted());
    }

    /** Ticks name the code decoded in the middle of a cell, so the axis ends half a cell beyond the range. */
    private static Axis axis(double min, double max, int cells) {
        double half = (max - min) / Math.max(1, cells - 1) / 2;
        return new Axis(min - half, max + half, false);
    }
}
