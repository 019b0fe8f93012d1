package org.latentexplorer.cli;

import com.google.auto.service.AutoService;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.picture.ImageGrid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws images above what a model gives back of them. */
@AutoService(BaseCommand.class)
@Command(name = "reconstruct", sortOptions = false, abbreviateSynopsis = true)
public final class ReconstructCommand extends BaseCommand {
    private static final int MOST = 200;

    @Parameters(paramLabel = "MODEL")
    private String model;
    @Mixin
    private DataOption data;
    @Option(names = "--count", paramLabel = "N", defaultValue = "10")
    private int count;
    @Option(names = "--dark")
    private boolean dark;
    @Option(names = {"-o", "--out"}, paramLabel = "FILE", defaultValue = "reconstructions.png")
    private Path out;
    @Option(names = "--json")
    private boolean json;

    public ReconstructCommand() {
        super(50);
    }

    @Override
    public Integer call() {
        bound("--count", count, 1, MOST);
        SavedModel saved = ModelFiles.open(program.store(), model);
        OutputFile.check(console, out);
        DataSet set = data.load(program, console, saved);
        Pairs pairs = Pairs.of(saved.model(), data.part(set), count);
        BufferedImage picture = ImageGrid.draw(pairs.originals(), pairs.reconstructions(), pairs.errors(),
                saved.model().shape(),
                new Captions(console).reconstructions(saved, data.partName(console), set.id()), look(dark));
        outputs.attempt(() -> write(picture, out));
        if (json) {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("images", pairs.errors().length);
            figures.put("errors", pairs.errors());
            console.json(figures);
        }
        return outputs.exitCode();
    }
}
