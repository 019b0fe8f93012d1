package org.latentexplorer.ui.latent.place;

import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.ProjectionSettings;
import org.latentexplorer.model.WayBack;
import org.latentexplorer.task.Job;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Touch;

/** What is told of the projection on the map, in the window's language of now. */
public final class ProjectionNote {
    private final Session session;
    private final MapLayout map;
    private final ProjectionViewModel projection;

    ProjectionNote(Session session, MapLayout map, ProjectionViewModel projection) {
        this.session = session;
        this.map = map;
        this.projection = projection;
    }

    /** The name of a method; null is the codes' own axes. */
    public static String name(Projection method) {
        return Texts.get(method == null ? "projection.axes" : method.id() + ".title");
    }

    /** @param working whether what is under way takes long enough to be told of */
    String text(boolean working) {
        Projection chosen = projection.chosenProperty().get();
        ProjectedCodes shown = projection.shown();
        if (projection.waitingProperty().get()) {
            return Texts.get("projection.waiting", name(chosen));
        }
        if (projection.jobProperty().get() != null && chosen != null) {
            return working ? running(projection.jobProperty().get(), chosen, shown) : "";
        }
        return shown == null || chosen == null ? "" : done(shown, chosen);
    }

    private String running(Job job, Projection chosen, ProjectedCodes shown) {
        String name = name(used(chosen));
        String key = map.placementProperty().get().moving() || shown == null
                || shown.method() != Projection.first() ? "projection.running" : "projection.meanwhile";
        return Texts.get(key, name, Math.max(0, job.fraction()));
    }

    private Projection used(Projection chosen) {
        return ProjectionSettings.of(chosen).bySize(map.cloudProperty().get().count()).method();
    }

    private static String done(ProjectedCodes shown, Projection chosen) {
        String figures = figures(shown);
        return shown.method() == chosen || shown.method() != chosen.standIn() ? figures
                : Texts.get(chosen.id() + ".instead", figures, chosen.maxCodes());
    }

    private static String figures(ProjectedCodes shown) {
        return Double.isNaN(shown.kl()) ? Texts.get("projection.done", name(shown.method()), shown.seconds())
                : Texts.get("projection.done.kl", name(shown.method()), shown.seconds(), shown.kl());
    }

    /** How the touched spot lies to the points; empty where that is not known, or does not come from the map. */
    String spot() {
        Touch touch = session.touchProperty().get();
        WayBack.Spot spot = touch == null ? null : touch.spot();
        return spot == null || !Double.isFinite(spot.relative()) ? "" : Texts.get("projection.spot", spot.relative());
    }
}
