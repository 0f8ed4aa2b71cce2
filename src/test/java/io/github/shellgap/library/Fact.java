package io.github.shellgap.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A published claim, as the table of facts holds it.
 *
 * @param figures the low, central and high value, those that were given
 * @param unit such as {@code rounds/month}, {@code rounds_total}, {@code percent}
 * @param from the first day the claim speaks of
 * @param to the last such day
 * @param asOf when the claim was made, as exactly as is known: {@code 2023}, {@code 2023-09} or {@code 2023-09-13}
 * @param url where it can be read
 */
record Fact(String id, List<Double> figures, String unit, LocalDate from, LocalDate to, String asOf, String url) {
    private static final Path TABLE = Path.of("src/test/resources/io/github/shellgap/library/facts.csv");
    private static final int COLUMNS = 9;
    private static final double DAYS_PER_YEAR = 365.25;

    Fact {
        figures = List.copyOf(figures);
    }

    /** Returns the facts that scenarios use, by id. */
    static Map<String, Fact> all() throws IOException {
        Map<String, Fact> facts = new TreeMap<>();
        List<String> lines = Files.readAllLines(TABLE, StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            // the address stands last, as it alone may hold commas
            List<String> cells = List.of(line.split(",", COLUMNS));
            List<Double> figures = new ArrayList<>();
            cells.subList(1, 4).stream()
                    .filter(cell -> !cell.isEmpty())
                    .map(Double::valueOf)
                    .forEach(figures::add);
            facts.put(
                    cells.get(0),
                    new Fact(
                            cells.get(0),
                            figures,
                            cells.get(4),
                            LocalDate.parse(cells.get(5)),
                            LocalDate.parse(cells.get(6)),
                            cells.get(7),
                            cells.get(8)));
        }
        return facts;
    }

    /** Returns whether the claim says this. */
    boolean says(Literal literal) {
        return switch (literal.kind()) {
            case RATE ->
                literal.isPerTimeOf(unit)
                        && figures.stream().anyMatch(figure -> isSame(literal.perYear(), figure * perYear(unit)));
            case DURATION ->
                unit.equals("months")
                        ? figures.stream().anyMatch(figure -> isSame(literal.years(), figure / 12))
                        : isSame(literal.years(), (ChronoUnit.DAYS.between(from, to) + 1) / DAYS_PER_YEAR);
            case PLAIN -> figures.stream().anyMatch(figure -> saysPlain(literal.number(), figure));
        };
    }

    private boolean saysPlain(double number, double figure) {
        boolean isComplement = unit.equals("percent") && isSame(number, 1 - figure / 100);
        boolean isYearsTotal = unit.startsWith("rounds/") && isSame(number, figure * perYear(unit));
        return isComplement || isYearsTotal || isSame(number, unit.equals("percent") ? figure / 100 : figure);
    }

    /** Returns how many of this unit of time a year has. */
    static double perYear(String unit) {
        return switch (unit.substring(unit.indexOf('/') + 1)) {
            case "day" -> DAYS_PER_YEAR;
            case "week" -> DAYS_PER_YEAR / 7;
            case "month" -> 12;
            case "quarter" -> 4;
            default -> 1;
        };
    }

    private static boolean isSame(double a, double b) {
        // a calendar year of 365 or 366 days stands for one of 365.25, which is 0.3 % at most; the rest is rounding
        return Math.abs(a - b) <= 0.003 * Math.abs(b);
    }
}
