package org.latentexplorer.ui.training;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.latentexplorer.model.History;
import org.latentexplorer.model.Stage;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.Session;

/**
 * The curves themselves. The range glides after the data; drawn only in frames where something changed. The pointer,
 * or the arrow keys, read an epoch's values.
 */
final class LossChart extends Region {
    /** Time in which the range goes about two thirds of its way. */
    private static final double GLIDE_NANOS = 120e6;

    private final TrainingViewModel viewModel;
    private final Canvas canvas = new Canvas();
    private final Label empty = new Label();
    private final Label reading = new Label();
    private final Text font = swatch(new Text(), "loss-text");
    private final Rectangle train = swatch(new Rectangle(), "loss-train");
    private final Rectangle validation = swatch(new Rectangle(), "loss-validation");
    private final Rectangle grid = swatch(new Rectangle(), "loss-grid");
    private final Rectangle strong = swatch(new Rectangle(), "loss-strong");
    private final Rectangle ground = swatch(new Rectangle(), "loss-ground");
    private final AnimationTimer frame = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame(now);
        }
    };
    private LossRange range;
    private long before;
    private int read;

    LossChart(TrainingViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("loss-chart");
        setMinSize(160, 120);
        setPrefSize(420, 220);
        setFocusTraversable(true);
        empty.textProperty().bind(Texts.bind("training.empty"));
        empty.getStyleClass().add("empty");
        empty.setWrapText(true);
        reading.getStyleClass().add("reading");
        reading.setVisible(false);
        reading.setMouseTransparent(true);
        getChildren().addAll(font, train, validation, grid, strong, ground, canvas, empty, reading);
        follow();
        setOnMouseMoved(e -> read(range == null ? 0 : LossPainter.epochAt(e.getX(), getWidth(), range,
                font.getFont())));
        setOnMouseExited(e -> read(0));
        setOnMousePressed(e -> requestFocus());
        setOnKeyPressed(this::key);
    }

    /** Invisible: it is there to be given a colour by the theme, which a canvas cannot be. */
    private static <S extends Shape> S swatch(S shape, String style) {
        shape.getStyleClass().add(style);
        shape.setVisible(false);
        shape.setManaged(false);
        return shape;
    }

    private void follow() {
        viewModel.historyProperty().subscribe(h -> changed());
        viewModel.liveProperty().subscribe(l -> frame.start());
        viewModel.trainingProperty().subscribe(t -> changed());
        viewModel.logarithmicProperty().subscribe(l -> frame.start());
        Texts.follow(this, l -> changed());
        for (Rectangle swatch : List.of(train, validation, grid, strong, ground)) {
            swatch.fillProperty().subscribe(fill -> frame.start());
        }
        font.fillProperty().subscribe(fill -> frame.start());
        font.fontProperty().subscribe(f -> frame.start());
    }

    private void changed() {
        History history = viewModel.historyProperty().get();
        setAccessibleText(history.last() == null ? Texts.get("training.empty")
                : Texts.get("training.chart") + ". " + Figures.epoch(history.last()) + ". "
                        + Figures.bestSentence(Figures.part(history, viewModel.stages().getLast())));
        if (read > history.epochs().size()) {
            read(0);
        }
        requestLayout();
        frame.start();
    }

    private boolean idle() {
        return viewModel.trainingProperty().get() == Session.Training.IDLE;
    }

    private boolean nothing() {
        return viewModel.historyProperty().get().last() == null && viewModel.liveProperty().get() == null;
    }

    private LossRange target() {
        return LossRange.of(viewModel.historyProperty().get(), viewModel.liveProperty().get(),
                idle() ? 0 : viewModel.epochsProperty().get(), viewModel.logarithmicProperty().get());
    }

    private void frame(long now) {
        LossRange target = target();
        double share = 1 - Math.exp(-Math.min(now - before, 100e6) / GLIDE_NANOS);
        before = now;
        if (nothing() || range == null) {
            range = target;
        } else {
            range = range.toward(target, share);
        }
        if (range.near(target)) {
            range = target;
            frame.stop();
        }
        paint();
    }

    private void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        empty.setVisible(nothing());
        if (nothing() || canvas.getWidth() < 1) {
            return;
        }
        LossPainter painter = new LossPainter(g, canvas.getWidth(), canvas.getHeight(), range,
                new LossPainter.Colours(train.getFill(), validation.getFill(), grid.getFill(), font.getFill(),
                        strong.getFill(), ground.getFill()), font.getFont());
        History history = viewModel.historyProperty().get();
        painter.axes();
        List<Stage> stages = viewModel.stages();
        painter.stages(stages);
        if (read == 0) {
            painter.summary(history, Figures.part(history, stages.getLast()));
        }
        painter.lines(history, stages, viewModel.liveProperty().get());
        if (read > 0 && read <= history.epochs().size()) {
            painter.reading(history.epochs().get(read - 1));
            place(painter.readingX(history.epochs().get(read - 1)));
        }
    }

    /** Reads the values of an epoch; 0 for none. */
    private void read(int epoch) {
        List<History.Epoch> epochs = viewModel.historyProperty().get().epochs();
        read = epochs.isEmpty() ? 0 : Math.min(epoch, epochs.size());
        reading.setVisible(read > 0);
        if (read > 0) {
            reading.setText(Reading.of(epochs.get(read - 1)));
            setAccessibleHelp(reading.getText());
        }
        frame.start();
    }

    private void key(KeyEvent e) {
        int last = viewModel.historyProperty().get().epochs().size();
        switch (e.getCode()) {
            case LEFT -> read(read == 0 ? last : Math.max(1, read - 1));
            case RIGHT -> read(read == 0 ? 1 : read + 1);
            case HOME -> read(1);
            case END -> read(last);
            case ESCAPE -> read(0);
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void place(double x) {
        double width = Math.ceil(reading.prefWidth(-1));
        double height = Math.ceil(reading.prefHeight(width));
        double left = x + 12 + width < getWidth() ? x + 12 : x - 12 - width;
        reading.resizeRelocate(Math.round(Math.max(0, left)), 14, width, height);
    }

    @Override
    protected void layoutChildren() {
        double width = snapSizeX(getWidth());
        double height = snapSizeY(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            frame.start();
        }
        double textWidth = Math.min(empty.prefWidth(-1), width - 32);
        double textHeight = empty.prefHeight(textWidth);
        empty.resizeRelocate(Math.round((width - textWidth) / 2), Math.round((height - textHeight) / 2), textWidth,
                textHeight);
    }
}
