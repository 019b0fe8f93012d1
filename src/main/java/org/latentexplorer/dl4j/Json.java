package org.latentexplorer.dl4j;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.latentexplorer.model.Failure;

/** JSON to and from plain maps and lists; depth, length and number of parts are bounded while reading. */
final class Json {
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxDocumentLength(ModelFormat.MAX_JSON_BYTES).maxTokenCount(1_000_000).maxNestingDepth(16)
            .maxStringLength(10_000).maxNameLength(100).maxNumberLength(40).build();
    private static final JsonFactory FACTORY =
            JsonFactory.builder().streamReadConstraints(BOUNDS)
                    // names from a stranger are not kept in tables that outlive the reading
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).build();
    private static final JSON JSON_IO = JSON.builder(FACTORY).build()
            .with(JSON.Feature.WRITE_NULL_PROPERTIES, JSON.Feature.FAIL_ON_DUPLICATE_MAP_KEYS);

    private Json() {
    }

    /**
     * Reads one object.
     *
     * @param file  what messages call the file
     * @param entry the entry the bytes are from
     * @throws Failure if it is no single JSON object within the bounds
     */
    static JsonObject read(String file, String entry, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try (JsonParser parser = FACTORY.createParser(text)) {
            Object value = JSON_IO.anyFrom(parser);
            if (value instanceof Map<?, ?> map && parser.nextToken() == null) {
                return new JsonObject(file, entry, "", map);
            }
            throw new Failure("failure.model.syntax", file, entry);
        } catch (IOException e) {
            throw new Failure(e, "failure.model.syntax", file, entry);
        }
    }

    /** Maps, lists, strings, numbers, booleans and nulls as UTF-8. */
    static byte[] write(Map<String, ?> object) throws IOException {
        return JSON_IO.asString(object).getBytes(StandardCharsets.UTF_8);
    }

    /** A map in the order given: name, value, name, value, ... Values may be null, unlike in {@link Map#of}. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
