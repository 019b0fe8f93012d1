package org.latentexplorer.ui.epochs;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.task.Runner;

/**
 * Images as encoded by the networks of a run: one network at a time in the background, those wanted first. As many as
 * there is room for are remembered, those used last.
 */
final class EpochCodes {
    /** Numbers remembered, of 4 bytes each. */
    private static final long MOST = 12_000_000;
    private static final int LEAST_NETWORKS = 8;

    private final Runner runner;
    private final Consumer<LatentModel> arrived;
    private final Consumer<Failure> failed;
    private final Map<LatentModel, Codes> known = new LinkedHashMap<>(16, 0.75f, true);
    private List<LatentModel> wanted = List.of();
    private ImageSet images;
    private boolean encoding;

    /**
     * @param arrived hears of each network whose codes are there
     * @param failed  hears why there are none
     */
    EpochCodes(Runner runner, Consumer<LatentModel> arrived, Consumer<Failure> failed) {
        this.runner = runner;
        this.arrived = arrived;
        this.failed = failed;
    }

    /** What is to be encoded, or null; of others everything is forgotten. */
    void of(ImageSet those) {
        if (images != those) {
            images = those;
            clear();
        }
    }

    void clear() {
        known.clear();
        wanted = List.of();
    }

    /** Whether there are images that a network takes. */
    boolean fit(LatentModel network) {
        return images != null && images.width() == network.width() && images.height() == network.height();
    }

    /** Null if they are not there yet. */
    Codes get(LatentModel network) {
        return known.get(network);
    }

    /** Codes that somebody else had made; passed over if they are of other images. */
    void put(LatentModel network, Codes codes) {
        if (images != null && codes.count() == images.count() && Arrays.equals(codes.labels(), images.labels())) {
            remember(network, codes);
        }
    }

    private void remember(LatentModel network, Codes codes) {
        known.put(network, codes);
        long most = Math.max(LEAST_NETWORKS, MOST / Math.max(1, codes.values().length));
        Iterator<LatentModel> oldest = known.keySet().iterator();
        while (known.size() > most && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    /** Has these encoded, the first of them first; what was wanted before is no longer. */
    void want(List<LatentModel> inOrder) {
        wanted = List.copyOf(inOrder);
        encodeNext();
    }

    private void encodeNext() {
        LatentModel next = wanted.stream().filter(network -> !known.containsKey(network)).findFirst().orElse(null);
        if (next == null || encoding || !fit(next)) {
            return;
        }
        encoding = true;
        ImageSet those = images;
        runner.run("encode epoch", progress -> next.encode(those, Progress.NONE), codes -> {
            encoding = false;
            if (images == those) {
                remember(next, codes);
                arrived.accept(next);
            }
            encodeNext();
        }, failure -> {
            encoding = false;
            wanted = List.of();
            failed.accept(failure);
        });
    }
}
