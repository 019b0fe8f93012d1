package org.latentexplorer.ui.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.latentexplorer.model.HyperparameterValues;
import org.latentexplorer.model.LatentPath.Interpolation;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.ui.plot.PlotView;

/**
 * What a person set and made in a session, to be compared, saved and set again; neither how the window looks (language,
 * theme, size of type) nor what was trained. Immutable. Equal if all of it is.
 *
 * @param recipe       as edited
 * @param preset       that the recipe was made from
 * @param engine       what trains
 * @param dataId       the data set chosen, see {@link Session#dataIdProperty()}
 * @param dataChecksum of the data loaded; empty for none
 * @param tab          below the map, by id; empty for the first
 * @param folded       panels folded away, by id
 * @param tool         in hand on the map
 * @param neighbours   singled out at once
 * @param map          what the map shows and what was done on it
 */
public record SessionState(Recipe recipe, Preset preset, String engine, String dataId, String dataChecksum, String tab,
                           Set<String> folded, MapTool tool, int neighbours, MapState map) {
    public SessionState {
        folded = Set.copyOf(folded);
    }

    /**
     * What means something only with the codes it was made with. Codes are lists of their numbers.
     *
     * @param axisX         the latent axis drawn to the right
     * @param axisY         the latent axis drawn upwards
     * @param projection    how codes are laid out; null for their axes
     * @param values        of all that any projection reads
     * @param view          the part seen
     * @param colouredBy    null for classes
     * @param hiddenClasses by number
     * @param touched       the code decoded; null for none
     * @param told          the class that a conditional network is told
     * @param samples       codes dropped, in order
     * @param waypoints     codes that the path leads through
     * @param way           from one waypoint to the next
     * @param selection     test images singled out
     */
    public record MapState(int axisX, int axisY, Projection projection, HyperparameterValues values,
                           PlotView view, PointColours colouredBy, Set<Integer> hiddenClasses, List<Float> touched,
                           int told, List<List<Float>> samples, List<List<Float>> waypoints, Interpolation way,
                           Selection selection) {
        public MapState {
            hiddenClasses = Set.copyOf(hiddenClasses);
            samples = List.copyOf(samples);
            waypoints = List.copyOf(waypoints);
        }

        /** Whether all codes are of so many numbers. */
        boolean fits(int latent) {
            return (touched == null || touched.size() == latent)
                    && samples.stream().allMatch(code -> code.size() == latent)
                    && waypoints.stream().allMatch(code -> code.size() == latent);
        }
    }

    static List<Float> numbers(float[] code) {
        if (code == null) {
            return null;
        }
        List<Float> numbers = new ArrayList<>(code.length);
        for (float number : code) {
            numbers.add(number);
        }
        return List.copyOf(numbers);
    }

    static float[] code(List<Float> numbers) {
        float[] code = new float[numbers.size()];
        for (int i = 0; i < code.length; i++) {
            code[i] = numbers.get(i);
        }
        return code;
    }

    static Set<Integer> hidden(boolean[] visible) {
        BitSet hidden = new BitSet();
        for (int i = 0; i < visible.length; i++) {
            hidden.set(i, !visible[i]);
        }
        return Set.of(hidden.stream().boxed().toArray(Integer[]::new));
    }

    static boolean[] visible(Set<Integer> hidden, int classes) {
        boolean[] visible = new boolean[classes];
        Arrays.fill(visible, true);
        hidden.stream().filter(number -> number < classes).forEach(number -> visible[number] = false);
        return visible;
    }
}
