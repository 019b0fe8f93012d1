package org.latentexplorer.cli;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.latentexplorer.analysis.EvidenceBound;
import org.latentexplorer.analysis.ReconstructionMetrics;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Collapse;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.HistoryCsv;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.picture.ImageGrid;
import org.latentexplorer.picture.LatentMap;
import org.latentexplorer.picture.Look;
import org.latentexplorer.picture.LossChart;
import org.latentexplorer.picture.Manifold;
import org.latentexplorer.picture.MapColours;
import org.latentexplorer.picture.MapPlaces;
import org.latentexplorer.picture.Png;
import org.latentexplorer.projection.LatentPlane;
import org.latentexplorer.report.Findings;

/** A run put into a folder: four pictures, the losses as a table, and a page that shows all of it. */
final class Report {
    private static final int PAIRS = 10;
    private static final int CELLS = 30;
    private static final double MANIFOLD = 900;

    private final Console console;
    private final Look look;
    private final Captions captions;
    private final String command;

    /** @param command the command line that makes it again */
    Report(Console console, Look look, String command) {
        this.console = console;
        this.look = look;
        this.command = command;
        this.captions = new Captions(console);
    }

    /**
     * Writes {@code loss.png}, {@code map.png}, {@code reconstructions.png}, {@code manifold.png},
     * {@code history.csv} and {@code report.html}; of a run stopped in its first epoch there are no losses to draw.
     *
     * @param saved with the codes of the data's test set
     * @param outputs told of each file that cannot be written
     * @return whether the page was written
     * @throws org.latentexplorer.model.Failure if the folder is not there, nor can be made
     */
    boolean write(Path folder, SavedModel saved, DataSet data, Outputs outputs) {
        OutputFile.checkFolder(folder);
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        if (saved.history().last() != null) {
            pictures.put("loss.png", Png.bytes(losses(saved)));
        }
        pictures.put("map.png", Png.bytes(map(saved, data)));
        pictures.put("reconstructions.png", Png.bytes(reconstructions(saved, data)));
        pictures.put("manifold.png", Png.bytes(manifold(saved)));
        pictures.forEach((name, bytes) -> outputs.attempt(
                () -> OutputFile.write(console, folder.resolve(name), bytes)));
        outputs.attempt(() -> OutputFile.write(console, folder.resolve("history.csv"), HistoryCsv.of(saved.history())));
        ReconstructionMetrics metrics = ReconstructionMetrics.measure(saved.model(), data.test(), Progress.NONE);
        EvidenceBound bound = EvidenceBound.measure(saved.model(), data.test(), Progress.NONE);
        boolean page = outputs.attempt(() -> OutputFile.write(console, folder.resolve(Findings.PAGE),
                new ReportPage(console, saved, metrics, bound, command).html(pictures)));
        BaseCommand.tellOfMissingFonts(console);
        return page;
    }

    private BufferedImage losses(SavedModel saved) {
        return LossChart.draw(saved.history(), false, captions.losses(saved), look);
    }

    private BufferedImage map(SavedModel saved, DataSet data) {
        Codes codes = saved.testCodes();
        boolean gaussian = saved.model().recipe().family().gaussian();
        return LatentMap.draw(MapPlaces.axes(codes, 0, second(saved)),
                MapColours.labels(codes, data.test().classes()), null,
                captions.map(saved, data.test().count(), data.id()),
                Collapse.of(codes, gaussian, 0, second(saved)).text(console.locale()), look);
    }

    private BufferedImage reconstructions(SavedModel saved, DataSet data) {
        Pairs pairs = Pairs.of(saved.model(), data.test(), PAIRS);
        return ImageGrid.draw(pairs.originals(), pairs.reconstructions(), pairs.errors(), saved.model().shape(),
                captions.reconstructions(saved, console.text("cli.part.test"), data.id()), look);
    }

    private BufferedImage manifold(SavedModel saved) {
        return Manifold.draw(saved.model(), LatentPlane.of(saved.testCodes(), 0, second(saved)), CELLS, MANIFOLD,
                captions.manifold(saved, CELLS), look);
    }

    /** The axis drawn upwards: the second, or the only one there is. */
    private static int second(SavedModel saved) {
        return Math.min(1, saved.model().latent() - 1);
    }
}
