package org.latentexplorer.ui.latent.colour;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ListProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleListProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Palette;
import org.latentexplorer.ui.plot.PointCloud;

/** The classes that occur among the codes, their colours, and which of them are shown. */
public final class ClassesViewModel {
    private final ListProperty<Classes.Entry> classes =
            new SimpleListProperty<>(FXCollections.observableArrayList());
    private final ObjectProperty<boolean[]> visible;
    private final ObjectProperty<int[]> colours = new SimpleObjectProperty<>(new int[0]);

    /** @param visible whether a class is shown, by number */
    public ClassesViewModel(ObjectProperty<boolean[]> visible) {
        this.visible = visible;
    }

    private static boolean[] allVisible() {
        boolean[] all = new boolean[PointCloud.GROUPS];
        Arrays.fill(all, true);
        return all;
    }

    public ReadOnlyListProperty<Classes.Entry> classesProperty() {
        return classes;
    }

    public ReadOnlyObjectProperty<boolean[]> visibleProperty() {
        return visible;
    }

    public ReadOnlyObjectProperty<int[]> coloursProperty() {
        return colours;
    }

    /** @param images that the codes are of; null if they are not known */
    public void list(Codes codes, ImageSet images) {
        List<Classes.Entry> now = Classes.of(codes, images);
        if (!now.equals(classes.get())) {
            classes.setAll(now);
        }
    }

    public void colour(Codes codes, boolean dark) {
        byte[] labels = codes == null ? null : codes.labels();
        int[] byClass = new int[labels == null ? 1 : highest(labels) + 1];
        Arrays.setAll(byClass, i -> Palette.colour(labels == null ? -1 : i, dark));
        if (!Arrays.equals(byClass, colours.get())) {
            colours.set(byClass);
        }
    }

    private static int highest(byte[] labels) {
        int highest = 0;
        for (byte label : labels) {
            highest = Math.max(highest, label & 0xff);
        }
        return highest;
    }

    public void setVisible(int classNumber, boolean shown) {
        boolean[] now = visible.get().clone();
        now[classNumber] = shown;
        visible.set(now);
    }

    /** Shows this class alone; all of them if it is alone already. */
    public void showOnly(int classNumber) {
        boolean alone = classes.stream().allMatch(c -> visible.get()[c.number()] == (c.number() == classNumber));
        if (alone) {
            showAll();
            return;
        }
        boolean[] now = new boolean[PointCloud.GROUPS];
        now[classNumber] = true;
        visible.set(now);
    }

    public void showAll() {
        visible.set(allVisible());
    }

    /** The name of a class that occurs; null for any other. */
    public String name(int classNumber) {
        return classes.stream().filter(c -> c.number() == classNumber).map(Classes.Entry::name).findFirst()
                .orElse(null);
    }
}
