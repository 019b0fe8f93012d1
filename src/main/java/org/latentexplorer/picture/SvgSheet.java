package org.latentexplorer.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A picture of shapes and words (SVG 1.1), which stay sharp at any size and can be edited. Words are text, in whatever
 * clean typeface the reader has.
 */
final class SvgSheet extends Sheet {
    private static final String[] ANCHORS = {"start", "middle", "end"};
    private static final String TYPEFACES = "Inter, 'Segoe UI', 'Helvetica Neue', 'Noto Sans', 'Noto Sans KR', "
            + "'Malgun Gothic', 'Apple SD Gothic Neo', NanumGothic, 'Liberation Sans', sans-serif";
    /** Dots are written colour by colour, so many at a time: no colour covers another one all over. */
    private static final int TOGETHER = 1_000;

    private final StringBuilder svg = new StringBuilder();
    private final Map<Color, StringBuilder> dots = new LinkedHashMap<>();
    private int waiting;

    /** @param look its scale tells how large the picture is shown at first */
    SvgSheet(double width, double height, Look look) {
        super(1, 1, look);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"")
                .append(number(width * look.scale())).append("\" height=\"").append(number(height * look.scale()))
                .append("\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height))
                .append("\" font-family=\"").append(TYPEFACES).append("\">\n");
        fill(new Rectangle2D.Double(0, 0, width, height), look.ground());
    }

    /** The finished picture. */
    String text() {
        flush();
        return svg + "</svg>\n";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        String shorter = text.replaceFirst("\\.?0+$", "");
        return shorter.equals("-0") ? "0" : shorter;
    }

    private static String colour(Color colour) {
        return String.format("#%06x", colour.getRGB() & 0xFFFFFF);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        // what XML cannot hold at all is left out
        text.codePoints().filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .forEach(c -> {
                    switch (c) {
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '&' -> escaped.append("&amp;");
                        default -> escaped.appendCodePoint(c);
                    }
                });
        return escaped.toString();
    }

    private void element(String name, String content, Object... attributes) {
        flush();
        svg.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            svg.append(' ').append(attributes[i]).append("=\"")
                    .append(value instanceof Double number ? number(number) : value).append('"');
        }
        svg.append(content == null ? "/>\n" : ">" + escaped(content) + "</" + name + ">\n");
    }

    private void flush() {
        dots.forEach((colour, circles) -> svg.append("<g fill=\"").append(colour(colour)).append("\" fill-opacity=\"")
                .append(number(colour.getAlpha() / 255.0)).append("\">\n").append(circles).append("</g>\n"));
        dots.clear();
        waiting = 0;
    }

    @Override
    void text(String text, double x, double baseline, int align, int style, float size, Color colour) {
        if (!text.isEmpty()) {
            element("text", text, "x", x, "y", baseline, "font-size", (double) size, "font-weight", weight(style),
                    "text-anchor", ANCHORS[align], "fill", colour(colour));
        }
    }

    private static String weight(int style) {
        return style == Font.BOLD ? "bold" : "normal";
    }

    @Override
    void rimmedText(String text, double x, double baseline, int align, float size, Color colour) {
        element("text", text, "x", x, "y", baseline, "font-size", (double) size, "font-weight", "bold", "text-anchor",
                ANCHORS[align], "fill", colour(colour), "stroke", colour(look.ground()), "stroke-width", size / 4.0,
                "stroke-linejoin", "round", "paint-order", "stroke");
    }

    @Override
    void uprightText(String text, double x, double y, float size, Color colour) {
        element("text", text, "x", x, "y", y, "font-size", (double) size, "text-anchor", "middle", "fill",
                colour(colour), "transform", "rotate(-90 " + number(x) + " " + number(y) + ")");
    }

    @Override
    void lines(double[] x, double[] y, Color colour, double width, double... dashes) {
        String gaps = Arrays.stream(dashes).mapToObj(SvgSheet::number).collect(Collectors.joining(" "));
        element("polyline", null, "points", points(x, y), "fill", "none", "stroke", colour(colour), "stroke-width",
                width, "stroke-dasharray", gaps.isEmpty() ? "none" : gaps);
    }

    @Override
    void area(double[] x, double[] y, Color colour) {
        element("polygon", null, "points", points(x, y), "fill", colour(colour), "fill-opacity",
                colour.getAlpha() / 255.0);
    }

    @Override
    void ring(double x, double y, double radius, Color colour, double width) {
        element("circle", null, "cx", x, "cy", y, "r", radius, "fill", "none", "stroke", colour(colour),
                "stroke-width", width);
    }

    private static String points(double[] x, double[] y) {
        return IntStream.range(0, x.length).mapToObj(i -> number(x[i]) + "," + number(y[i]))
                .collect(Collectors.joining(" "));
    }

    @Override
    void frame(Rectangle2D area, Color colour) {
        element("rect", null, "x", area.getX(), "y", area.getY(), "width", area.getWidth(), "height",
                area.getHeight(), "fill", "none", "stroke", colour(colour));
    }

    @Override
    void fill(Rectangle2D area, Color colour) {
        element("rect", null, "x", area.getX(), "y", area.getY(), "width", area.getWidth(), "height",
                area.getHeight(), "fill", colour(colour));
    }

    @Override
    void dot(double x, double y, double radius, Color colour) {
        dots.computeIfAbsent(colour, c -> new StringBuilder()).append("<circle cx=\"").append(number(x))
                .append("\" cy=\"").append(number(y)).append("\" r=\"").append(number(radius)).append("\"/>\n");
        if (++waiting == TOGETHER) {
            flush();
        }
    }

    @Override
    void image(BufferedImage picture, Rectangle2D area) {
        element("image", null, "x", area.getX(), "y", area.getY(), "width", area.getWidth(), "height",
                area.getHeight(), "preserveAspectRatio", "none", "xlink:href",
                "data:image/png;base64," + Base64.getEncoder().encodeToString(Png.bytes(picture)));
    }
}
