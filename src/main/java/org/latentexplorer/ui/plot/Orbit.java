package org.latentexplorer.ui.plot;

/**
 * From where a space of points is looked at: a turntable, whose third axis points upwards. Immutable.
 *
 * @param yaw   how far it is turned about its third axis, in radians
 * @param pitch how far one looks down at it, in radians: 0 from the side, π/2 from above
 * @param zoom  1 for all of it in view
 * @param panX  how far it is moved to the right, in pixels; likewise {@code panY}, downwards
 */
public record Orbit(double yaw, double pitch, double zoom, double panX, double panY) {
    /** All three axes are seen, none of them hides another. */
    public static final Orbit START = new Orbit(Math.toRadians(-32), Math.toRadians(22), 1, 0, 0);
    private static final double LEAST = 0.3;
    private static final double MOST = 60;

    /** Turned further; one cannot turn it over. */
    public Orbit turned(double byYaw, double byPitch) {
        double full = 2 * Math.PI;
        double turned = yaw + byYaw;
        return new Orbit(turned - full * Math.floor((turned + Math.PI) / full),
                Math.clamp(pitch + byPitch, -Math.PI / 2, Math.PI / 2), zoom, panX, panY);
    }

    /** Seen from elsewhere, as near as before. */
    public Orbit from(double newYaw, double newPitch) {
        return new Orbit(newYaw, newPitch, zoom, panX, panY);
    }

    /** Nearer by a factor; what is at that place, in pixels from the middle of the view, stays there. */
    public Orbit zoomed(double factor, double x, double y) {
        double near = Math.clamp(zoom * factor, LEAST, MOST);
        double grown = near / zoom;
        return new Orbit(yaw, pitch, near, x + (panX - x) * grown, y + (panY - y) * grown);
    }

    /** Moved by pixels. */
    public Orbit moved(double right, double down) {
        return new Orbit(yaw, pitch, zoom, panX + right, panY + down);
    }

    /** On the way to another, the shorter way round: at 0 this, at 1 the other. */
    Orbit towards(Orbit other, double t) {
        if (t >= 1) {
            return other;
        }
        double around = Math.IEEEremainder(other.yaw - yaw, 2 * Math.PI);
        return new Orbit(yaw + t * around, pitch + t * (other.pitch - pitch),
                zoom * Math.pow(other.zoom / zoom, t), panX + t * (other.panX - panX),
                panY + t * (other.panY - panY));
    }
}
