package org.latentexplorer.ui.session;

import java.nio.file.Path;

/** Something that one feature asks of another, see {@link Requests}. */
public sealed interface Request {
    /** A folder or table is wanted as data: to be looked at first. */
    record OpenData(Path path) implements Request {
    }

    /** A picture that somebody wants to hear about. */
    record JudgePicture(Path path) implements Request {
    }

    /**
     * A tab below the map is to be in front.
     *
     * @param id as in its title's key, {@code app.tab.<id>}
     */
    record ShowTab(String id) implements Request {
    }

    /**
     * An application is to be in front; in its tab, see {@link ShowTab}.
     *
     * @param id as in its title's key, {@code applications.<id>}
     */
    record ShowApplication(String id) implements Request {
    }
}
