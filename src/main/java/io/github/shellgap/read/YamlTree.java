package io.github.shellgap.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The tree of a YAML document, from the events of the parser. */
final class YamlTree {
    private final SourceText source;
    private final Problems problems;
    private final TreeBuilder tree;
    private int documents;

    private YamlTree(SourceText source, boolean isOfText, Problems problems) {
        this.source = source;
        this.problems = problems;
        tree = new TreeBuilder(problems, isOfText);
    }

    /**
     * Returns the tree, or none after a problem was reported.
     *
     * @param isOfText whether only escapes can make a character in the document that is no text
     */
    static @Nullable Node read(SourceText source, boolean isOfText, Problems problems) {
        YamlTree reader = new YamlTree(source, isOfText, problems);
        Node root = reader.parse() ? reader.tree.root() : null;
        if (root == null && !problems.hasErrors()) {
            problems.error(
                    source.span(0, 0, 1),
                    "E0003",
                    "the file holds no values",
                    "begin with format: " + ScenarioBinder.FORMAT,
                    "");
        }
        return root;
    }

    private boolean parse() {
        int length = source.text().length();
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source.name())
                // The scanner's buffer grows slowly; one that holds the text keeps long lines linear.
                .setBufferSize(Math.max(16, length + 1))
                .setCodePointLimit(length + 1)
                .build();
        try {
            for (Event event : new Parse(settings).parseString(source.text())) {
                if (!accept(event)) {
                    return false;
                }
            }
            return true;
        } catch (MarkedYamlEngineException e) {
            return report(e);
        } catch (YamlEngineException e) {
            problems.error(
                    source.span(0, 0, 1), "E0101", "this is no YAML", "check brackets, quotes and indentation", "");
            return false;
        }
    }

    private boolean accept(Event event) {
        return switch (event.getEventId()) {
            case DocumentStart ->
                ++documents == 1
                        || refuse(event, "E0102", "a second document begins here", "write one scenario to a file");
            case Alias -> refuse(event, "E0103", "aliases are refused", "write the value out, or make it a parameter");
            case Scalar -> accept((ScalarEvent) event);
            case SequenceStart, MappingStart -> accept((CollectionStartEvent) event);
            case SequenceEnd, MappingEnd -> tree.end();
            default -> true;
        };
    }

    private boolean accept(ScalarEvent event) {
        return isPlain(event, event.getTag()) && tree.scalar(scalar(event));
    }

    private boolean accept(CollectionStartEvent event) {
        return isPlain(event, event.getTag()) && tree.begin(spanOf(event), event.getEventId() == Event.ID.MappingStart);
    }

    private boolean isPlain(NodeEvent event, Optional<String> tag) {
        if (event.getAnchor().isPresent()) {
            return refuse(event, "E0103", "anchors are refused", "make a value used twice a parameter");
        }
        return tag.isEmpty()
                || refuse(
                        event,
                        "E0103",
                        "tags are refused",
                        "remove '" + tag.get().replace("tag:yaml.org,2002:", "!!") + "'");
    }

    private Node.Scalar scalar(ScalarEvent event) {
        boolean isPlain = event.getScalarStyle() == ScalarStyle.PLAIN;
        return new Node.Scalar(event.getValue(), !isPlain, spanOf(event));
    }

    private boolean refuse(Event event, String code, String message, String hint) {
        problems.error(spanOf(event), code, message, hint, "");
        return false;
    }

    private Span spanOf(Event event) {
        Mark from = event.getStartMark().orElse(null);
        Mark to = event.getEndMark().orElse(null);
        if (from == null) {
            return source.span(0, 0, 1);
        }
        boolean isOneLine = to != null && to.getLine() == from.getLine();
        int length = isOneLine && to != null ? to.getColumn() - from.getColumn() : Integer.MAX_VALUE / 2;
        return source.span(from.getLine(), from.getColumn(), length);
    }

    private boolean report(MarkedYamlEngineException e) {
        String problem = String.valueOf(e.getProblem());
        boolean isKey = problem.contains("expected ':'");
        boolean isQuote = String.valueOf(e.getContext()).contains("quoted scalar") && problem.contains("end of stream");
        // What lacks its end is noticed on a later line, if not at the end of the file.
        Mark mark = (isKey || isQuote ? e.getContextMark() : Optional.<Mark>empty())
                .or(e::getProblemMark)
                .orElse(null);
        Span at = mark == null ? source.span(0, 0, 1) : source.span(mark.getLine(), mark.getColumn(), 1);
        String line = source.line(at.line());
        if (line.substring(0, Math.min(line.length(), at.column())).indexOf('\t') >= 0 || problem.contains("\\t")) {
            problems.error(at, "E0101", "a tab indents this line", "YAML takes spaces: write two for each level", "");
            return false;
        }
        if (isKey) {
            problems.error(
                    at,
                    "E0101",
                    "this is no YAML: a colon is missing here",
                    "write the key, a colon, a space and the value, as in lag: 45 days",
                    "");
        } else if (isQuote) {
            problems.error(at, "E0101", "this is no YAML: the quote that opens here is never closed", "close it", "");
        } else {
            problems.error(at, "E0101", "this is no YAML: " + problem, hintFor(problem), "");
        }
        return false;
    }

    private static String hintFor(String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return "put a text that holds ': ' in quotes, and check the indentation";
        }
        if (problem.contains("',' or '}'") || problem.contains("',' or ']'") || problem.contains("end of stream")) {
            return "close the bracket or quote that is open, or add a comma";
        }
        return "check brackets, quotes and indentation around here";
    }
}
