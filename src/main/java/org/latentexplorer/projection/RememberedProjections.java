package org.latentexplorer.projection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.latentexplorer.model.BoundedCache;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Directions;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.ProjectionSettings;
import org.latentexplorer.model.Projector;
import org.latentexplorer.model.Room;
import org.latentexplorer.model.WayBack;

/**
 * Keeps projections in memory, so that going back to one takes no time. They are found again by content: the numbers
 * of the codes and the settings that the method reads. Those not asked for the longest go when there are too many.
 */
public final class RememberedProjections implements Projector {
    private static final int BUFFER = 1 << 16;

    private final Projector projector;
    private final BoundedCache<String, ProjectedCodes> kept;

    public RememberedProjections(Projector projector) {
        this(projector, Room.PROJECTIONS.bytes());
    }

    /** @param mostBytes that are kept; the newest is kept in any case */
    public RememberedProjections(Projector projector, long mostBytes) {
        this.projector = projector;
        kept = new BoundedCache<>(mostBytes, projected -> 2L * Float.BYTES * projected.count());
    }

    @Override
    public ProjectedCodes project(Codes codes, ProjectionSettings settings, Progress progress, Moving moving) {
        String key = key(codes, settings.bySize(codes.count()));
        synchronized (kept) {
            ProjectedCodes known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        ProjectedCodes projected = projector.project(codes, settings, progress, moving);
        synchronized (kept) {
            kept.put(key, projected);
        }
        return projected;
    }

    @Override
    public Directions directions(Codes codes, int count, Progress progress) {
        return projector.directions(codes, count, progress);
    }

    @Override
    public WayBack wayBack(Codes codes, ProjectedCodes projected) {
        return projector.wayBack(codes, projected);
    }

    private static String key(Codes codes, ProjectionSettings settings) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((codes.dimension() + " " + settings.method().id() + " " + settings.values()).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
            for (float value : codes.values()) {
                if (!bytes.hasRemaining()) {
                    digest.update(bytes.flip());
                    bytes.clear();
                }
                bytes.putFloat(value);
            }
            digest.update(bytes.flip());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
