package org.latentexplorer.toy;

import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.report.Findings;
import org.latentexplorer.report.Invocation;
import org.latentexplorer.ui.analysis.AnalysisRunner;
import org.latentexplorer.ui.analysis.Application;
import org.latentexplorer.ui.analysis.ApplicationContext;
import org.latentexplorer.ui.analysis.ApplicationPane;
import org.latentexplorer.ui.analysis.ApplicationProvider;
import org.latentexplorer.ui.analysis.ApplicationViewModel;
import org.latentexplorer.ui.analysis.ReportWriter;
import org.latentexplorer.ui.analysis.Requirement;
import org.latentexplorer.ui.analysis.ResultProvenance;

/** A made-up application: port, analysis, pane. No program finds it unless it is listed as a service. */
public final class MadeUpApplication implements ApplicationProvider {
    /** The port. */
    public interface InkMeter {
        /** What images have of it on average. */
        double meanInk(ImageSet images);
    }

    /** What is behind it. */
    public static final class BuiltInInkMeter implements InkMeter {
        @Override
        public double meanInk(ImageSet images) {
            return IntStream.range(0, images.count()).mapToDouble(images::ink).average().orElse(0);
        }
    }

    private static final class InkViewModel extends ApplicationViewModel<Double> {
        private final InkMeter meter;

        InkViewModel(ApplicationContext context) {
            super("ink", context.session(), context.runner());
            meter = context.analysis(InkMeter.class);
            missing = Requirement.first(session, Requirement.DATA);
        }

        @Override
        protected void start() {
            ImageSet images = session.dataProperty().get().test();
            analysis.run(ResultProvenance.ofModel(session), (progress, part) -> meter.meanInk(images));
        }

        @Override
        protected Findings findings(Locale locale, Double ink, ResultProvenance provenance) {
            return MadeUpApplication.report(locale, ink);
        }

        @Override
        protected Invocation command(AnalysisRunner.Outcome<Double> outcome) {
            return ReportWriter.ofModel("made-up", outcome.provenance());
        }
    }

    public static Findings report(Locale locale, double ink) {
        return new Findings(locale, "madeUp.found", ink);
    }

    @Override
    public Application create(ApplicationContext context) {
        InkViewModel model = new InkViewModel(context);
        Label ink = new Label();
        ink.textProperty().bind(model.analysis().outcomeProperty().map(outcome -> outcome.result().toString()));
        return new Application("madeUp", 80, "madeUp.title", Feather.DROPLET, () -> new ApplicationPane("madeUp",
                new ApplicationPane.Words("madeUp.run", "madeUp.idle"), model).content(ink));
    }
}
