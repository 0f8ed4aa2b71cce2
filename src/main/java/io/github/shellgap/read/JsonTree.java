package io.github.shellgap.read;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** The tree of a JSON document, from the tokens of the parser. */
final class JsonTree {
    private final SourceText source;
    private final Problems problems;
    private final TreeBuilder tree;

    private JsonTree(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        tree = new TreeBuilder(problems, false);
    }

    static @Nullable Node read(SourceText source, Problems problems) {
        JsonTree reader = new JsonTree(source, problems);
        return reader.parse() ? reader.tree.root() : null;
    }

    private boolean parse() {
        // Wider than the tree's own limits, whose messages name a place.
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(1000)
                .maxStringLength(ScenarioFile.MOST_BYTES)
                .maxNameLength(ScenarioFile.MOST_BYTES)
                .maxNumberLength(ScenarioFile.MOST_BYTES)
                .build();
        JsonFactory factory =
                JsonFactory.builder().streamReadConstraints(limits).build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), source.text())) {
            int values = 0;
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (depth == 0 && values++ > 0) {
                    problems.error(
                            spanOf(parser, 1),
                            "E0102",
                            "a second document begins here",
                            "write one scenario to a file",
                            "");
                    return false;
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (!accept(parser, token)) {
                    return false;
                }
            }
            return true;
        } catch (StreamReadException e) {
            new JsonSyntax(source, problems).explain(e);
            return false;
        }
    }

    private boolean accept(JsonParser parser, JsonToken token) {
        if (token.isStructStart()) {
            return tree.begin(spanOf(parser, 1), token == JsonToken.START_OBJECT);
        }
        if (token.isStructEnd()) {
            return tree.end();
        }
        String text = parser.getString();
        boolean isQuoted = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
        int length = text.codePointCount(0, text.length()) + (isQuoted ? 2 : 0);
        return tree.scalar(new Node.Scalar(text, isQuoted, spanOf(parser, length)));
    }

    private Span spanOf(JsonParser parser, int length) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return source.span(at.getLineNr() - 1, at.getColumnNr() - 1, length);
    }
}
