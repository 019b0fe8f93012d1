package org.latentexplorer.ui.recipe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ModelStore;
import org.latentexplorer.model.Preset;
import org.latentexplorer.task.Runner;

/** Small maps of the presets whose ready-trained model comes with the program; read once, when first asked for. */
public final class PresetMaps {
    private static final System.Logger LOG = System.getLogger(PresetMaps.class.getName());

    private final ModelStore store;
    private final Runner runner;
    private final Map<Preset, ReadOnlyObjectWrapper<SmallMap>> maps = new HashMap<>();

    PresetMaps(ModelStore store, Runner runner) {
        this.store = store;
        this.runner = runner;
    }

    /** Whether there is a map of it, or will be once it is read. */
    boolean has(Preset preset) {
        return store.bundles(preset);
    }

    /** The map; null until it is read. */
    ReadOnlyObjectProperty<SmallMap> map(Preset preset) {
        if (maps.isEmpty()) {
            List<Preset> there = Preset.ALL.stream().filter(this::has).toList();
            there.forEach(p -> maps.put(p, new ReadOnlyObjectWrapper<>()));
            read(there);
        }
        return maps.computeIfAbsent(preset, p -> new ReadOnlyObjectWrapper<>()).getReadOnlyProperty();
    }

    /** One after the other: the cores are for what the person is doing. */
    private void read(List<Preset> left) {
        if (left.isEmpty()) {
            return;
        }
        Preset preset = left.getFirst();
        List<Preset> rest = left.subList(1, left.size());
        runner.run("map of " + preset.id(), progress -> {
            Codes codes = store.bundled(preset).testCodes();
            return codes == null ? null : SmallMap.of(codes);
        }, map -> {
            maps.get(preset).set(map);
            read(rest);
        }, failure -> {
            // its card goes without a picture; whoever opens the model is told why
            LOG.log(System.Logger.Level.WARNING, "no map of " + preset.id(), failure);
            read(rest);
        });
    }
}
