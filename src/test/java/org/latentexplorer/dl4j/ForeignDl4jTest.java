package org.latentexplorer.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.deeplearning4j.nn.conf.distribution.TruncatedNormalDistribution;
import org.deeplearning4j.nn.conf.dropout.GaussianNoise;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.model.SavedModel;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.AMSGrad;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.AdaMax;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.ExponentialSchedule;
import org.nd4j.linalg.schedule.MapSchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.nd4j.linalg.schedule.StepSchedule;

/** Models that were trained in DL4J by what this program does not have: what they decode needs none of it. */
class ForeignDl4jTest {
    private static final int SIZE = 25;

    private final Dl4jModelStore store = new Dl4jModelStore();

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        Nd4jRuntime.startSingleThreaded();
    }

    private static NeuralNetConfiguration.Builder usual() {
        return new NeuralNetConfiguration.Builder().seed(3).activation(Activation.TANH).updater(new Adam(0.002));
    }

    private static MultiLayerNetwork network(NeuralNetConfiguration.Builder builder, Consumer<DenseLayer.Builder> code,
                                             LossFunction loss) {
        DenseLayer.Builder narrow = new DenseLayer.Builder().nIn(6).nOut(2);
        code.accept(narrow);
        MultiLayerNetwork network = new MultiLayerNetwork(builder.list()
                .layer(new DenseLayer.Builder().nIn(SIZE).nOut(6).build()).layer(narrow.build())
                .layer(new DenseLayer.Builder().nIn(2).nOut(6).build())
                .layer(new OutputLayer.Builder(loss).activation(Activation.SIGMOID).nIn(6).nOut(SIZE).build()).build());
        network.init();
        INDArray images = Nd4j.rand(10, SIZE);
        network.fit(images, images);
        return network;
    }

    private Path written(MultiLayerNetwork network) throws Exception {
        Path file = folder.resolve("theirs.zip");
        ModelSerializer.writeModel(network, file.toFile(), true);
        return file;
    }

    private SavedModel opened(MultiLayerNetwork network) throws Exception {
        SavedModel opened = store.open(written(network));
        LatentModel ours = opened.model();
        assertArrayEquals(network.params().toFloatVector(), ours.parameters());
        float[] image = Nd4j.rand(1, SIZE).toFloatVector();
        float[] code = new float[2];
        float[] decoded = new float[SIZE];
        ours.encode(image, code);
        ours.decode(code, decoded);
        assertArrayEquals(network.output(Nd4j.createFromArray(image).reshape(1, SIZE)).toFloatVector(), decoded, 1e-5f);
        assertNull(opened.optimizer());
        return opened;
    }

    static Stream<Arguments> updaters() {
        return Stream.of(
                Arguments.of(new AdaGrad(0.1), "AdaGrad"),
                Arguments.of(new Nadam(0.001), "Nadam"),
                Arguments.of(new RmsProp(0.01), "RmsProp"),
                Arguments.of(new AdaDelta(), "AdaDelta"),
                Arguments.of(new AMSGrad(0.001), "AMSGrad"),
                Arguments.of(new AdaMax(0.001), "AdaMax"),
                Arguments.of(new NoOp(), "NoOp"),
                Arguments.of(new Adam(0.001, 0.5, 0.999, 1e-8), "Adam"),
                Arguments.of(new Adam(new StepSchedule(ScheduleType.EPOCH, 0.01, 0.5, 3)), "Adam"),
                Arguments.of(new Sgd(new ExponentialSchedule(ScheduleType.ITERATION, 0.1, 0.9)), "Sgd"),
                Arguments.of(new Nesterovs(0.1, new MapSchedule(ScheduleType.EPOCH, Map.of(0, 0.5, 2, 0.9))),
                        "Nesterovs"));
    }

    @ParameterizedTest
    @MethodSource("updaters")
    void whatUpdaterItWasTrainedByDoesNotMatter(IUpdater updater, String name) throws Exception {
        SavedModel opened = opened(network(usual().updater(updater), code -> {
        }, LossFunction.MSE));
        assertEquals(name, opened.provenance().unknown());
        assertEquals(Optimizer.adam(1e-3), opened.model().recipe().optimizer());
        assertEquals(List.of(6), opened.model().recipe().hidden());
    }

    @Test
    void whatThisProgramKnowsIsTakenOver() throws Exception {
        SavedModel opened = opened(network(usual().updater(new Nesterovs(0.05, 0.8)).l2(1e-4), code -> {
        }, LossFunction.MSE));
        assertEquals("", opened.provenance().unknown());
        assertEquals(Optimizer.sgd(0.05, 0.8), opened.model().recipe().optimizer());
        assertEquals(new Regularization(1e-4, 0, 0), opened.model().recipe().regularization());
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void howItWasHeldDownAndBeganDoesNotMatter(NeuralNetConfiguration.Builder builder,
                                               Consumer<DenseLayer.Builder> code, LossFunction loss, String unknown)
            throws Exception {
        assertEquals(unknown, opened(network(builder, code, loss)).provenance().unknown());
    }

    static Stream<Arguments> trainings() {
        Consumer<DenseLayer.Builder> plain = code -> {
        };
        return Stream.of(
                training(usual().weightInit(WeightInit.VAR_SCALING_NORMAL_FAN_AVG), plain, LossFunction.MSE, ""),
                training(usual().weightInit(new TruncatedNormalDistribution(0, 0.1)), plain, LossFunction.MSE, ""),
                training(usual().weightInit(WeightInit.ONES), plain, LossFunction.MSE, ""),
                training(usual().weightDecay(0.01), plain, LossFunction.MSE, "WeightDecay"),
                training(usual(), code -> code.l2(0.01), LossFunction.MSE, "L2"),
                training(usual(), code -> code.dropOut(0.5).l1(0.1), LossFunction.MSE, "Dropout, L1"),
                training(usual(), code -> code.dropOut(new GaussianNoise(0.2)), LossFunction.MSE, "GaussianNoise"),
                training(usual().weightNoise(new DropConnect(0.9)), plain, LossFunction.MSE, "DropConnect"),
                training(usual().constrainWeights(new MaxNormConstraint(2, 1)), plain, LossFunction.MSE,
                        "MaxNormConstraint"),
                training(usual(), code -> code.updater(new Adam(0.01)), LossFunction.MSE, "adam 0.01"),
                training(usual().updater(new Sgd(50)), plain, LossFunction.MSE, "learningRate"),
                training(usual(), plain, LossFunction.KL_DIVERGENCE, "LossKLD"),
                training(usual(), plain, LossFunction.MEAN_ABSOLUTE_ERROR, "LossMAE"));
    }

    private static Arguments training(NeuralNetConfiguration.Builder builder, Consumer<DenseLayer.Builder> code,
                                      LossFunction loss, String unknown) {
        return Arguments.of(builder, code, loss, unknown);
    }

    @Test
    void whatIsUnknownIsKeptWhenItIsSavedAgain() throws Exception {
        SavedModel opened = opened(network(usual().updater(new AdaGrad(0.1)), code -> {
        }, LossFunction.L1));
        assertEquals(Loss.MSE, opened.model().recipe().loss());
        Path file = folder.resolve("ours.zip");
        store.save(opened, file);
        assertEquals("AdaGrad, LossL1", store.open(file).provenance().unknown());
    }

    /** Names are only compared with a list; what is on it is never looked up either. */
    @Test
    void anUpdaterOfSomebodysOwnIsStillRefused() throws Exception {
        Path file = written(network(usual().updater(new AdaGrad(0.1)), code -> {
        }, LossFunction.MSE));
        Map<String, byte[]> entries = ModelFiles.entries(Files.readAllBytes(file));
        String configuration = new String(entries.get(ModelFormat.CONFIGURATION), StandardCharsets.UTF_8);
        entries.put(ModelFormat.CONFIGURATION, configuration.replace("org.nd4j.linalg.learning.config.AdaGrad",
                "com.example.AdaGrad").getBytes(StandardCharsets.UTF_8));
        Files.write(file, ModelFiles.zip(entries));
        assertEquals("failure.model.json.class", assertThrows(Failure.class, () -> store.open(file)).key());
    }
}
