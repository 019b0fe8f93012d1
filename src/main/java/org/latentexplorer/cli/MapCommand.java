package org.latentexplorer.cli;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.latentexplorer.model.Collapse;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.ProjectionSettings;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.WayBack;
import org.latentexplorer.picture.LatentMap;
import org.latentexplorer.picture.Look;
import org.latentexplorer.picture.MapColours;
import org.latentexplorer.picture.MapManifold;
import org.latentexplorer.picture.MapPlaces;
import org.latentexplorer.projection.LatentPlane;
import org.latentexplorer.projection.Projections;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws the map that the window shows. */
@AutoService(BaseCommand.class)
@Command(name = "map", sortOptions = false, abbreviateSynopsis = true)
public final class MapCommand extends BaseCommand {
    private static final String AXES = "axes";
    private static final int CELLS = 27;

    @Parameters(paramLabel = "MODEL|CODES")
    private String file;
    @Mixin
    private DataOption data;
    @Option(names = "--method", paramLabel = "NAME", defaultValue = AXES)
    private String method;
    @Option(names = "--axes", paramLabel = "N,N", defaultValue = "1,2")
    private String axes;
    @Option(names = "--color", paramLabel = "NAME", defaultValue = "digit")
    private String color;
    @Option(names = "--manifold")
    private boolean manifold;
    @Option(names = "--size", order = ProjectionOptions.AFTER, paramLabel = "PIXELS", defaultValue = "1840")
    private int size;
    @Option(names = "--dark", order = ProjectionOptions.AFTER)
    private boolean dark;
    @Option(names = {"-o", "--out"}, order = ProjectionOptions.AFTER, paramLabel = "FILE", defaultValue = "map.png")
    private List<Path> out;
    @Option(names = "--json", order = ProjectionOptions.AFTER)
    private boolean json;

    private final ProjectionOptions projection = new ProjectionOptions();
    private final Projections projector = new Projections();
    private ProjectedCodes projected;

    public MapCommand() {
        super(70);
    }

    @Override
    public Integer call() {
        ProjectionSettings settings = method.equals(AXES) ? null : projection.settings(ofName());
        bound("--size", size, 230, 7000);
        for (Path target : out) {
            kind(target, "png", "svg", "csv");
            OutputFile.check(console, target);
        }
        if (manifold && MapSource.isTable(file)) {
            throw usage("cli.usage.map.model", "--manifold");
        }
        MapSource source = source();
        MapPlaces places = places(source, settings);
        MapColours colours = new MapColouring(this, source, console).by(color, places);
        MapManifold behind = manifold ? manifold(source) : null;
        String caption = settings == null ? source.caption()
                : console.text("cli.caption.projected", source.caption(), projected.method().id());
        String collapse = collapse(source, settings == null).text(console.locale());
        if (!collapse.isEmpty()) {
            console.line(collapse);
        }
        for (Path target : out) {
            outputs.attempt(() -> write(target, source, places, colours, behind, caption, collapse));
        }
        if (json) {
            console.json(figures(source));
        }
        return outputs.exitCode();
    }

    @Override
    void configure(CommandLine line) {
        projection.addTo(line.getCommandSpec());
    }

    private Projection ofName() {
        return Projection.all().stream().filter(known -> known.id().equals(method)).findFirst()
                .orElseThrow(() -> usage("cli.usage.map.method", method, ProjectionOptions.ids(console.locale())));
    }

    private MapSource source() {
        if (MapSource.isTable(file)) {
            return MapSource.table(Path.of(file), data.label(), console);
        }
        SavedModel saved = ModelFiles.open(program.store(), file);
        return MapSource.encoded(saved, data.part(data.load(program, console, saved)), data.partName(console),
                console);
    }

    private MapPlaces places(MapSource source, ProjectionSettings settings) {
        if (settings == null) {
            int[] pair = Numbers.axes(this, "--axes", axes, source.codes().dimension());
            return MapPlaces.axes(source.codes(), pair[0], pair[1]);
        }
        projected = ProjectionOptions.project(projector, source.codes(), settings, console);
        boolean components = projected.method().linear();
        return MapPlaces.projected(projected, components ? console.text("cli.map.component", 1) : "",
                components ? console.text("cli.map.component", 2) : "");
    }

    /** What the model decodes from the places of the map; from no hole of a projection. */
    private MapManifold manifold(MapSource source) {
        if (projected != null) {
            WayBack back = projector.wayBack(source.codes(), projected);
            return new MapManifold(source.saved().model(), (x, y) -> {
                WayBack.Spot spot = back.at(x, y);
                return spot.hole() ? null : spot.code();
            }, CELLS);
        }
        int[] pair = Numbers.axes(this, "--axes", axes, source.codes().dimension());
        float[] mean = LatentPlane.of(source.codes(), pair[0], pair[1]).rest();
        return new MapManifold(source.saved().model(), (x, y) -> {
            float[] code = mean.clone();
            code[pair[1]] = (float) y;
            code[pair[0]] = (float) x;
            return code;
        }, CELLS);
    }

    /** Of the axes drawn; of all where they are projected. */
    private Collapse collapse(MapSource source, boolean drawn) {
        boolean gaussian = source.saved() != null && source.saved().model().recipe().family().gaussian();
        return Collapse.of(source.codes(), gaussian,
                drawn ? Numbers.axes(this, "--axes", axes, source.codes().dimension()) : new int[0]);
    }

    private void write(Path target, MapSource source, MapPlaces places, MapColours colours, MapManifold behind,
                       String caption, String note) {
        switch (kind(target, "png", "svg", "csv")) {
            case "png" -> write(LatentMap.draw(places, colours, behind, caption, note,
                    new Look(dark, console.locale(), size / LatentMap.WIDTH)), target);
            case "svg" -> {
                OutputFile.write(console, target, LatentMap.svg(places, colours, behind, caption, note,
                        new Look(dark, console.locale(), size / LatentMap.WIDTH)));
                console.say("cli.map.drawn", target);
            }
            default -> {
                OutputFile.write(console, target, PlacesCsv.of(source.codes(),
                        source.saved() == null ? source.classes() : List.of(), places.x(), places.y()));
                console.say("cli.map.places", places.x().length, target);
            }
        }
    }

    private Map<String, Object> figures(MapSource source) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("method", projected == null ? AXES : projected.method().id());
        figures.put("points", source.codes().count());
        figures.put("dimension", source.codes().dimension());
        figures.put("classes", IntStream.range(0, source.codes().count()).map(source.codes()::label)
                .filter(label -> label >= 0).distinct().count());
        figures.put("color", color);
        figures.put("seconds", projected == null ? 0 : projected.seconds());
        figures.put("kl", projected == null ? null : Console.figure(projected.kl()));
        return figures;
    }
}
