package io.github.shellgap.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small scenario whose sections stand in for those that an example of the documentation leaves out. */
public final class ExampleFrame {
    private static final String FRAME = """
            format: shellgap/1
            title: A frame for examples
            period: { from: 2022-01-01, to: 2025-12-31 }
            sources:
              rusi-2023: { publisher: RUSI }
              nyt-2023: { publisher: New York Times }
            parameters:
              a: 1M to 2M
              b: 3M to 4M
              capacity: 2.5M/year
              containers: 300/month to 900/month
              rounds_per_container: 250 to 450
            stockpiles:
              russia: { initial: 12M }
              old-rounds: { initial: 12M }
              ready: { initial: 12M }
              a: { initial: 12M }
              b: { initial: 12M }
            production:
              plants: { to: russia, rate: 2.5M/year }
            imports:
              iran: { to: russia, rate: 25k/month }
            consumption:
              fires: { from: russia, rate: 7M/year }
            """;

    private static final Pattern SECTION = Pattern.compile("(?m)^([a-z]+):.*\n(?:[ #].*\n|\n)*");

    private ExampleFrame() {}

    /** Returns a whole scenario of the sections given and, for those that are not, of the frame's. */
    public static String complete(String sections) {
        Map<String, String> all = sectionsOf(FRAME);
        all.putAll(sectionsOf(sections));
        return String.join("", all.values());
    }

    /** Writes the table that examples name into the folder of the scenario. */
    public static void writeTable(Path folder) throws IOException {
        Files.writeString(folder.resolve("fires.csv"), "month,rounds\n2022-01-01,600000\n2022-02-01,700000\n");
    }

    private static Map<String, String> sectionsOf(String text) {
        Map<String, String> sections = new LinkedHashMap<>();
        Matcher matcher = SECTION.matcher(text);
        while (matcher.find()) {
            sections.put(matcher.group(1), matcher.group());
        }
        return sections;
    }
}
