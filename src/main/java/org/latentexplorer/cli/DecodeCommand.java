package org.latentexplorer.cli;

import com.google.auto.service.AutoService;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.picture.Decoded;
import org.latentexplorer.picture.Look;
import org.latentexplorer.picture.Manifold;
import org.latentexplorer.projection.LatentPlane;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws what the decoder makes of codes: of single ones, or of a grid over the latent space. */
@AutoService(BaseCommand.class)
@Command(name = "decode", sortOptions = false, abbreviateSynopsis = true)
public final class DecodeCommand extends BaseCommand {
    private static final int MOST_CELLS = 100;
    private static final int MOST_CODES = 64;
    private static final int IMAGE = 280;
    private static final int GRID = 1800;

    @Parameters(paramLabel = "MODEL")
    private String model;
    @Option(names = "--z", paramLabel = "Z1,Z2,...")
    private List<String> codes;
    @Option(names = "--grid", paramLabel = "N")
    private Integer grid;
    @Option(names = "--axes", paramLabel = "N,N", defaultValue = "1,2")
    private String axes;
    @Option(names = "--size", paramLabel = "PIXELS")
    private Integer size;
    @Option(names = "--dark")
    private boolean dark;
    @Option(names = {"-o", "--out"}, paramLabel = "FILE")
    private Path out;

    public DecodeCommand() {
        super(40);
    }

    @Override
    public Integer call() {
        if ((codes == null) == (grid == null)) {
            throw usage("cli.usage.decode");
        }
        int pixels = size != null ? size : grid != null ? GRID : IMAGE;
        bound("--size", pixels, 28, 8000);
        Path file = out != null ? out : Path.of(grid != null ? "manifold.png" : "image.png");
        SavedModel saved = ModelFiles.open(program.store(), model);
        OutputFile.check(console, file);
        BufferedImage picture = grid != null ? manifold(saved, pixels) : images(saved.model(), pixels);
        write(picture, file);
        return 0;
    }

    private BufferedImage images(LatentModel network, int pixels) {
        bound("--z", codes.size(), 1, MOST_CODES);
        float[] all = new float[codes.size() * network.latent()];
        for (int i = 0; i < codes.size(); i++) {
            float[] code = Numbers.code(this, "--z", codes.get(i));
            if (code.length != network.latent()) {
                throw usage("cli.usage.code", network.latent(), code.length);
            }
            System.arraycopy(code, 0, all, i * code.length, code.length);
        }
        float[] images = new float[codes.size() * network.size()];
        network.decode(all, codes.size(), images);
        return Decoded.draw(images, network.shape(), pixels,
                new Look(dark, console.locale(), 1));
    }

    private BufferedImage manifold(SavedModel saved, int pixels) {
        bound("--grid", grid, 1, MOST_CELLS);
        LatentModel network = saved.model();
        int[] pair = Numbers.axes(this, "--axes", axes, network.latent());
        boolean known = saved.testCodes() != null && saved.testCodes().count() > 0;
        LatentPlane plane = known ? LatentPlane.of(saved.testCodes(), pair[0], pair[1])
                : LatentPlane.aroundZero(network.latent(), pair[0], pair[1]);
        String caption = new Captions(console).manifold(saved, grid);
        return Manifold.draw(network, plane, grid, pixels / Look.SHARP, caption, look(dark));
    }
}
