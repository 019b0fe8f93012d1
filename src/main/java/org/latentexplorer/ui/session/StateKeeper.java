package org.latentexplorer.ui.session;

import java.util.List;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.ui.session.SessionState.MapState;

/**
 * Takes a session's state and sets it. What means something only with certain codes is set as soon as the session has
 * these: data of the same checksum, and codes of as many numbers.
 */
final class StateKeeper {
    private final Session session;
    private SessionState awaited;

    StateKeeper(Session session) {
        this.session = session;
        session.dataProperty().subscribe(data -> setAwaited());
        session.codesProperty().subscribe(codes -> setAwaited());
    }

    SessionState state() {
        return new SessionState(session.recipeProperty().get(), session.presetProperty().get(),
                session.engineProperty().get(), session.dataIdProperty().get(), checksum(),
                session.tabProperty().get(), session.folded(), session.toolProperty().get(),
                session.neighboursProperty().get(), map());
    }

    private String checksum() {
        DataSet data = session.dataProperty().get();
        return data == null ? "" : data.checksum();
    }

    private MapState map() {
        return new MapState(session.axisXProperty().get(), session.axisYProperty().get(),
                session.projectionProperty().get(), session.projectionValuesProperty().get(),
                session.viewProperty().get(), session.colouredByProperty().get(),
                SessionState.hidden(session.visibleClassesProperty().get()),
                SessionState.numbers(session.touchedCode()), session.toldProperty().get(), numbers(session.samples()),
                numbers(session.path()), session.pathEditing().wayProperty().get(), session.selectionProperty().get());
    }

    private static List<List<Float>> numbers(List<float[]> codes) {
        return codes.stream().map(SessionState::numbers).toList();
    }

    void restore(SessionState state) {
        session.engineProperty().set(state.engine());
        session.recipeProperty().set(state.recipe());
        session.presetProperty().set(state.preset());
        session.tabProperty().set(state.tab());
        session.folded().retainAll(state.folded());
        session.folded().addAll(state.folded());
        session.neighboursProperty().set(state.neighbours());
        session.toolProperty().set(state.tool());
        awaited = state;
        session.dataIdProperty().set(state.dataId());
        setAwaited();
        // as if the session began so
        session.history().forget(subject -> true);
    }

    private void setAwaited() {
        Codes codes = session.codesProperty().get();
        if (awaited == null || codes == null || !awaited.dataChecksum().equals(checksum())
                || !awaited.map().fits(codes.dimension())) {
            return;
        }
        MapState map = awaited.map();
        awaited = null;
        session.axisXProperty().set(map.axisX());
        session.axisYProperty().set(map.axisY());
        session.projectionValuesProperty().set(map.values());
        session.projectionProperty().set(map.projection());
        session.viewProperty().set(map.view());
        session.colouredByProperty().set(map.colouredBy());
        session.visibleClassesProperty().set(SessionState.visible(map.hiddenClasses(),
                session.visibleClassesProperty().get().length));
        session.toldProperty().set(map.told());
        session.touchProperty().set(map.touched() == null ? null : Touch.of(SessionState.code(map.touched())));
        session.samples().setAll(map.samples().stream().map(SessionState::code).toList());
        session.pathEditing().wayProperty().set(map.way());
        session.pathEditing().lead(map.waypoints().stream().map(SessionState::code).toList());
        session.selectionProperty().set(map.selection());
        session.history().forget(subject -> true);
    }
}
