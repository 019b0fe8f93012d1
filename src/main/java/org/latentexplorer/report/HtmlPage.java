package org.latentexplorer.report;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.latentexplorer.model.Printable;

/** A page with everything inside it, pictures too, so that it can be sent as one file. */
public final class HtmlPage {
    private static final String STYLE = """
            body { margin: 0 auto; max-width: 980px; padding: 40px 24px 64px; color: #1f2328; background: #fff;
                   font: 15px/1.55 system-ui, "Segoe UI", "Noto Sans", "Noto Sans KR", "NanumGothic", sans-serif; }
            h1 { font-size: 26px; margin: 0 0 4px; letter-spacing: -0.01em; }
            p, ul { color: #636c76; margin: 0 0 28px; }
            ul { padding-left: 20px; }
            dl { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; margin: 0 0 28px; }
            dl div { border: 1px solid #e4e8ec; border-radius: 8px; padding: 12px 16px; }
            dt { color: #636c76; font-size: 13px; }
            dd { margin: 0; font-size: 22px; font-weight: 600; font-variant-numeric: tabular-nums; }
            table { border-collapse: collapse; width: 100%; margin: 0 0 28px; }
            th, td { text-align: left; padding: 6px 12px 6px 0; border-bottom: 1px solid #e4e8ec; }
            th { font-weight: 400; color: #636c76; width: 30%; }
            img { width: 100%; border: 1px solid #e4e8ec; border-radius: 8px; margin: 0 0 20px; display: block; }
            h2 { font-size: 17px; margin: 8px 0 12px; }
            td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
            table.wide th { width: auto; }
            code { font: 13px ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
            @media (max-width: 640px) { dl { grid-template-columns: repeat(2, 1fr); } }
            """;

    private final StringBuilder html = new StringBuilder();

    public HtmlPage(Locale locale, String title, String subtitle) {
        html.append("<!DOCTYPE html>\n<html lang=\"").append(locale.getLanguage())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escape(title)).append("</title>\n<style>\n").append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>").append(escape(title)).append("</h1>\n<p>")
                .append(escape(subtitle)).append("</p>\n");
    }

    /** Large numbers beside each other, by their names. */
    public void figures(List<Findings.Figure> figures) {
        html.append("<dl>\n");
        figures.forEach(figure -> html.append("<div><dt>").append(escape(figure.name())).append("</dt><dd>")
                .append(escape(figure.value())).append("</dd></div>\n"));
        html.append("</dl>\n");
    }

    /** @param alt what it shows, for who cannot see it */
    public void picture(byte[] png, String alt) {
        html.append("<img alt=\"").append(escape(alt)).append("\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png)).append("\">\n");
    }

    public void heading(String text) {
        html.append("<h2>").append(escape(text)).append("</h2>\n");
    }

    /** A row a fact: its name and its value. */
    public void facts(Map<String, String> facts) {
        html.append("<table>\n");
        facts.forEach((name, value) -> html.append("<tr><th scope=\"row\">").append(escape(name)).append("</th><td>")
                .append(escape(value)).append("</td></tr>\n"));
        html.append("</table>\n");
    }

    public void table(Findings.Table table) {
        List<String> names = table.names();
        html.append("<table class=\"wide\">\n<tr>");
        for (int c = 0; c < names.size(); c++) {
            html.append(c == 0 ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"number\">")
                    .append(escape(names.get(c))).append("</th>");
        }
        html.append("</tr>\n");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            for (int c = 0; c < row.size(); c++) {
                html.append(c == 0 ? "<td>" : "<td class=\"number\">").append(escape(row.get(c))).append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    public void paragraph(String text) {
        html.append("<p>").append(escape(text)).append("</p>\n");
    }

    /** Sentences, one below the other. */
    public void list(List<String> sentences) {
        html.append("<ul>\n");
        sentences.forEach(sentence -> html.append("<li>").append(escape(sentence)).append("</li>\n"));
        html.append("</ul>\n");
    }

    /** How to make it again, to be typed as it stands. */
    public void command(String line) {
        html.append("<p><code>").append(escape(line)).append("</code></p>\n");
    }

    public String html() {
        return html + "</body>\n</html>\n";
    }

    private static String escape(String text) {
        return Printable.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
