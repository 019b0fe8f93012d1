package org.latentexplorer.cli;

import java.util.List;
import java.util.stream.IntStream;
import org.latentexplorer.model.Factor;
import org.latentexplorer.model.PointDensity;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.ReconstructionErrors;
import org.latentexplorer.picture.MapColours;
import org.latentexplorer.picture.MapPlaces;

/**
 * What the points of a map are coloured by, by the name that people type: {@code digit}, {@code error},
 * {@code density}, {@code z3}, or a factor of drawn digits.
 */
record MapColouring(BaseCommand command, MapSource source, Console console) {
    /** More different whole numbers than these are no classes. */
    private static final int CLASSES = 10;

    MapColours by(String name, MapPlaces places) {
        return switch (name) {
            case "digit" -> MapColours.labels(source.codes(), source.classes());
            case "density" -> MapColours.amounts(console.text("cli.color.density"), density(places),
                    MapColours.Kind.LOGARITHMIC);
            case "error" -> MapColours.amounts(console.text("cli.color.error"), errors(name),
                    MapColours.Kind.LOGARITHMIC);
            default -> name.matches("z[0-9]{1,6}") ? axis(name) : factor(name);
        };
    }

    private float[] density(MapPlaces places) {
        double[] across = range(places.x());
        double[] up = range(places.y());
        return PointDensity.of(places.x(), places.y(), across[0], up[0], across[1] - across[0], up[1] - up[0],
                Progress.NONE);
    }

    /** From the 0.5th to the 99.5th percentile: where nearly all of the points are. */
    private static double[] range(float[] values) {
        double[] sorted = IntStream.range(0, values.length).mapToDouble(i -> values[i]).filter(Double::isFinite)
                .sorted().toArray();
        int last = sorted.length - 1;
        return new double[] {sorted[(int) (0.005 * last)], sorted[(int) Math.ceil(0.995 * last)]};
    }

    private float[] errors(String name) {
        if (source.saved() == null) {
            throw command.usage("cli.usage.map.model", "--color " + name);
        }
        try (ProgressLine line = new ProgressLine(console, console.text("cli.evaluating"))) {
            return ReconstructionErrors.of(source.saved().model(), source.codes(), source.images(), line);
        }
    }

    private MapColours axis(String name) {
        int axis = Integer.parseInt(name.substring(1));
        command.bound("--color z", axis, 1, source.codes().dimension());
        float[] values = new float[source.codes().count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = source.codes().at(i, axis - 1);
        }
        return MapColours.amounts(name, values, MapColours.Kind.LINEAR);
    }

    private MapColours factor(String name) {
        List<Factor> factors = source.images() == null ? List.of() : source.images().factors();
        float[] values = factors.stream().filter(f -> f.name().equals(name)).map(Factor::values).findFirst()
                .orElseThrow(() -> command.usage("cli.usage.map.color", name, choices(factors)));
        boolean whole = IntStream.range(0, values.length).allMatch(
                i -> values[i] == Math.rint(values[i]) && values[i] >= 0 && values[i] < CLASSES);
        if (whole) {
            return new MapColours("", values, IntStream.range(0, CLASSES).mapToObj(String::valueOf).toList(),
                    MapColours.Kind.LINEAR);
        }
        boolean signed = IntStream.range(0, values.length).filter(i -> values[i] < 0).count() > values.length / 5;
        return MapColours.amounts(console.text("factor." + name), values,
                signed ? MapColours.Kind.AROUND_ZERO : MapColours.Kind.LINEAR);
    }

    private String choices(List<Factor> factors) {
        StringBuilder choices = new StringBuilder(source.saved() == null ? "digit, density" : "digit, error, density");
        choices.append(", z1");
        if (source.codes().dimension() > 1) {
            choices.append(" … z").append(source.codes().dimension());
        }
        factors.forEach(factor -> choices.append(", ").append(factor.name()));
        return choices.toString();
    }
}
