package org.latentexplorer.dl4j;

import static org.latentexplorer.dl4j.BrokenZipTest.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latentexplorer.model.Convolution;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;

/** As {@link BrokenModelTest}, of a network with convolutions, a distribution for its code, and classes. */
class BrokenGraphTest {
    private static final String CONFIGURATION = ModelFormat.CONFIGURATION;
    private static final String DESCRIPTION = ModelFormat.DESCRIPTION;
    private static final NetworkSpec NETWORK = Networks.of(Family.of("conditional"), Recipe.vanilla(List.of(6), 2)
            .with(Recipe.CONVOLUTIONS, List.of(new Convolution(3, 5, 2), new Convolution(2, 3, 1)))
            .with(new Regularization(0.01, 0.001, 0.25)));

    private static byte[] with(String entry, String old, String now) {
        return ModelFiles.with(ModelFiles.entries(ModelFiles.bytes(ModelFiles.model(NETWORK))), entry, old, now);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"convolutionMode\":\"Same\" | \"convolutionMode\":\"Truncate\" | convolutionMode",
        "\"cnn2dDataFormat\":\"NCHW\" | \"cnn2dDataFormat\":\"NHWC\" | cnn2dDataFormat",
        "\"dilation\":[1,1] | \"dilation\":[2,2] | dilation",
        "\"kernelSize\":[5,5] | \"kernelSize\":[5,4] | kernelSize",
        "\"kernelSize\":[5,5] | \"kernelSize\":5 | kernelSize",
        "\"stride\":[2,2] | \"stride\":[2] | stride",
        "\"stride\":[2,2] | \"stride\":[2.0,2.0] | stride",
        "\"layerConf\":{ | \"layerConf\":[],\"x\":{ | layerConf",
        "\"networkOutputs\":[ | \"networkOutputs\":[\"mean\", | @class",
        "\"networkOutputs\":[\"layer8\"] | \"networkOutputs\":[\"mean\"] | @class",
        "\"networkOutputs\":[\"layer8\"] | \"networkOutputs\":{} | networkOutputs",
        "\"p\":0.75 | \"p\":null | idropout.p",
        "\"pschedule\":null | \"pschedule\":7 | idropout.pschedule",
        "\"value\":0.01 | \"value\":\"much\" | regularization[0].l2.value",
        "\"regularization\":[{ | \"regularization\":[7,{ | regularization[0]",
        "LossLayer | DenseLayer | @class"})
    void configurationsThatAreNotOursAreRefused(String old, String now, String named) {
        assertRefused("failure.model.json.value", with(CONFIGURATION, old, now), CONFIGURATION, named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"kernelSize\":[5,5] | \"kernelSize\":[7,7]",
        "\"stride\":[2,2] | \"stride\":[1,1]",
        "\"inputHeight\":12 | \"inputHeight\":11",
        "\"numChannels\":2 | \"numChannels\":1",
        "\"mergeAxis\":1 | \"mergeAxis\":2",
        "\"to\":1 | \"to\":2",
        "\"networkInputs\":[\"image\",\"label\"] | \"networkInputs\":[\"label\",\"image\"]",
        "\"mean\",\"label\" | \"label\",\"mean\"",
        "\"topologicalOrderStr\":[\"image\",\"label\" | \"topologicalOrderStr\":[\"label\",\"image\"",
        "\"value\":0.01 | \"value\":0.02",
        "\"p\":0.75 | \"p\":0.5",
        "FeedForwardToCnnPreProcessor | CnnToFeedForwardPreProcessor",
        "\"mean\":{ | \"median\":{"})
    void graphsThatAreConnectedOtherwiseAreRefused(String old, String now) {
        assertRefused("failure.model.disagree", with(CONFIGURATION, old, now), CONFIGURATION, DESCRIPTION);
    }

    @ParameterizedTest
    @CsvSource({
        "org.deeplearning4j.nn.conf.graph.MergeVertex, org.deeplearning4j.nn.conf.graph.FrozenVertex",
        "org.deeplearning4j.nn.conf.layers.Deconvolution2D, org.deeplearning4j.nn.conf.layers.samediff.SameDiffLayer",
        "org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor, com.example.Evil",
        "org.nd4j.linalg.schedule.FixedSchedule, org.nd4j.linalg.schedule.EvilSchedule",
        "org.deeplearning4j.nn.conf.dropout.Dropout, org.deeplearning4j.nn.conf.dropout.EvilDropout"})
    void classesThatAreNotOnTheListAreRefused(String known, String unknown) {
        assertRefused("failure.model.json.class", with(CONFIGURATION, known, unknown), CONFIGURATION, unknown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"classes\":3 | \"classes\":0 | recipe.family",
        "\"beta\":1.0 | \"beta\":-1 | recipe.beta",
        "\"beta\":1.0 | \"beta\":\"much\" | recipe.knobs.beta",
        "\"beta\":1.0 | \"gamma\":1.0 | recipe.knobs",
        "\"warm-up\":0} | \"warm-up\":0.5} | recipe.knobs.warm-up",
        "\"terms\":\"both\" | \"terms\":\"none\" | recipe.knobs.terms",
        "\"terms\":\"both\" | \"terms\":7 | recipe.knobs.terms",
        "\"family\":\"conditional\" | \"family\":\"variational\" | classes",
        "\"code\":\"identity\" | \"code\":\"tanh\" | recipe.code",
        "\"height\":12 | \"height\":13 | recipe.convolutions"})
    void descriptionsThatAreNotOursAreRefused(String old, String now, String named) {
        assertRefused("failure.model.json.value", with(DESCRIPTION, old, now), DESCRIPTION, "“" + named + "”");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"classes\":3 | \"classes\":4",
        "\"filters\":3 | \"filters\":4",
        "\"kernel\":5 | \"kernel\":4",
        "\"height\":12 | \"height\":8",
        "\"dropout\":0.25 | \"dropout\":0.5"})
    void entriesThatDescribeDifferentNetworksAreRefused(String old, String now) {
        assertRefused("failure.model.disagree", with(DESCRIPTION, old, now), CONFIGURATION, DESCRIPTION);
    }

    @Test
    void featureMapsBeyondAllBoundsAreRefused() {
        String large = "\"width\":4096,\"height\":4096";
        byte[] zip = with(DESCRIPTION, "\"width\":8,\"height\":12", large);
        assertRefused("failure.model.disagree", zip, CONFIGURATION, DESCRIPTION);
        byte[] zip2 = ModelFiles.with(ModelFiles.entries(zip), DESCRIPTION, "\"filters\":2", "\"filters\":8192");
        assertRefused("failure.model.json.value", zip2, DESCRIPTION, "“recipe.convolutions”");
    }

    /** A file in which somebody left the description out is no file of DL4J's that we could make sense of. */
    @Test
    void aGraphWithoutItsDescriptionIsRefused() {
        var entries = ModelFiles.entries(ModelFiles.bytes(ModelFiles.model(NETWORK)));
        entries.remove(DESCRIPTION);
        assertRefused("failure.model.network", ModelFiles.zip(entries));
    }
}
