package org.latentexplorer.cli;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.CodesCsv;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.LatentPath;
import org.latentexplorer.model.LatentPath.Interpolation;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.picture.PathPictures;
import org.latentexplorer.report.Describe;
import org.latentexplorer.report.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes through the latent space from code to code, and draws what is decoded on the way. */
@AutoService(BaseCommand.class)
@Command(name = "path", sortOptions = false, abbreviateSynopsis = true)
public final class PathCommand extends BaseCommand {
    private static final int STRIP = 12;
    private static final int MOST_STRIP = 64;
    private static final int FRAMES = 60;
    private static final int MOST_FRAMES = 1000;
    private static final int STRIP_SIDE = 152;
    private static final int FRAME_SIDE = 196;

    @Parameters(paramLabel = "MODEL")
    private String model;
    @Option(names = "--from", paramLabel = "Z1,Z2,...")
    private String from;
    @Option(names = "--to", paramLabel = "Z1,Z2,...")
    private List<String> to;
    @Option(names = "--images", paramLabel = "N,N,...")
    private String images;
    @Option(names = "--codes", paramLabel = "FILE")
    private Path codes;
    @Mixin
    private DataOption data;
    @Option(names = "--steps", paramLabel = "N")
    private Integer steps;
    @Option(names = "--spherical")
    private boolean spherical;
    @Option(names = "--pixels")
    private boolean pixels;
    @Option(names = "--fps", paramLabel = "N", defaultValue = "20")
    private int framesPerSecond;
    @Option(names = "--size", paramLabel = "PIXELS")
    private Integer size;
    @Option(names = "--dark")
    private boolean dark;
    @Option(names = {"-o", "--out"}, paramLabel = "FILE", defaultValue = "path.png")
    private List<Path> out;
    @Option(names = "--json")
    private boolean json;

    public PathCommand() {
        super(80);
    }

    @Override
    public Integer call() {
        check();
        SavedModel saved = ModelFiles.open(program.store(), model);
        Waypoints waypoints = waypoints(saved);
        LatentPath path = LatentPath.through(waypoints.codes(), way());
        for (Path file : out) {
            outputs.attempt(() -> write(file, saved, path, waypoints));
        }
        console.say("cli.path.length", path.waypoints(), Findings.decimal(path.length(), 3));
        if (json) {
            console.json(figures(saved.model(), path, waypoints));
        }
        return outputs.exitCode();
    }

    private Interpolation way() {
        return spherical ? Interpolation.SPHERICAL : Interpolation.STRAIGHT;
    }

    private void check() {
        long ways = Stream.of(from, images, codes).filter(given -> given != null).count();
        if (ways != 1 || (from == null) != (to == null)) {
            throw usage("cli.usage.path");
        }
        bound("--fps", framesPerSecond, 1, 50);
        for (Path file : out) {
            String kind = kind(file, "png", "gif", "csv");
            bound("--steps", steps(kind), 2, kind.equals("png") ? MOST_STRIP : MOST_FRAMES);
            bound("--size", size(kind), 28, 600);
            OutputFile.check(console, file);
        }
    }

    private int steps(String kind) {
        return steps != null ? steps : kind.equals("gif") ? FRAMES : STRIP;
    }

    private int size(String kind) {
        return size != null ? size : kind.equals("gif") ? FRAME_SIDE : STRIP_SIDE;
    }

    private Waypoints waypoints(SavedModel saved) {
        LatentModel network = saved.model();
        if (codes != null) {
            return Waypoints.read(network, codes);
        }
        if (from != null) {
            return Waypoints.decoded(network, Stream.concat(Stream.of(code("--from", from, network.latent())),
                    to.stream().map(text -> code("--to", text, network.latent()))).toList());
        }
        ImageSet all = data.part(data.load(program, console, saved));
        return Waypoints.encoded(network, all, Numbers.whole(this, "--images", images, 0, all.count() - 1));
    }

    private float[] code(String option, String text, int latent) {
        float[] code = Numbers.code(this, option, text);
        if (code.length != latent) {
            throw usage("cli.usage.code", latent, code.length);
        }
        return code;
    }

    private void write(Path file, SavedModel saved, LatentPath path, Waypoints waypoints) {
        String kind = kind(file, "png", "gif", "csv");
        PathPictures pictures = new PathPictures(saved.model(), path, pixels ? waypoints.images() : null);
        switch (kind) {
            case "png" -> write(pictures.strip(steps(kind), caption(saved, path), size(kind), dark,
                    console.locale()), file);
            case "gif" -> {
                OutputFile.write(console, file, pictures.animation(steps(kind), framesPerSecond, size(kind), dark));
                console.say("cli.path.animation", file, framesPerSecond);
            }
            default -> {
                int count = steps(kind);
                OutputFile.write(console, file, CodesCsv.of(new Codes(path.codes(count), path.dimension(), null)));
                console.say("cli.encode.written", count, path.dimension(), file);
            }
        }
    }

    private String caption(SavedModel saved, LatentPath path) {
        return console.text("cli.caption.path", path.waypoints(),
                console.text(spherical ? "cli.path.spherical" : "cli.path.straight"),
                Describe.model(console.locale(), saved.model()), saved.provenance().dataName());
    }

    private Map<String, Object> figures(LatentModel network, LatentPath path, Waypoints waypoints) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("waypoints", path.waypoints());
        figures.put("interpolation", spherical ? "spherical" : "straight");
        figures.put("length", path.length());
        PathPictures pictures = new PathPictures(network, path, waypoints.images());
        figures.put("imageLength", pictures.length(false));
        figures.put("pixelLength", pictures.length(true));
        return figures;
    }
}
