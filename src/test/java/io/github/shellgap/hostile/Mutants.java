package io.github.shellgap.hostile;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Scenarios with some of their values replaced by others that an analyst may write: the least, the largest, the oddest. */
public final class Mutants {
    /** A quantity, a date or a word in a document. */
    private static final Pattern VALUE = Pattern.compile("(?<=[:\\[,] )[0-9][0-9A-Za-z._%/ -]*");

    private static final Pattern DATE = Pattern.compile("[12][0-9]{3}(-.*)?");

    private enum Kind {
        COUNT,
        SHARE,
        RATE,
        DURATION,
        DATE
    }

    private static final Map<Kind, List<String>> VALUES = Map.ofEntries(
            Map.entry(
                    Kind.COUNT,
                    List.of(
                            "0",
                            "1",
                            "-1",
                            "0.5",
                            "1e300",
                            "1e-300",
                            "1e18",
                            "-5 to 5",
                            "1e-300 to 1e300",
                            "{ uniform: [0, 1] }",
                            "{ triangular: [1, 1, 1] }",
                            "{ normal: [0, 1e300] }",
                            "{ normal: [0.5, 1e-9], min: 0.9, max: 1 }",
                            "{ lognormal: { p5: 1e-300, p95: 1e300 } }",
                            "{ beta: [0.01, 0.01] }",
                            "{ beta: [1e6, 1e6] }",
                            "{ pert: [0, 0, 1] }",
                            "{ quantiles: { 49%: 0, 51%: 1 } }",
                            "{ choice: { 0: 50%, 1: 50% } }",
                            "{ claims: [ 0, { value: 0 to 1, weight: 3 } ] }")),
            Map.entry(
                    Kind.SHARE,
                    List.of(
                            "0%",
                            "100%",
                            "120%",
                            "0% to 100%",
                            "1e-300",
                            "{ uniform: [0, 1] }",
                            "{ beta: [0.01, 0.01] }",
                            "{ choice: { 0: 50%, 1: 50% } }")),
            Map.entry(
                    Kind.RATE,
                    List.of(
                            "0/year",
                            "1e300/year",
                            "1e-300/day",
                            "1M/day",
                            "100%/year",
                            "0/year to 1M/year",
                            "{ schedule: 1M/year, noise: { sd: 900%, memory: 0.001 days } }",
                            "{ schedule: 1M/year, noise: { sd: 50%, memory: 900 years } }",
                            "{ schedule: 1M/year, delay: 100 years, times: 1e300 }",
                            "{ points: { 1900: 0/day, 2199: 1M/day }, shape: s-curve }",
                            "[ { to: 1999, rate: 1M/day }, { from: { uniform: [2000, 2190] }, rate: 5/day } ]",
                            "[ { during: 2024-02-29, total: 1e300 } ]")),
            Map.entry(
                    Kind.DURATION,
                    List.of(
                            "0 days",
                            "1 day",
                            "0.4 days",
                            "1e9 days",
                            "200 years",
                            "0 days to 900 days",
                            "{ uniform: [0 days, 90 days] }")),
            Map.entry(
                    Kind.DATE,
                    List.of(
                            "{ uniform: [1950, 2150] }",
                            "{ choice: { 1900: 50%, 2199: 50% } }",
                            "1900",
                            "2199-12-31",
                            "2022-02-28",
                            "2024-02-29",
                            "2023",
                            "2023-Q3",
                            "2023-07")));

    private Mutants() {}

    /** Returns a text with one or two of its values replaced, four times in five by one of the same kind. */
    public static String of(String text, Random random) {
        String mutant = text;
        for (int k = 0; k <= random.nextInt(2); k++) {
            List<MatchResult> places = VALUE.matcher(mutant).results().toList();
            MatchResult place = places.get(random.nextInt(places.size()));
            Kind kind = random.nextInt(5) == 0
                    ? Kind.values()[random.nextInt(Kind.values().length)]
                    : kindOf(place.group());
            List<String> values = VALUES.getOrDefault(kind, List.of());
            String value = values.get(random.nextInt(values.size()));
            mutant = mutant.substring(0, place.start()) + value + mutant.substring(place.end());
        }
        return mutant;
    }

    private static Kind kindOf(String written) {
        if (written.contains("/")) {
            return Kind.RATE;
        }
        if (written.matches(".*(day|week|month|quarter|year).*")) {
            return Kind.DURATION;
        }
        if (DATE.matcher(written).matches()) {
            return Kind.DATE;
        }
        return written.contains("%") ? Kind.SHARE : Kind.COUNT;
    }
}
