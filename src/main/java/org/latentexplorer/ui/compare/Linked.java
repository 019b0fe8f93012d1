package org.latentexplorer.ui.compare;

import java.util.Arrays;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Palette;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.ValueColours;

/** What all maps have in common, the large one too: the digit pointed at, those singled out, and colours. */
final class Linked {
    private final Session session;
    private final ReadOnlyObjectProperty<Digits> digits;

    /** @param digits those that the maps show; null without data */
    Linked(Session session, ReadOnlyObjectProperty<Digits> digits) {
        this.session = session;
        this.digits = digits;
    }

    /** Tells everybody which of the digits is under the pointer; -1 for none. */
    void hover(int digit) {
        Digits now = digits.get();
        session.hoveredProperty().set(now == null || digit < 0 ? -1 : now.numbers()[digit]);
    }

    /** Singles out the digits at these places among them, in all maps and on the large one. */
    void select(int[] some, boolean more) {
        Digits now = digits.get();
        if (now != null) {
            IntStream numbers = Arrays.stream(some).map(i -> now.numbers()[i]);
            IntStream before = more ? Arrays.stream(session.selectionProperty().get().images()) : IntStream.empty();
            session.selectionProperty().set(Selection.of(IntStream.concat(before, numbers).toArray()));
        }
    }

    /** Which of the digits are singled out, in their order; null if nothing is. */
    boolean[] selected() {
        Digits now = digits.get();
        Selection selection = session.selectionProperty().get();
        if (now == null || selection.isEmpty()) {
            return null;
        }
        boolean[] selected = new boolean[now.numbers().length];
        for (int i = 0; i < selected.length; i++) {
            selected[i] = selection.contains(now.numbers()[i]);
        }
        return selected;
    }

    /** The colour (0xAARRGGBB) of each of the digits that a map shows: that of the same digit on the large map. */
    int[] colours(Codes codes) {
        boolean dark = session.darkProperty().get();
        ValueColours by = session.valueColoursProperty().get();
        Digits now = digits.get();
        int[] colours = new int[codes.count()];
        if (by == null || now == null || by.numbers().length != now.data().test().count()) {
            Arrays.setAll(colours, i -> Palette.colour(codes.label(i), dark));
        } else {
            int[] all = by.colours(dark);
            Arrays.setAll(colours, i -> all[by.numbers()[now.numbers()[i]] & 0xff]);
        }
        return colours;
    }

    /** What a map's network makes of the test image hovered; null if there is none, or it takes other images. */
    Reading reading(Compared map) {
        Digits now = digits.get();
        Compared.Shown shown = map.shownProperty().get();
        int number = session.hoveredProperty().get();
        boolean any = now != null && shown != null && number >= 0 && number < now.data().test().count();
        return any ? Reading.of(shown.model(), now, number) : null;
    }

    /** Whether a map's network takes images of the digits' size. */
    boolean fits(Compared map) {
        Digits now = digits.get();
        return now != null && map.saved() != null && map.saved().model().shape().equals(now.images().shape());
    }

    /** The class number of the test image hovered; -1 if there is none, or it has no label. */
    int hoveredLabel() {
        Digits now = digits.get();
        int number = session.hoveredProperty().get();
        return now == null || number < 0 || number >= now.data().test().count() ? -1
                : now.data().test().label(number);
    }

    /** The test image hovered; null if there is none. */
    float[] hoveredImage() {
        Digits now = digits.get();
        int number = session.hoveredProperty().get();
        return now == null || number < 0 || number >= now.data().test().count() ? null : now.image(number);
    }
}
