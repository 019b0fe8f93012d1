package org.latentexplorer.ui.epochs;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.latentexplorer.model.BoundedCache;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Room;
import org.latentexplorer.task.Runner;

/**
 * Images as encoded by the networks of a run: one network at a time in the background, those wanted first. As many as
 * there is room for are remembered, those used last, and only of networks that can still be gone to.
 */
final class EpochCodes {
    private final Runner runner;
    private final Consumer<LatentModel> arrived;
    private final Consumer<Failure> failed;
    private final BoundedCache<LatentModel, Codes> known = new BoundedCache<>(Room.CODES, Room::of);
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
        return images != null && images.shape().equals(network.shape());
    }

    /** Null if they are not there yet. */
    Codes get(LatentModel network) {
        return known.get(network);
    }

    /** Codes that somebody else had made; passed over if they are of other images. */
    void put(LatentModel network, Codes codes) {
        if (images != null && codes.count() == images.count() && Arrays.equals(codes.labels(), images.labels())) {
            known.put(network, codes);
        }
    }

    /** Forgets all but those of some networks. */
    void keepOnly(Collection<LatentModel> networks) {
        Set<LatentModel> those = new HashSet<>(networks);
        known.keepOnly(those::contains);
    }

    /** Bytes that the codes take. */
    long bytes() {
        return known.bytes();
    }

    /** Has these encoded, the first of them first and as many as fit; what was wanted before is no longer. */
    void want(List<LatentModel> inOrder) {
        wanted = inOrder.stream().limit(inOrder.isEmpty() || images == null ? 0
                : known.room((Float.BYTES * (long) inOrder.getFirst().latent() + 1) * images.count())).toList();
        encodeNext();
    }

    private void encodeNext() {
        LatentModel next = wanted.stream().filter(network -> !known.contains(network)).findFirst().orElse(null);
        if (next == null || encoding || !fit(next)) {
            return;
        }
        encoding = true;
        ImageSet those = images;
        runner.run("encode epoch", progress -> next.encode(those, Progress.NONE), codes -> {
            encoding = false;
            if (images == those) {
                known.put(next, codes);
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
