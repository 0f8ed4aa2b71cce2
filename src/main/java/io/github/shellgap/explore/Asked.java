package io.github.shellgap.explore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a page asks: words by name, and values to set.
 *
 * @param words such as the id of the variant
 * @param values new values as written, by dotted path, in the order of the page
 */
public record Asked(Map<String, String> words, Map<String, String> values) {
    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final String VALUES = "set";

    public Asked {
        words = Map.copyOf(words);
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Returns a word; empty if it was not said. */
    public String word(String name) {
        return words.getOrDefault(name, "");
    }

    /**
     * Reads a JSON object of strings, one of which, {@code set}, may be an object of strings.
     *
     * @param body UTF-8; not modified
     * @return empty if it is anything else
     */
    public static Optional<Asked> read(byte[] body) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            return read(parser);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<Asked> read(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            boolean isRead = name.equals(VALUES)
                    ? token == JsonToken.START_OBJECT && readValues(parser, values)
                    : token == JsonToken.VALUE_STRING && words.put(name, parser.getString()) == null;
            if (!isRead) {
                return Optional.empty();
            }
        }
        boolean isWhole = parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        return isWhole ? Optional.of(new Asked(words, values)) : Optional.empty();
    }

    private static boolean readValues(JsonParser parser, Map<String, String> values) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String path = parser.currentName();
            if (parser.nextToken() != JsonToken.VALUE_STRING) {
                return false;
            }
            values.put(path, parser.getString());
        }
        return parser.currentToken() == JsonToken.END_OBJECT;
    }
}
