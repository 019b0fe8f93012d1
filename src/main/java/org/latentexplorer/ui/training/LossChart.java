package org.latentexplorer.ui.training;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import org.latentexplorer.model.History;
import org.latentexplorer.model.Stage;
import org.latentexplorer.picture.chart.PlotFrame;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.chart.ReadableChart;
import org.latentexplorer.ui.session.Session;

/** The curves themselves. The range glides after the data; drawn only in frames where something changed. */
final class LossChart extends ReadableChart {
    /** Time in which the range goes about two thirds of its way. */
    private static final double GLIDE_NANOS = 120e6;

    private final TrainingViewModel viewModel;
    private final Label empty = new Label();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame(now);
        }
    };
    private LossRange range;
    private long before;

    LossChart(TrainingViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("loss-chart");
        setMinSize(160, 120);
        setPrefSize(420, 220);
        empty.textProperty().bind(Texts.bind("training.empty"));
        empty.getStyleClass().add("empty");
        getChildren().add(empty);
        viewModel.historyProperty().subscribe(h -> changed());
        viewModel.liveProperty().subscribe(l -> timer.start());
        viewModel.trainingProperty().subscribe(t -> changed());
        viewModel.logarithmicProperty().subscribe(l -> timer.start());
        Texts.follow(this, l -> changed());
    }

    private void changed() {
        History history = viewModel.historyProperty().get();
        setAccessibleText(history.last() == null ? Texts.get("training.empty")
                : Texts.get("training.chart") + ". " + Figures.epoch(history.last()) + ". "
                        + Figures.bestSentence(Figures.part(history, viewModel.stages().getLast())));
        if (read() >= places()) {
            read(-1);
        }
        requestLayout();
        timer.start();
    }

    private boolean nothing() {
        return viewModel.historyProperty().get().last() == null && viewModel.liveProperty().get() == null;
    }

    private LossRange target() {
        boolean idle = viewModel.trainingProperty().get() == Session.Training.IDLE;
        return LossRange.of(viewModel.historyProperty().get(), viewModel.liveProperty().get(),
                idle ? 0 : viewModel.epochsProperty().get(), viewModel.logarithmicProperty().get());
    }

    private void frame(long now) {
        LossRange target = target();
        double share = 1 - Math.exp(-Math.min(now - before, 100e6) / GLIDE_NANOS);
        before = now;
        range = nothing() || range == null ? target : range.toward(target, share);
        if (range.near(target)) {
            range = target;
            timer.stop();
        }
        empty.setVisible(nothing());
        paintNow();
    }

    @Override
    protected int places() {
        return viewModel.historyProperty().get().epochs().size();
    }

    @Override
    protected double place(int number) {
        return viewModel.historyProperty().get().epochs().get(number).number();
    }

    @Override
    protected String reading(int number) {
        return Reading.of(viewModel.historyProperty().get().epochs().get(number));
    }

    @Override
    protected PlotFrame frame(double width, double height) {
        return range == null || nothing() ? null : LossPainter.frame(width, height, pen().size(), range);
    }

    @Override
    protected void paint(GraphicsContext g, PlotFrame frame) {
        LossPainter painter = new LossPainter(pen(), frame);
        History history = viewModel.historyProperty().get();
        painter.axes();
        List<Stage> stages = viewModel.stages();
        painter.stages(stages);
        if (read() < 0) {
            painter.summary(history, Figures.part(history, stages.getLast()));
        }
        painter.lines(g, history, stages, viewModel.liveProperty().get());
        if (read() >= 0 && read() < places()) {
            painter.reading(history.epochs().get(read()));
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        place(empty, (getWidth() - empty.prefWidth(-1)) / 2, (getHeight() - empty.prefHeight(-1)) / 2);
    }
}
