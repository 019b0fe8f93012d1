package org.latentexplorer.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.latentexplorer.dl4j.BrokenZipTest.assertRefused;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Provenance;

/** Sound zips whose contents are wrong in exactly one way. */
class BrokenModelTest {
    private static final String CONFIGURATION = ModelFormat.CONFIGURATION;
    private static final String DESCRIPTION = ModelFormat.DESCRIPTION;

    private static byte[] changed(String entry, UnaryOperator<byte[]> change) {
        Map<String, byte[]> entries = ModelFiles.entries();
        entries.computeIfPresent(entry, (name, bytes) -> change.apply(bytes));
        return ModelFiles.zip(entries);
    }

    private static byte[] replaced(String entry, String text) {
        return changed(entry, old -> text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "{}}", "{} 1", "{'a':1}", "{\"a\":1,\"a\":2}", "{\"a\":NaN}", "\0"})
    void whatIsNoSingleJsonObjectIsRefused(String text) {
        assertRefused("failure.model.syntax", replaced(CONFIGURATION, text), CONFIGURATION);
        assertRefused("failure.model.syntax", replaced(DESCRIPTION, text), DESCRIPTION);
    }

    @Test
    void jsonBeyondItsBoundsIsRefused() {
        String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        String many = "{\"a\":[" + "1,".repeat(1_100_000) + "1]}";
        String longText = "{\"a\":\"" + "x".repeat(20_000) + "\"}";
        String longName = "{\"" + "x".repeat(2_000) + "\":1}";
        String longNumber = "{\"a\":" + "9".repeat(1_000) + "}";
        for (String text : new String[] {deep, many, longText, longName, longNumber}) {
            assertRefused("failure.model.syntax", replaced(CONFIGURATION, text), CONFIGURATION);
            assertRefused("failure.model.syntax", replaced(DESCRIPTION, text), DESCRIPTION);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "org.deeplearning4j.nn.conf.layers.DenseLayer, java.lang.ProcessBuilder",
        "org.nd4j.linalg.activations.impl.ActivationTanH, javax.swing.JEditorPane",
        "org.nd4j.linalg.learning.config.Adam, org.nd4j.linalg.learning.config.Evil",
        "org.deeplearning4j.nn.weights.WeightInitXavier, org.deeplearning4j.nn.weights.WeightInitEvil",
        "org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT, com.example.Loss",
        "org.deeplearning4j.nn.conf.layers.OutputLayer, org.deeplearning4j.nn.conf.layers.LSTM"})
    void classesThatAreNotOnTheListAreRefused(String known, String unknown) {
        assertRefused("failure.model.json.class", ModelFiles.with(CONFIGURATION, known, unknown), CONFIGURATION,
                unknown);
    }

    @Test
    void classesAreCheckedWhereverTheyStand() {
        assertRefused("failure.model.json.class", ModelFiles.with(CONFIGURATION, "\"inputPreProcessors\":{}",
                "\"inputPreProcessors\":{\"0\":{\"@class\":\"com.example.Evil\"}}"), "com.example.Evil");
        assertRefused("failure.model.json.class", ModelFiles.with(CONFIGURATION, "\"weightNoise\":null",
                "\"weightNoise\":[[{\"@class\":{\"a\":1}}]]"), CONFIGURATION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"nin\":12 | \"nin\":-12 | layer.nin",
        "\"nin\":12 | \"nin\":1e3 | layer.nin",
        "\"nin\":12 | \"nin\":\"12\" | layer.nin",
        "\"nin\":12 | \"nin\":99999999999 | layer.nin",
        "\"nout\":2 | \"nout\":0 | layer.nout",
        "\"nout\":2 | \"nout\":3 | layer.nin",
        "\"hasBias\":true | \"hasBias\":false | layer.hasBias",
        "\"hasLayerNorm\":false | \"hasLayerNorm\":true | layer.hasLayerNorm",
        "\"alpha\":0.01 | \"alpha\":0.3 | alpha",
        "\"dataType\":\"FLOAT\",\"epochCount\":2,\"iterationCount\":0 | \"dataType\":\"DOUBLE\" | dataType",
        "\"learningRate\":0.003 | \"learningRate\":1e999 | learningRate",
        "\"inputPreProcessors\":{} | \"inputPreProcessors\":[] | inputPreProcessors",
        "DenseLayer | OutputLayer | @class",
        "\"lossFn\":{ | \"lossFn\":7,\"x\":{ | lossFn",
        "\"iupdater\":{ | \"iupdater\":null,\"x\":{ | iupdater",
        "\"confs\":[ | \"confs\":[7, | confs[0]",
        "\"confs\":[ | \"confs\":[],\"x\":[ | confs"})
    void configurationsThatAreNotOursAreRefused(String old, String now, String named) {
        assertRefused("failure.model.json.value", ModelFiles.with(CONFIGURATION, old, now), CONFIGURATION, named);
    }

    @Test
    void aStackThatIsNotMirroredIsRefused() {
        Map<String, byte[]> entries = ModelFiles.entries();
        entries.remove(DESCRIPTION);
        String text = new String(entries.get(CONFIGURATION), StandardCharsets.UTF_8);
        refuseNetwork(entries, text.replaceFirst("\"nout\":7", "\"nout\":8").replaceFirst("\"nin\":7", "\"nin\":8"),
                "12-8-5-2-5-7-12");
        refuseNetwork(entries, text.replace("\"nin\":12", "\"nin\":13"), "13-7-5-2-5-7-12");
        refuseNetwork(entries, "{}", "?");
    }

    private static void refuseNetwork(Map<String, byte[]> entries, String configuration, String named) {
        entries.put(CONFIGURATION, configuration.getBytes(StandardCharsets.UTF_8));
        assertRefused("failure.model.network", ModelFiles.zip(entries), named);
    }

    @Test
    void aGraphWithoutOutputsIsRefused() {
        for (String graph : new String[] {"{\"vertices\":{\"a\":{}}}", "{\"vertices\":{},\"networkOutputs\":[]}",
            "{\"vertices\":{\"a\":{}},\"networkOutputs\":[\"a\"]}"}) {
            assertRefused("failure.model.json.value", replaced(CONFIGURATION, graph), "networkOutputs");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"format\":2 | \"format\":0 | format",
        "\"format\":2 | \"format\":\"one\" | format",
        "\"width\":4 | \"width\":0 | width",
        "\"width\":4 | \"width\":5000 | width",
        "\"hidden\":[7,5] | \"hidden\":[7,5.5] | recipe.hidden",
        "\"hidden\":[7,5] | \"hidden\":[7,0] | recipe.hidden",
        "\"hidden\":[7,5] | \"hidden\":{} | recipe.hidden",
        "\"latent\":2 | \"latent\":9999 | recipe.latent",
        "\"family\":\"vanilla\" | \"family\":\"strawberry\" | recipe.family",
        "\"activation\":\"leaky-relu\" | \"activation\":null | recipe.activation",
        "\"output\":\"sigmoid\" | \"output\":\"identity\" | recipe.loss",
        "\"learningRate\":0.003 | \"learningRate\":-1 | recipe.learningRate",
        "\"validation\":0.25 | \"validation\":1.5 | recipe.validation",
        "\"batch\":16 | \"batch\":0 | recipe.batch",
        "\"convolutions\":[] | \"convolutions\":{} | recipe.convolutions",
        "\"convolutions\":[] | \"convolutions\":[7] | recipe.convolutions[0]",
        "\"convolutions\":[] | \"convolutions\":[{\"filters\":0,\"kernel\":1,\"stride\":1}] | recipe.convolutions[0].filters",
        "\"convolutions\":[] | \"convolutions\":[{\"filters\":1,\"kernel\":-1,\"stride\":1}] | recipe.convolutions[0].kernel",
        "\"convolutions\":[] | \"convolutions\":[{\"filters\":1,\"kernel\":1}] | recipe.convolutions[0].stride",
        "\"convolutions\":[] | \"convolutions\":[{\"filters\":1,\"kernel\":9,\"stride\":1}] | recipe.convolutions",
        "\"convolutions\":[] | \"convolutions\":[{\"filters\":1,\"kernel\":3,\"stride\":3}] | recipe.convolutions",
        "\"range\":\"unit\" | \"range\":\"wide\" | recipe.range",
        "\"range\":\"unit\" | \"range\":\"signed\" | recipe.output",
        "\"l2\":0.0 | \"l2\":-1 | recipe.l2",
        "\"l2\":0.0 | \"l2\":\"much\" | recipe.l2",
        "\"l1\":0.0 | \"l1\":2 | recipe.l1",
        "\"dropout\":0.0 | \"dropout\":1 | recipe.dropout",
        "\"knobs\":{} | \"knobs\":[] | recipe.knobs",
        "\"knobs\":{} | \"knobs\":{\"beta\":1} | recipe.knobs",
        "\"classes\":0 | \"channels\":0,\"classes\":0 | channels",
        "\"classes\":0 | \"channels\":2,\"classes\":0 | channels",
        "\"classes\":0 | \"channels\":4,\"classes\":0 | channels",
        "\"classes\":0 | \"classes\":-1 | classes",
        "\"classes\":0 | \"classes\":257 | classes",
        "\"classes\":0 | \"classes\":3 | classes",
        "\"penalty\":0.0, | \"penalty\":\"none\", | history[0].penalty",
        "\"seed\":1234567890123 | \"seed\":12345678901234567890123 | recipe.seed",
        "\"created\":\"2026 | \"created\":\"20266 | provenance.created",
        "\"images\":60000 | \"images\":-1 | provenance.images",
        "\"provenance\":{ | \"provenance\":[],\"x\":{ | provenance",
        "\"steps\":77 | \"steps\":-1 | optimizerState.steps",
        "\"trainLoss\":0.25 | \"trainLoss\":\"low\" | history[0].trainLoss",
        "\"epoch\":2 | \"epoch\":null | history[1].epoch"})
    void descriptionsThatAreNotOursAreRefused(String old, String now, String named) {
        assertRefused("failure.model.json.value", ModelFiles.with(DESCRIPTION, old, now), DESCRIPTION,
                "“" + named + "”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"program", "dataName", "dataChecksum", "engine", "machine"})
    void stringsOfAStrangerAreShortAndShow(String name) {
        String evil = "a\\u001b[2J\\u0007\\nb\\u202e\\u2028\\u0085" + "c".repeat(5000);
        Map<String, byte[]> entries = ModelFiles.entries();
        String text = new String(entries.get(DESCRIPTION), StandardCharsets.UTF_8);
        entries.put(DESCRIPTION, text.replaceAll("(\"provenance\":.*\"" + name + "\":)\"[^\"]*\"",
                "$1\"" + evil.replace("\\", "\\\\") + "\"").getBytes(StandardCharsets.UTF_8));
        Provenance read = ModelFiles.read(ModelFiles.zip(entries)).provenance();
        String shown = switch (name) {
            case "program" -> read.program();
            case "dataName" -> read.dataName();
            case "dataChecksum" -> read.dataChecksum();
            case "engine" -> read.engine();
            default -> read.machine();
        };
        assertEquals("a?[2J??b???" + "c".repeat(189), shown);
    }

    @Test
    void aNameInAMessageIsShortAndShows() {
        Failure failure = assertThrows(Failure.class, () -> ModelFiles.read(replaced(CONFIGURATION,
                "{\"vertices\":{\"\\u001b[31mred\\n\":7},\"networkOutputs\":[]}")));
        assertTrue(failure.getMessage().contains("vertices.?[31mred?"), failure.getMessage());
    }

    @Test
    void aNewerFormatAsksForAnUpdate() {
        assertRefused("failure.model.newer", ModelFiles.with(DESCRIPTION, "\"format\":2", "\"format\":3"), "update");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"width\":4 | \"width\":3",
        "\"latent\":2 | \"latent\":3",
        "\"hidden\":[7,5] | \"hidden\":[7]",
        "\"code\":\"tanh\" | \"code\":\"relu\"",
        "\"loss\":\"bce\" | \"loss\":\"mse\"",
        "\"optimizer\":\"adam\" | \"optimizer\":\"sgd\"",
        "\"l2\":0.0 | \"l2\":0.1",
        "\"l1\":0.0 | \"l1\":0.1",
        "\"dropout\":0.0 | \"dropout\":0.1",
        "\"convolutions\":[] | \"convolutions\":[{\"filters\":1,\"kernel\":1,\"stride\":1}]"})
    void entriesThatDescribeDifferentNetworksAreRefused(String old, String now) {
        assertRefused("failure.model.disagree", ModelFiles.with(DESCRIPTION, old, now), CONFIGURATION, DESCRIPTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {ModelFormat.COEFFICIENTS, ModelFormat.UPDATER_STATE})
    void arraysOfAnotherLengthAreRefused(String entry) {
        assertRefused("failure.model.array.length", changed(entry, b -> Arrays.copyOf(b, b.length - 120)), entry);
        assertRefused("failure.model.array.length", changed(entry, b -> Arrays.copyOf(b, b.length + 400)), entry);
        assertRefused("failure.model.array.length", changed(entry, b -> Arrays.copyOf(b, b.length - 4)), entry);
        assertRefused("failure.model.array.length", changed(entry, b -> new byte[0]), entry);
        assertRefused("failure.model.entry.damaged", changed(entry, b -> Arrays.copyOf(b, b.length + 4)), entry);
    }

    @ParameterizedTest
    @ValueSource(strings = {ModelFormat.COEFFICIENTS, ModelFormat.UPDATER_STATE})
    void everyByteOfAnArraysHeaderIsChecked(String entry) {
        int header = 113; // see ArrayFormat: 26 + 6 + 48 bytes of shape, 26 + 7 before the values
        for (int at = 0; at < header; at++) {
            int where = at;
            byte[] zip = changed(entry, b -> {
                b[where] ^= 4;
                return b;
            });
            assertRefused("failure.model.array.header", zip, entry);
        }
    }

    @Test
    void aFalseLengthAllocatesNothing() {
        assertRefused("failure.model.array.header", changed(ModelFormat.COEFFICIENTS, b -> {
            ByteBuffer.wrap(b).putLong(98, 1_000_000_000);
            return b;
        }), ModelFormat.COEFFICIENTS);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void valuesThatAreNoNumbersAreRefused(float value) {
        for (String entry : new String[] {ModelFormat.COEFFICIENTS, ModelFormat.UPDATER_STATE}) {
            assertRefused("failure.model.array.number", changed(entry, b -> {
                ByteBuffer.wrap(b).putFloat(b.length - 4, value);
                return b;
            }), entry);
        }
        assertRefused("failure.model.array.number", changed(ModelFormat.TEST_CODES, b -> {
            ByteBuffer.wrap(b).putFloat(17, value);
            return b;
        }), ModelFormat.TEST_CODES);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "8, 4", "8, -3", "8, 2147483647", "12, 3", "12, 0", "12, -1"})
    void codesThatAreNotOfThisModelAreRefused(int at, int value) {
        assertRefused("failure.model.codes", changed(ModelFormat.TEST_CODES, b -> {
            ByteBuffer.wrap(b).putInt(at, value);
            return b;
        }), ModelFormat.TEST_CODES);
    }

    @Test
    void codesWithAnotherFlagOrLengthAreRefused() {
        assertRefused("failure.model.codes", changed(ModelFormat.TEST_CODES, b -> {
            b[16] = 2;
            return b;
        }), ModelFormat.TEST_CODES);
        assertRefused("failure.model.codes", changed(ModelFormat.TEST_CODES, b -> new byte[5]),
                ModelFormat.TEST_CODES);
        assertRefused("failure.model.codes", changed(ModelFormat.TEST_CODES, b -> Arrays.copyOf(b, b.length - 1)),
                ModelFormat.TEST_CODES);
    }

    @Test
    void anArrayOfAnOlderDl4jIsRefusedWithAdvice() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF("LONG_SHAPE");
        Map<String, byte[]> entries = ModelFiles.entries();
        byte[] now = entries.get(ModelFormat.COEFFICIENTS);
        out.write(now, 18, now.length - 18);
        entries.put(ModelFormat.COEFFICIENTS, bytes.toByteArray());
        assertRefused("failure.model.array.header", ModelFiles.zip(entries), "1.0.0-M2.1");
    }
}
