package org.latentexplorer;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Projector;
import org.latentexplorer.model.Version;
import org.latentexplorer.projection.Projections;
import org.latentexplorer.projection.RememberedProjections;
import org.latentexplorer.task.Runner;
import org.latentexplorer.task.Runners;
import org.latentexplorer.task.Uncaught;
import org.latentexplorer.ui.analysis.ApplicationContext;
import org.latentexplorer.ui.analysis.Applications;
import org.latentexplorer.ui.analysis.ApplicationsView;
import org.latentexplorer.ui.codes.CodesView;
import org.latentexplorer.ui.codes.CodesViewModel;
import org.latentexplorer.ui.common.FileDialogs;
import org.latentexplorer.ui.common.Frames;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.compare.CompareView;
import org.latentexplorer.ui.compare.CompareViewModel;
import org.latentexplorer.ui.decoder.DecoderView;
import org.latentexplorer.ui.decoder.DecoderViewModel;
import org.latentexplorer.ui.epochs.EpochsView;
import org.latentexplorer.ui.epochs.EpochsViewModel;
import org.latentexplorer.ui.gallery.ReconstructionsView;
import org.latentexplorer.ui.gallery.ReconstructionsViewModel;
import org.latentexplorer.ui.gallery.SamplesView;
import org.latentexplorer.ui.gallery.SamplesViewModel;
import org.latentexplorer.ui.images.ImagesBox;
import org.latentexplorer.ui.images.ImagesViewModel;
import org.latentexplorer.ui.latent.LatentMapView;
import org.latentexplorer.ui.latent.LatentMapViewModel;
import org.latentexplorer.ui.path.PathView;
import org.latentexplorer.ui.path.PathViewModel;
import org.latentexplorer.ui.recipe.RecipeView;
import org.latentexplorer.ui.recipe.RecipeViewModel;
import org.latentexplorer.ui.selection.SelectionView;
import org.latentexplorer.ui.selection.SelectionViewModel;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.shell.FilesViewModel;
import org.latentexplorer.ui.shell.Icons;
import org.latentexplorer.ui.shell.NativeFileDialogs;
import org.latentexplorer.ui.shell.Parts;
import org.latentexplorer.ui.shell.RoundTripSurvey;
import org.latentexplorer.ui.shell.ShellView;
import org.latentexplorer.ui.shell.ShellViewModel;
import org.latentexplorer.ui.shell.TestEncoding;
import org.latentexplorer.ui.shell.WindowPlacement;
import org.latentexplorer.ui.training.LossChartView;
import org.latentexplorer.ui.training.TrainingBar;
import org.latentexplorer.ui.training.TrainingViewModel;

/** Makes the window's parts and connects them. */
final class MainWindow {
    private final Services services;
    private final Session session = new Session();
    private final Runner runner = Runners.forWindow();
    private final Executor frames = new Frames();
    private final Projector projector = new RememberedProjections(new Projections());
    private final FileDialogs dialogs;
    private final ShellViewModel shell;
    private final FilesViewModel files;
    private final Stage stage;

    MainWindow(Stage stage, Services services) {
        this.stage = stage;
        this.services = services;
        dialogs = new NativeFileDialogs(stage, services.settings());
        shell = new ShellViewModel(session, services.settings(), services.system());
        files = new FilesViewModel(session, services.store(), runner, services.settings(), dialogs);
    }

    Session session() {
        return session;
    }

    FilesViewModel files() {
        return files;
    }

    /**
     * Shows the window, and begins to load the data chosen last.
     *
     * @param model the model file to open; null for the ready model
     */
    void show(Path model) {
        // in the background while the window is being made: the map is there with the first frame, or soon after
        if (model == null) {
            files.openReady(Preset.DEEP_2D);
        } else {
            files.openFirst(model);
        }
        session.dataIdProperty().set("");
        session.darkProperty().subscribe(dark -> Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheetBSS() : new PrimerLight().getUserAgentStylesheetBSS()));
        new TestEncoding(session, runner);
        new RoundTripSurvey(session, runner);
        Parts parts = parts();
        ShellView view = new ShellView(shell, files, parts);
        Scene scene = new Scene(view);
        view.install(scene);
        session.dataIdProperty().subscribe((before, id) -> shell.keep("data", id));
        WindowPlacement placement = new WindowPlacement(stage, shell);
        stage.setScene(scene);
        stage.getIcons().setAll(Icons.all());
        stage.titleProperty().bind(view.modelNameBinding().concat(" – " + Version.NAME));
        stage.fullScreenExitHintProperty().bind(Texts.bind("app.fullScreen.hint"));
        placement.restore();
        stage.setOnCloseRequest(event -> {
            placement.keep();
            if (!files.mayClose(stage::close)) {
                event.consume();
            }
        });
        stage.show();
        new FirstData(session, services, runner).loadOnceTheMapIsDrawn();
        scene.lookup("#map-area").requestFocus();
    }

    /** Tells in the banner what nobody caught, whichever thread it ended. */
    void tellUncaught() {
        Uncaught.tellTo(failure -> Platform.runLater(() -> session.failureProperty().set(failure)));
    }

    private Parts parts() {
        DecoderViewModel decoder = new DecoderViewModel(session, frames, Latest.forWindow("survey codes"),
                Latest.forWindow("find neighbours"));
        ReconstructionsViewModel reconstructions = new ReconstructionsViewModel(session, runner,
                Latest.forWindow("reconstruct"));
        SamplesViewModel samples = new SamplesViewModel(session, frames, Latest.forWindow("draw samples"));
        SelectionViewModel selection = new SelectionViewModel(session, frames, runner,
                Latest.forWindow("summarize selection"), Latest.forWindow("select in tray"));
        PathViewModel path = new PathViewModel(session, frames, System::nanoTime, Latest.forWindow("decode path"),
                runner);
        CodesViewModel codes = new CodesViewModel(session, Latest.forWindow("count activations"),
                Latest.forWindow("move codes"));
        TrainingViewModel training = new TrainingViewModel(session, services.trainers(), runner);
        CompareViewModel compare = new CompareViewModel(session, services.trainers().getFirst(), runner);
        Applications applications = new Applications(new ApplicationContext(session, runner, services.analyses(),
                services.trainers().getFirst(), services.catalog(), services.store(), dialogs));
        ImagesViewModel images = new ImagesViewModel(session, services.catalog(), runner,
                Latest.forWindow("convert pictures"));
        ImagesBox imagesBox = new ImagesBox(images);
        LatentMapView map = new LatentMapView(new LatentMapViewModel(session, projector));
        EpochsView epochs = new EpochsView(new EpochsViewModel(session, runner));
        epochs.listenOn(map);
        map.setBottom(epochs);
        return new Parts(
                new RecipeView(new RecipeViewModel(session, services.catalog(), services.store(), services.trainers(),
                        runner)),
                new TrainingBar(training),
                map,
                new DecoderView(decoder, dialogs),
                List.of(new Parts.Tab("losses", () -> new LossChartView(training)),
                        new Parts.Tab("reconstructions", () -> new ReconstructionsView(reconstructions)),
                        new Parts.Tab("samples", () -> new SamplesView(samples, dialogs)),
                        new Parts.Tab("selection", () -> new SelectionView(selection, dialogs)),
                        new Parts.Tab("path", () -> new PathView(path, dialogs)),
                        new Parts.Tab("codes", () -> new CodesView(codes)),
                        new Parts.Tab("applications", () -> new ApplicationsView(session, applications.all()), true),
                        new Parts.Tab("compare", () -> new CompareView(compare))),
                List.of(new Parts.Dialog(imagesBox.shownProperty(), imagesBox::view, images::cancel)),
                new Parts.TrainingActions(training::train, training::pauseOrResume, training::stop,
                        training::restorePrevious, training.canRestoreProperty()));
    }
}
