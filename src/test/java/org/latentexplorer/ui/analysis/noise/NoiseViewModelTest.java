package org.latentexplorer.ui.analysis.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.Corruption;
import org.latentexplorer.model.Denoiser;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NoiseCurve;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Restoration;
import org.latentexplorer.toy.ToyCatalog;
import org.latentexplorer.toy.ToyModel;
import org.latentexplorer.toy.ToyStore;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.analysis.Reported;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.Session;

class NoiseViewModelTest {
    @TempDir
    Path folder;
    private final Session session = Toys.session(2);
    private final Shown shown = new Shown();
    private final List<Corruption> asked = new ArrayList<>();
    private boolean blocked;

    /** The error is the strength of the noise; models know nothing better. */
    private final Denoiser denoiser = new Denoiser() {
        @Override
        public Restoration restore(LatentModel model, ImageSet images, int image, Corruption noise, long seed) {
            asked.add(noise);
            Restoration.Picture picture = new Restoration.Picture(new float[images.size()],
                    new Fidelity(noise.strength(), image, model.latent()));
            return new Restoration(picture, picture, picture, picture);
        }

        @Override
        public NoiseCurve denoise(Map<String, LatentModel> models, ImageSet images, Corruption.Kind kind,
                                  double[] strengths, long seed, Progress progress, Consumer<NoiseCurve> part) {
            NoiseCurve first = curve(models, kind, images, strengths[0]);
            part.accept(first);
            if (blocked) {
                Toys.untilCancelled(progress);
            }
            return curve(models, kind, images, strengths);
        }
    };

    private static NoiseCurve curve(Map<String, LatentModel> models, Corruption.Kind kind, ImageSet images,
                                    double... strengths) {
        List<String> names = new ArrayList<>(List.of(NoiseCurve.NOISY, NoiseCurve.MEDIAN));
        names.addAll(models.keySet());
        return new NoiseCurve(kind, strengths, names.stream().map(name -> new NoiseCurve.Row(name,
                java.util.Arrays.stream(strengths).mapToObj(s -> new Fidelity(s, 10, 0.5)).toList())).toList(),
                images.count(), 0);
    }

    /** Reads pictures as black squares of the side wanted; of a file called wide, larger. */
    private final ToyCatalog catalog = new ToyCatalog() {
        @Override
        public ImageSet picture(ImageImport wanted) {
            int side = wanted.path().startsWith("wide") ? wanted.side() + 1 : wanted.side();
            return new ImageSet(wanted.path().toString(), ImageShape.square(side), new byte[side * side], null,
                    List.of());
        }
    };
    private NoiseViewModel model;

    @BeforeEach
    void open() {
        Texts.localeProperty().set(Locale.ENGLISH);
        session.dataProperty().set(Toys.data(200, Toys.CHECKSUM));
        model = new NoiseViewModel(session, denoiser, catalog, new ToyStore(), shown.runner(), Toys.atOnce());
    }

    @Test
    void whatIsShownFollowsTheSliderAndTheImage() {
        assertEquals(0.4, model.restorationProperty().get().noisy().fidelity().mse());
        model.strengthProperty().set(0.7);
        model.kindProperty().set(Corruption.Kind.MASKING);
        assertEquals(new Corruption(Corruption.Kind.MASKING, 0.7), asked.getLast());
        model.image().turn(-1);
        assertEquals(199, model.restorationProperty().get().noisy().fidelity().psnr(), "before the first is the last");
        model.image().followingProperty().set(true);
        session.hoveredProperty().set(17);
        assertEquals(17, model.restorationProperty().get().noisy().fidelity().psnr());
        assertEquals("1", model.image().className());
    }

    @Test
    void ownPicturesTakeTheTestImagesPlace() throws InterruptedException {
        model.image().turn(5);
        model.open(Path.of("mine.png"));
        shown.until(() -> model.image().ownProperty().get() != null);
        assertEquals(0, model.restorationProperty().get().noisy().fidelity().psnr());
        assertEquals("", model.image().className());
        model.image().turn(1);
        assertNull(model.image().ownProperty().get());
        assertEquals(6, model.restorationProperty().get().noisy().fidelity().psnr());
    }

    @Test
    void imagesOfAnotherSizeAreNotShown() throws InterruptedException {
        model.open(Path.of("wide"));
        shown.until(() -> model.image().ownProperty().get() != null);
        assertNull(model.restorationProperty().get());
    }

    @Test
    void theOpenOneTheKeptOnesAndTheReadyOnesCanBeMeasured() {
        assertEquals(List.of("Deep, 2-D (open)", "Deep, 2-D (ready-trained)", "Shallow, 32-D (ready-trained)"),
                model.candidates().all().stream().map(Candidate::name).toList());
        assertEquals(1, model.candidates().compared().size(), "the open one, and ready ones made for noise");
        session.kept().addAll(Toys.saved(2, null), Toys.saved(2, null));
        assertEquals(List.of("Deep, 2-D", "Deep, 2-D 2"),
                model.candidates().all().subList(1, 3).stream().map(Candidate::name).toList());
        assertEquals(3, model.candidates().compared().size());
        model.candidates().compare(model.candidates().all().get(1), false);
        session.shownProperty().set(new ToyModel(3));
        assertEquals(2, model.candidates().compared().size(), "what was taken out stays out");
    }

    @Test
    void aReadyModelIsReadWhenItIsChosen() throws InterruptedException {
        Candidate ready = model.candidates().all().getLast();
        model.choose(ready);
        shown.until(() -> model.restorationProperty().get().noisy().fidelity().ssim() == 32);
        assertEquals(ready, model.chosenProperty().get());
    }

    @Test
    void finishedStrengthsStayWhenItIsCancelled() throws InterruptedException {
        blocked = true;
        model.run();
        shown.until(() -> {
            model.analysis().pull();
            return model.analysis().result() != null;
        });
        model.analysis().cancel();
        assertFalse(model.analysis().outcomeProperty().get().whole());
        assertEquals(1, model.analysis().result().curve().strengths().length);
        blocked = false;
        model.run();
        shown.until(() -> !model.analysis().runningProperty().get());
        assertTrue(model.analysis().outcomeProperty().get().whole());
        assertEquals(9, model.analysis().result().curve().strengths().length);
        assertNotNull(model.analysis().result().compared().getFirst());
    }

    @Test
    void withNoModelChosenItSaysSo() {
        model.candidates().compare(model.candidates().all().getFirst(), false);
        assertEquals("noise.need.models", model.missingProperty().get());
        session.dataProperty().set(null);
        assertEquals("applications.need.data", model.missingProperty().get());
        assertNull(model.restorationProperty().get());
    }

    @Test
    void theReportIsTheCommandLines() throws Exception {
        model.run();
        shown.until(() -> !model.analysis().runningProperty().get());
        String page = Reported.page(model.report(), shown, folder, "psnr.png", "ssim.png", "images.png");
        assertTrue(page.contains("latent-explorer denoise model.zip "), page.substring(page.length() - 2000));
        assertTrue(page.contains("--data toy --noise gaussian --strengths 0.0,0.1,0.2,"));
    }
}
