package org.latentexplorer.ui.recipe;

import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.ui.common.Texts;

/**
 * The network's picture as a thing to edit: click or arrow keys select a layer, dragging changes its width, the plus
 * that appears between two layers inserts one (a dense one, or a convolution), Delete removes the one selected.
 */
final class PictureEditing extends Pane {
    /** Pixels the pointer moves before a click becomes a drag. */
    private static final double STILL = 3;
    private static final double PLUS = 18;
    /** Pixels of a drag that double the number of feature maps. */
    private static final double DOUBLING = 20;

    private final RecipeViewModel viewModel;
    private final LayersViewModel layers;
    private final NetworkPicture picture = new NetworkPicture(true);
    private final Button plus = plus(Feather.PLUS, "recipe.layer.insert");
    private final Button convolve = plus(Feather.LAYERS, "recipe.layer.convolve");
    private final Consumer<String> type;
    private int gap = -1;
    private int dragged = -1;
    private double pressedAt;
    private int widthBefore;
    private boolean moved;

    /** @param type asked to let a person type the width of the layer selected, beginning with this text */
    PictureEditing(RecipeViewModel viewModel, Consumer<String> type) {
        this.viewModel = viewModel;
        this.type = type;
        layers = viewModel.layers();
        getStyleClass().add("picture-editing");
        getChildren().addAll(picture, plus, convolve);
        setFocusTraversable(true);
        picture.setMouseTransparent(true);
        plus.setId("picture-plus");
        plus.setOnAction(e -> insert(gap));
        convolve.setId("picture-convolve");
        convolve.setOnAction(e -> convolve(gap));
        follow();
        listen();
    }

    private static Button plus(Feather icon, String key) {
        Button plus = new Button(null, new FontIcon(icon));
        plus.getStyleClass().add("plus");
        plus.setFocusTraversable(false);
        plus.setManaged(false);
        plus.setVisible(false);
        Fields.explain(plus, key);
        plus.accessibleTextProperty().bind(Texts.bind(key));
        return plus;
    }

    private void follow() {
        viewModel.recipeProperty().subscribe(r -> show());
        viewModel.imagesProperty().subscribe(n -> show());
        layers.selectedProperty().subscribe(n -> show());
        Texts.follow(this, l -> show());
        focusedProperty().subscribe(focused -> {
            if (focused && layers.selectedProperty().get() < 0) {
                layers.selectedProperty().set(layers.bottleneck());
            }
        });
    }

    private void show() {
        int selected = layers.selectedProperty().get();
        picture.show(viewModel.recipeProperty().get(), viewModel.imagesProperty().get(), selected, layers.misfit());
        setAccessibleText(Texts.get("recipe.picture") + ". " + Describe.layer(layers));
        hidePlus();
    }

    private void listen() {
        setOnMouseMoved(this::hover);
        setOnMouseExited(e -> leave());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(e -> release());
        setOnKeyPressed(this::key);
        setOnKeyTyped(this::typed);
    }

    private void hover(MouseEvent e) {
        int layer = picture.layerAt(e.getX());
        int at = picture.gapAt(e.getX());
        boolean near = Math.abs(e.getX() - picture.gapX(at)) < Math.max(PLUS, picture.pitch()) / 2
                && e.getY() < picture.middle() * 2;
        hidePlus();
        if (near) {
            gap = at;
            showPlus(layers.canInsert(at), layers.canConvolve(at));
        }
        picture.hover(layer);
        setCursor(layer >= 0 ? Cursor.V_RESIZE : Cursor.DEFAULT);
    }

    /** In the gap; above the layers, where the gap is too narrow to hit. */
    private void showPlus(boolean dense, boolean convolution) {
        double x = Math.round(picture.gapX(gap) - PLUS / 2);
        boolean room = picture.pitch() > PLUS + 8;
        double y = room ? Math.round(picture.middle() - PLUS / 2) : 0;
        boolean both = dense && convolution;
        plus.resizeRelocate(x, both && room ? y - PLUS / 2 - 1 : y, PLUS, PLUS);
        convolve.resizeRelocate(x, !both ? y : room ? y + PLUS / 2 + 1 : PLUS + 2, PLUS, PLUS);
        plus.setVisible(dense);
        convolve.setVisible(convolution);
    }

    private void leave() {
        picture.hover(-1);
        hidePlus();
    }

    private void hidePlus() {
        plus.setVisible(false);
        convolve.setVisible(false);
    }

    /** Consumes the press: the scroll pane around would take the focus for itself. */
    private void press(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY || e.getTarget() != this) {
            return;
        }
        e.consume();
        requestFocus();
        dragged = picture.layerAt(e.getX());
        layers.selectedProperty().set(dragged);
        pressedAt = distance(e);
        moved = false;
        if (dragged >= 0) {
            widthBefore = layers.width(dragged);
            picture.freeze(true);
        }
    }

    private void drag(MouseEvent e) {
        if (dragged < 0) {
            return;
        }
        double by = distance(e) - pressedAt;
        moved |= Math.abs(by) > STILL;
        if (moved) {
            layers.resize(dragged, layers.isConvolution(dragged) ? maps(by)
                    : picture.scale().width(picture.scale().height(widthBefore) + 2 * by));
        }
    }

    /** Their number is not a height in the picture: a certain way is twice as many, wherever it begins. */
    private int maps(double by) {
        return LayersViewModel.pleasant(Math.min(widthBefore * Math.pow(2, by / DOUBLING), Recipe.MAX_WIDTH));
    }

    /** From the picture's middle line: bars grow both ways. */
    private double distance(MouseEvent e) {
        return Math.abs(e.getY() - picture.middle());
    }

    private void release() {
        if (dragged >= 0) {
            dragged = -1;
            picture.freeze(false);
            layers.done();
        }
    }

    private void key(KeyEvent e) {
        int selected = layers.selectedProperty().get();
        switch (e.getCode()) {
            case LEFT -> layers.selectedProperty().set(Math.max(0, selected - 1));
            case RIGHT -> layers.selectedProperty().set(Math.min(layers.bottleneck(), selected + 1));
            case UP, DOWN -> step(selected, e.getCode() == KeyCode.UP);
            case DELETE, BACK_SPACE, X -> layers.remove(selected);
            case INSERT, ADD -> insert(Math.max(0, selected));
            case C -> convolve(Math.max(0, selected));
            case ENTER -> type.accept("");
            case ESCAPE -> layers.selectedProperty().set(-1);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void step(int layer, boolean up) {
        if (layer >= 0) {
            int width = layers.width(layer);
            int step = width + (up ? 1 : -1) < 20 ? 1 : width < 100 ? 4 : width < 1000 ? 16 : 64;
            layers.resize(layer, up ? width + step : width - step);
        }
    }

    private void typed(KeyEvent e) {
        if (e.getCharacter().matches("\\d") && layers.selectedProperty().get() >= 0) {
            type.accept(e.getCharacter());
            e.consume();
        } else if (e.getCharacter().equals("+")) {
            insert(Math.max(0, layers.selectedProperty().get()));
            e.consume();
        }
    }

    /** What can stand there: a dense layer, or among convolutions another one. */
    private void insert(int before) {
        if (layers.canInsert(before)) {
            layers.insert(before);
        } else {
            layers.convolve(before);
        }
        requestFocus();
    }

    private void convolve(int before) {
        layers.convolve(before);
        requestFocus();
    }

    @Override
    protected void layoutChildren() {
        picture.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computePrefHeight(double width) {
        return picture.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return picture.minHeight(width);
    }
}
