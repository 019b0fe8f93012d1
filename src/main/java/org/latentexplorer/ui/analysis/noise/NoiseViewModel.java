package org.latentexplorer.ui.analysis.noise;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.latentexplorer.model.Corruption;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.Denoiser;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.ModelStore;
import org.latentexplorer.model.NoiseCurve;
import org.latentexplorer.model.Restoration;
import org.latentexplorer.report.DenoiseReport;
import org.latentexplorer.report.Findings;
import org.latentexplorer.report.Invocation;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.analysis.AnalysisRunner;
import org.latentexplorer.ui.analysis.ApplicationViewModel;
import org.latentexplorer.ui.analysis.ReportWriter;
import org.latentexplorer.ui.analysis.Requirement;
import org.latentexplorer.ui.analysis.ResultProvenance;
import org.latentexplorer.ui.analysis.ResultProvenance.Note;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.session.Session;

/** How much noise models take out: of one image while a slider moves, and of many over the strength of the noise. */
public final class NoiseViewModel extends ApplicationViewModel<NoiseViewModel.DenoisingResult> {
    /** Test images that the curves are measured with. */
    private static final int IMAGES = 1000;
    private static final double[] STRENGTHS = DoubleStream.iterate(0, s -> s < 0.85, s -> s + 0.1)
            .map(s -> Math.round(10 * s) / 10.0).toArray();
    private static final long SEED = 0;

    /** @param compared the models, in the order of the curve's rows behind the first two */
    record DenoisingResult(NoiseCurve curve, List<Candidate> compared) {
    }

    private final Denoiser denoiser;
    private final ModelStore store;
    private final Latest background;
    private final Candidates candidates;
    private final ObjectProperty<Corruption.Kind> kind = new SimpleObjectProperty<>(Corruption.Kind.GAUSSIAN);
    private final DoubleProperty strength = new SimpleDoubleProperty(0.4);
    private final ShownImage image;
    private final ReadOnlyObjectWrapper<Candidate> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LatentModel> model = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Restoration> restoration = new ReadOnlyObjectWrapper<>();
    private boolean picked;

    /**
     * @param catalog    reads a person's own pictures
     * @param store      has the models that come with the program
     * @param background restores the image shown
     */
    public NoiseViewModel(Session session, Denoiser denoiser, DataCatalog catalog, ModelStore store, Runner runner,
                          Latest background) {
        super("noise", session, runner);
        this.denoiser = denoiser;
        this.store = store;
        this.background = background;
        candidates = new Candidates(session, store);
        ObjectBinding<String> usual = Requirement.first(session, Requirement.DATA, Requirement.MODEL);
        missing = Bindings.createObjectBinding(() -> usual.get() != null ? usual.get()
                : candidates.compared().isEmpty() ? "noise.need.models" : null, usual, candidates.compared());
        session.shownProperty().subscribe(this::suggestNoise);
        candidates.all().addListener((ListChangeListener<Candidate>) change -> keepChosen());
        image = new ShownImage(session, catalog, runner);
        List.of(session.dataProperty(), kind, strength, image.numberProperty(), image.ownProperty(), model)
                .forEach(p -> p.subscribe(value -> restore()));
        keepChosen();
    }

    /** A network that learned to remove noise is shown with the noise it knows. */
    private void suggestNoise(LatentModel before, LatentModel now) {
        Corruption known = now == null ? Corruption.NONE : now.recipe().family().corruption(now.recipe());
        if (!known.none() && (before == null || before.recipe().family() != now.recipe().family())) {
            kind.set(known.kind());
            strength.set(known.strength());
        }
    }

    private void keepChosen() {
        // until a person chooses, it is the model that is open
        Candidate before = picked ? chosen.get() : null;
        show(candidates.all().stream().filter(c -> before != null && c.same(before)).findFirst()
                .orElse(candidates.all().isEmpty() ? null : candidates.all().getFirst()));
    }

    @Override
    protected Findings findings(Locale locale, DenoisingResult curves, ResultProvenance provenance) {
        ImageSet images = some(provenance.data().test());
        Map<String, String> names = new LinkedHashMap<>();
        IntStream.range(0, curves.compared().size())
                .forEach(i -> names.put(String.valueOf(i), curves.compared().get(i).name()));
        return new DenoiseReport(locale, provenance.data(), images, read(curves.compared(), images), names,
                curves.curve(),
                (with, number, noise) -> denoiser.restore(with, images, number, noise, SEED)).findings();
    }

    @Override
    protected Invocation command(AnalysisRunner.Outcome<DenoisingResult> outcome) {
        NoiseCurve curve = outcome.result().curve();
        Invocation command = Invocation.of("denoise");
        int kept = 1;
        for (Candidate candidate : outcome.result().compared()) {
            command.with(switch (candidate.kind()) {
                case SHOWN -> ReportWriter.MODEL;
                case KEPT -> "kept-" + kept++ + ".zip";
                case READY -> candidate.preset().id();
            });
        }
        return command.with("--data", outcome.provenance().data().id()).with("--noise", curve.kind().id())
                .with("--strengths", DoubleStream.of(curve.strengths()).mapToObj(String::valueOf)
                        .collect(Collectors.joining(",")))
                .with("--count", IMAGES).with("--seed", SEED);
    }

    Candidates candidates() {
        return candidates;
    }

    ObjectProperty<Corruption.Kind> kindProperty() {
        return kind;
    }

    /** From 0 to 1. */
    DoubleProperty strengthProperty() {
        return strength;
    }

    /** Whose restoration is shown. */
    ReadOnlyObjectProperty<Candidate> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The image shown with noise and without; null if there is none. */
    ReadOnlyObjectProperty<Restoration> restorationProperty() {
        return restoration.getReadOnlyProperty();
    }

    /** What noise is put on. */
    ShownImage image() {
        return image;
    }

    /** Shows a person's own picture. */
    void open(Path picture) {
        image.open(picture, model.get());
    }

    /** Takes noise out with this model from now on. */
    void choose(Candidate candidate) {
        picked = true;
        show(candidate);
    }

    private void show(Candidate candidate) {
        chosen.set(candidate);
        if (candidate == null || candidate.loaded() != null) {
            model.set(candidate == null ? null : candidate.loaded());
            return;
        }
        runner.run("read model", progress -> candidate.model(store), read -> {
            if (chosen.get() == candidate) {
                model.set(read);
            }
        }, session.failureProperty()::set);
    }

    private void restore() {
        ImageSet from = image.images();
        LatentModel with = model.get();
        int number = image.at();
        if (from == null || with == null || !from.shape().equals(with.shape())
                || number >= from.count()) {
            restoration.set(null);
            return;
        }
        Corruption noise = new Corruption(kind.get(), strength.get());
        background.submit(() -> denoiser.restore(with, from, number, noise, SEED), done -> {
            // whoever moves on quickly must not see the image before
            if (model.get() == with && image.images() == from) {
                restoration.set(done);
            }
        });
    }

    /** Measures the curves of the models to be compared. */
    @Override
    protected void start() {
        ImageSet test = session.dataProperty().get().test();
        ImageSet some = some(test);
        List<Candidate> wanted = List.copyOf(candidates.compared());
        Corruption.Kind of = kind.get();
        analysis.run(ResultProvenance.ofModel(session, new Note("noise.made.images", some.count()),
                        new Note("noise.made." + of.id()), new Note("noise.made.seed", SEED)),
                (progress, part) -> {
                    Map<String, LatentModel> models = read(wanted, some);
                    return new DenoisingResult(denoiser.denoise(models, some, of, STRENGTHS, SEED, progress,
                            curve -> part.accept(new DenoisingResult(curve, wanted))), wanted);
                });
    }

    private static ImageSet some(ImageSet test) {
        return test.slice(0, Math.min(IMAGES, test.count()));
    }

    /** By their place in the list: names may be alike. */
    private Map<String, LatentModel> read(List<Candidate> wanted, ImageSet images) {
        Map<String, LatentModel> models = new LinkedHashMap<>();
        IntStream.range(0, wanted.size()).forEach(i -> {
            LatentModel one = wanted.get(i).model(store);
            images.checkFit(one);
            models.put(String.valueOf(i), one);
        });
        return models;
    }
}
