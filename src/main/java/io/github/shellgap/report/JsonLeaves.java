package io.github.shellgap.report;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The values of a JSON document by dotted path, in its order. An element of a list stands under its index, or under its
 * {@code id} if it begins with one. Numbers keep the digits they are written with.
 */
final class JsonLeaves {
    private final Map<String, String> leaves = new LinkedHashMap<>();
    private final Deque<Level> levels = new ArrayDeque<>();

    private JsonLeaves() {}

    /** A map or list that is open. */
    private static final class Level {
        private final boolean isList;
        private String path;
        private String member = "";
        private int index = -1;

        Level(boolean isList, String path) {
            this.isList = isList;
            this.path = path;
        }
    }

    /**
     * Returns the values.
     *
     * @throws IOException if it is no JSON
     */
    static Map<String, String> of(String document) throws IOException {
        JsonLeaves reader = new JsonLeaves();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                reader.take(token, parser);
            }
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
        return reader.leaves;
    }

    private void take(JsonToken token, JsonParser parser) {
        if (token == JsonToken.PROPERTY_NAME) {
            levels.element().member = parser.currentName();
        } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            levels.push(new Level(token == JsonToken.START_ARRAY, nextPath()));
        } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
            levels.pop();
        } else {
            leaf(token == JsonToken.VALUE_NULL ? "null" : parser.getString());
        }
    }

    private void leaf(String value) {
        Level level = levels.peek();
        if (level != null && !level.isList && level.member.equals("id") && level.path.matches(".*\\.[0-9]+")) {
            level.path = level.path.substring(0, level.path.lastIndexOf('.') + 1) + value;
        }
        leaves.put(nextPath(), value);
    }

    private String nextPath() {
        Level level = levels.peek();
        if (level == null) {
            return "";
        }
        if (level.isList) {
            level.index++;
        }
        String step = level.isList ? String.valueOf(level.index) : level.member;
        return level.path.isEmpty() ? step : level.path + "." + step;
    }
}
