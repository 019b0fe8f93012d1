package org.latentexplorer.ui.latent;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.latentexplorer.ui.latent.space.SpaceViewModel;
import org.latentexplorer.ui.plot.SpacePlot;
import org.latentexplorer.ui.plot.SpaceView;
import org.latentexplorer.ui.plot.SpaceView.Seen;
import org.latentexplorer.ui.session.Session;

/** In space: the touched code, the samples by number, and a ring around the hovered point; as on the map. */
final class SpaceMarkers {
    private final LatentMapViewModel model;
    private final SpacePlot plot;
    private final Font numbers = Font.font(null, FontWeight.BOLD, 10.5);

    SpaceMarkers(LatentMapViewModel model, SpacePlot plot) {
        this.model = model;
        this.plot = plot;
        plot.addFront(this::paint);
    }

    private void paint(GraphicsContext g, SpaceView view) {
        Session session = model.session();
        boolean dark = session.darkProperty().get();
        Color ink = Markers.ink(dark);
        Color halo = Markers.halo(dark);
        g.setFont(numbers);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        List<float[]> samples = session.samples();
        for (int i = 0; i < samples.size(); i++) {
            if (model.space().drawable(samples.get(i))) {
                Seen at = seen(view, samples.get(i));
                Markers.pin(g, at.x(), at.y(), i + 1, ink, Markers.paper(dark));
            }
        }
        int hovered = session.hoveredProperty().get();
        if (hovered >= 0 && hovered < plot.points().count()) {
            Seen at = plot.place(hovered);
            Markers.ring(g, at.x(), at.y(), halo, 4);
            Markers.ring(g, at.x(), at.y(), ink, 1.75);
        }
        float[] touched = session.touchedCode();
        if (model.space().drawable(touched)) {
            Seen at = seen(view, touched);
            Markers.paintTouch(g, at.x(), at.y(), ink, halo);
        }
    }

    private Seen seen(SpaceView view, float[] code) {
        SpaceViewModel.Layout layout = model.space().layout();
        return view.place(layout.along(code, 0), layout.along(code, 1), layout.along(code, 2));
    }
}
