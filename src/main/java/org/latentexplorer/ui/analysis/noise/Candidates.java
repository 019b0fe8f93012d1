package org.latentexplorer.ui.analysis.noise;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.ModelStore;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.ui.session.Session;

/** The models that noise can be taken out with, and which of them a curve is to be drawn for. */
final class Candidates {
    private final Session session;
    private final List<Preset> ready;
    private final ObservableList<Candidate> all = FXCollections.observableArrayList();
    private final ObservableList<Candidate> compared = FXCollections.observableArrayList();

    Candidates(Session session, ModelStore store) {
        this.session = session;
        ready = Preset.ALL.stream().filter(store::bundles).toList();
        session.shownProperty().subscribe(model -> list());
        session.kept().addListener((ListChangeListener<SavedModel>) change -> list());
    }

    /** The one shown first, then those kept, then those that come with the program. */
    ObservableList<Candidate> all() {
        return all;
    }

    /** Those that a curve is to be drawn for, in the same order. */
    ObservableList<Candidate> compared() {
        return compared;
    }

    private void list() {
        LatentModel shown = session.shownProperty().get();
        List<Candidate> now = new ArrayList<>();
        if (shown != null) {
            now.add(Candidate.of(Candidate.Kind.SHOWN, shown, 1));
        }
        for (SavedModel kept : session.kept()) {
            if (kept.model() != shown) {
                Candidate first = Candidate.of(Candidate.Kind.KEPT, kept.model(), 1);
                int number = (int) now.stream().filter(c -> c.kind() == Candidate.Kind.KEPT
                        && c.title().equals(first.title())).count() + 1;
                now.add(Candidate.of(Candidate.Kind.KEPT, kept.model(), number));
            }
        }
        ready.forEach(preset -> now.add(Candidate.ready(preset)));
        List<Candidate> before = List.copyOf(all);
        List<Candidate> chosen = now.stream().filter(c -> before.stream().filter(c::same).findFirst()
                .map(b -> compared.contains(b)).orElse(usual(c))).toList();
        compared.setAll(chosen);
        all.setAll(now);
    }

    /** What is open is compared, with a model that was made for the purpose. */
    private static boolean usual(Candidate candidate) {
        return candidate.kind() != Candidate.Kind.READY
                || !candidate.preset().recipe().family().corruption(candidate.preset().recipe()).none();
    }

    void compare(Candidate candidate, boolean wanted) {
        compared.setAll(all.stream().filter(c -> c == candidate ? wanted : compared.contains(c)).toList());
    }
}
