package org.latentexplorer.cli;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.latentexplorer.analysis.ReconstructionMetrics;
import org.latentexplorer.model.History;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;

/** The page of a report; its pictures are inside it, so that it can be sent as one file. */
record ReportPage(Console console, SavedModel saved, ReconstructionMetrics metrics) {
    private static final String STYLE = """
            body { margin: 0 auto; max-width: 980px; padding: 40px 24px 64px; color: #1f2328; background: #fff;
                   font: 15px/1.55 system-ui, "Segoe UI", "Noto Sans", "Noto Sans KR", "NanumGothic", sans-serif; }
            h1 { font-size: 26px; margin: 0 0 4px; letter-spacing: -0.01em; }
            p { color: #636c76; margin: 0 0 28px; }
            dl { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; margin: 0 0 28px; }
            dl div { border: 1px solid #e4e8ec; border-radius: 8px; padding: 12px 16px; }
            dt { color: #636c76; font-size: 13px; }
            dd { margin: 0; font-size: 22px; font-weight: 600; font-variant-numeric: tabular-nums; }
            table { border-collapse: collapse; width: 100%; margin: 0 0 28px; }
            th, td { text-align: left; padding: 6px 12px 6px 0; border-bottom: 1px solid #e4e8ec; }
            th { font-weight: 400; color: #636c76; width: 30%; }
            img { width: 100%; border: 1px solid #e4e8ec; border-radius: 8px; margin: 0 0 20px; display: block; }
            @media (max-width: 640px) { dl { grid-template-columns: repeat(2, 1fr); } }
            """;

    /** @param pictures PNG bytes by file name, in the order to show them */
    String html(Map<String, byte[]> pictures) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(console.locale().getLanguage()).append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escape(title())).append("</title>\n<style>\n").append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>").append(escape(title())).append("</h1>\n<p>")
                .append(escape(subtitle())).append("</p>\n<dl>\n");
        figures().forEach((name, value) -> html.append("<div><dt>").append(escape(name)).append("</dt><dd>")
                .append(escape(value)).append("</dd></div>\n"));
        html.append("</dl>\n");
        pictures.forEach((name, png) -> html.append("<img alt=\"").append(escape(alt(name)))
                .append("\" src=\"data:image/png;base64,").append(Base64.getEncoder().encodeToString(png))
                .append("\">\n"));
        html.append("<table>\n");
        rows().forEach((name, value) -> html.append("<tr><th scope=\"row\">").append(escape(name)).append("</th><td>")
                .append(escape(value)).append("</td></tr>\n"));
        return html.append("</table>\n</body>\n</html>\n").toString();
    }

    private String title() {
        return console.text("cli.report.title",
                Describe.encoder(saved.model().network()), saved.provenance().dataName());
    }

    private String subtitle() {
        return console.text("cli.report.subtitle", saved.history().epochs().size(), saved.provenance().program());
    }

    private String alt(String file) {
        return console.text("picture." + file.substring(0, file.indexOf('.')) + ".title");
    }

    private Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put(console.text("cli.report.mse"), decimal(metrics.mse(), 4));
        figures.put(console.text("cli.report.bce"), decimal(metrics.bce(), 4));
        figures.put(console.text("cli.report.psnr"), decimal(metrics.psnr(), 2) + " dB");
        figures.put(console.text("cli.report.ssim"), decimal(metrics.ssim(), 3));
        return figures;
    }

    private Map<String, String> rows() {
        Recipe recipe = saved.model().recipe();
        Provenance provenance = saved.provenance();
        Map<String, String> rows = new LinkedHashMap<>();
        row(rows, "network", Describe.network(saved.model().network()));
        row(rows, "parameters", String.valueOf(saved.model().network().parameterCount()));
        row(rows, "family", recipe.family().id());
        row(rows, "activation", recipe.activation().id());
        row(rows, "code", recipe.code().id());
        row(rows, "output", recipe.output().id());
        row(rows, "loss", recipe.loss().id());
        row(rows, "optimizer", Describe.optimizer(recipe.optimizer()));
        row(rows, "batch", String.valueOf(recipe.batch()));
        row(rows, "validation", String.valueOf(recipe.validation()));
        row(rows, "seed", String.valueOf(recipe.seed()));
        if (!recipe.heldOut().isEmpty()) {
            row(rows, "heldOut", recipe.heldOut().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        losses(rows);
        row(rows, "trainImages", String.valueOf(provenance.images()));
        row(rows, "dataChecksum", provenance.dataChecksum());
        row(rows, "engine", provenance.engine());
        row(rows, "machine", provenance.machine());
        row(rows, "created", Describe.time(provenance.created()));
        return rows;
    }

    private void losses(Map<String, String> rows) {
        History.Epoch last = saved.history().last();
        if (last != null) {
            row(rows, "trainLoss", decimal(last.trainLoss(), 5));
        }
        if (last != null && Double.isFinite(last.validationLoss())) {
            row(rows, "validationLoss", decimal(last.validationLoss(), 5));
        }
    }

    private void row(Map<String, String> rows, String fact, String value) {
        rows.put(console.text("cli.info." + fact), value == null ? "" : value);
    }

    private static String decimal(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
