package io.github.shellgap.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.docs.ExampleFrame;
import io.github.shellgap.problem.Diagnostics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference of the format is the table of keys; {@code -Dgolden.update=true} writes it anew. */
final class FormatReferenceTest {
    private static final Path PAGE = Path.of("src/docs/format.md");

    /** Where the keys of each element stand; they take the place of the line with the at sign. */
    private static final Map<Element, String> PLACES = Map.ofEntries(
            Map.entry(Element.SCENARIO, "@"),
            Map.entry(Element.PERIOD, "period:\n  @"),
            Map.entry(Element.SOURCE, "sources:\n  rusi-2023:\n    @"),
            Map.entry(Element.PROVENANCE, "parameters:\n  a:\n    @"),
            Map.entry(Element.STOCKPILE, "stockpiles:\n  russia:\n    @"),
            Map.entry(Element.PRODUCTION, "production:\n  plants:\n    @"),
            Map.entry(Element.IMPORTS, "imports:\n  iran:\n    @"),
            Map.entry(Element.TRANSFER, "transfers:\n  refurbishment:\n    @"),
            Map.entry(Element.CONSUMPTION, "consumption:\n  fires:\n    @"),
            Map.entry(Element.EVENT, "events:\n  strike:\n    @"),
            Map.entry(Element.DESTROYS, "events:\n  strike:\n    on: 2024-09-18\n    destroys:\n      @"),
            Map.entry(Element.SCALES, "events:\n  strike:\n    from: 2024-09-18\n    scales:\n      @"),
            Map.entry(Element.SEGMENT, "consumption:\n  fires:\n    from: russia\n    rate:\n      -\n        @"),
            Map.entry(Element.POINTS, "consumption:\n  fires:\n    from: russia\n    rate:\n      @"),
            Map.entry(Element.TABLE, "consumption:\n  fires:\n    from: russia\n    rate:\n      @"),
            Map.entry(Element.WRAPPER, "consumption:\n  fires:\n    from: russia\n    rate:\n      @"),
            Map.entry(
                    Element.NOISE,
                    "consumption:\n  fires:\n    from: russia\n    rate:\n      schedule: 7M/year\n      noise:\n        @"),
            Map.entry(Element.CORRELATION, "correlations:\n  -\n    @"),
            Map.entry(Element.VARIANT, "variants:\n  no-deal:\n    @"),
            Map.entry(Element.OBSERVATION, "observations:\n  left:\n    @"));

    /** Keys that an optional key needs beside it, without being required themselves. */
    private static final Map<String, List<String>> NEEDED = Map.ofEntries(
            Map.entry("EVENT.title", List.of("on", "destroys")),
            Map.entry("EVENT.note", List.of("on", "destroys")),
            Map.entry("EVENT.chance", List.of("on", "destroys")),
            Map.entry("EVENT.on", List.of("destroys")),
            Map.entry("EVENT.destroys", List.of("on")),
            Map.entry("EVENT.from", List.of("scales")),
            Map.entry("EVENT.scales", List.of("from")),
            Map.entry("EVENT.to", List.of("from", "scales")),
            Map.entry("EVENT.for", List.of("from", "scales")),
            Map.entry("DESTROYS.stockpile", List.of("amount")),
            Map.entry("SEGMENT.during", List.of("rate")),
            Map.entry("SEGMENT.from", List.of("rate")),
            Map.entry("SEGMENT.to", List.of("rate")),
            Map.entry("SEGMENT.total", List.of("from", "to")));

    @TempDir
    Path folder;

    static Stream<Arguments> keys() {
        return Stream.of(Element.values())
                .flatMap(element -> element.attributes().stream().map(key -> Arguments.of(element, key)));
    }

    @Test
    void page_isWhatTheTableOfKeysSays() throws IOException {
        String expected = FormatReference.text();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void example_isAcceptedAtItsPlace(Element element, Attribute attribute) throws Exception {
        String document = ExampleFrame.complete(placed(element, lines(element, attribute)));
        ExampleFrame.writeTable(folder);
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        var file = ScenarioReader.load("example.yaml", new ByteArrayInputStream(bytes), folder);
        String problems = ScenarioReader.check(file, List.of())
                .fold(valid -> "", invalid -> Diagnostics.all(invalid.problems(), Diagnostics::text));
        assertThat(problems).as(document).isEmpty();
    }

    private static List<String> lines(Element element, Attribute attribute) {
        Map<String, Attribute> wanted = new LinkedHashMap<>();
        List<String> beside = NEEDED.getOrDefault(element + "." + attribute.key(), List.of());
        for (Attribute other : element.attributes()) {
            boolean isNeeded = other.isRequired() && element != Element.SCENARIO;
            if (isNeeded || other.equals(attribute) || beside.contains(other.key())) {
                wanted.put(other.key(), other);
            }
        }
        List<String> lines = new ArrayList<>();
        for (Attribute key : wanted.values()) {
            // the example of a section is one of its entries, on a line of its own
            boolean isEntry =
                    key.takes().startsWith("a map of ") && !key.example().startsWith("{");
            lines.add(key.key() + ":" + (isEntry ? "\n  " : " ") + key.example());
        }
        boolean lacksValue = (element == Element.PROVENANCE || element == Element.OBSERVATION)
                && !attribute.key().equals("value");
        if (lacksValue) {
            lines.add(attribute.key().equals("within") ? "value: 4M" : "value: 3M to 5M");
        }
        return lines;
    }

    private static String placed(Element element, List<String> lines) {
        String place = PLACES.getOrDefault(element, "");
        String indent = place.substring(place.lastIndexOf('\n') + 1, place.indexOf('@'));
        String keys = String.join("\n", lines).replace("\n", "\n" + indent);
        return place.replace("@", keys) + "\n";
    }
}
