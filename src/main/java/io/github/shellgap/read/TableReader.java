package io.github.shellgap.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.shellgap.quantity.CalendarSpan;
import io.github.shellgap.quantity.QuantityException;
import io.github.shellgap.quantity.Suggestions;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Schedule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a schedule from a table of counts. */
final class TableReader {
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_PROBLEMS = 20;
    private static final String RELATIVE = "paths are relative to the scenario file";
    private static final Pattern NUMBER = Pattern.compile("\\+?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,2})?");
    private static final List<String> UNITS = List.of("day", "week", "month", "quarter", "year");

    private final Scope scope;
    private int reported;

    TableReader(Scope scope) {
        this.scope = scope;
    }

    /** Returns the table, or none after a problem was reported. */
    @Nullable
    Schedule read(Fields fields) {
        int before = scope.problems.errorCount();
        String name = fields.text("csv", "");
        String per = fields.text("per", "month");
        if (!UNITS.contains(per)) {
            scope.error(
                    fields.keySpan("per"),
                    "E0215",
                    "'per' is " + String.join(", ", UNITS) + ", not '" + per + "'",
                    "write per: month",
                    fields.pathOf("per"));
        }
        String text = text(fields, name);
        if (text == null || scope.problems.errorCount() > before) {
            return null;
        }
        CalendarUnit unit = CalendarUnit.valueOf(per.toUpperCase(Locale.ROOT));
        TreeMap<LocalDate, Double> totals = new TreeMap<>();
        SourceText source = new SourceText(name, text);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            rows(fields, source, records, unit, totals);
        } catch (CsvParseException | UncheckedIOException e) {
            scope.error(
                    fields.keySpan("csv"),
                    "E0401",
                    name + " is not a CSV table: " + e.getMessage(),
                    "separate fields by commas, and give each row the same number of them",
                    fields.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        checkOverlaps(source, totals, unit);
        return scope.problems.errorCount() > before ? null : new Schedule.Table(fields.path(), name, totals, unit);
    }

    private void rows(
            Fields fields,
            SourceText source,
            CsvReader<CsvRecord> records,
            CalendarUnit unit,
            SortedMap<LocalDate, Double> totals) {
        int dateColumn = -1;
        int valueColumn = -1;
        int columns = 0;
        int rows = 0;
        for (CsvRecord row : records) {
            if (rows++ == 0) {
                columns = row.getFieldCount();
                dateColumn = column(fields, "date", row.getFields());
                valueColumn = column(fields, "value", row.getFields());
                if (dateColumn < 0 || valueColumn < 0) {
                    return;
                }
                continue;
            }
            if (rows > MOST_ROWS) {
                scope.error(
                        fields.keySpan("csv"),
                        "E0402",
                        source.name() + " has more than " + MOST_ROWS + " rows",
                        "cut it to the period, or to a coarser unit",
                        fields.path());
                return;
            }
            Span at = lineSpan(source, (int) row.getStartingLineNumber());
            if (row.getFieldCount() == columns) {
                add(at, row.getField(dateColumn), row.getField(valueColumn), unit, totals);
            } else {
                report(
                        at,
                        "this row has " + row.getFieldCount() + " fields, and the header " + columns,
                        "separate fields by commas; a field that holds one stands in double quotes");
            }
        }
        checkNotEmpty(fields, source, rows);
    }

    private void add(Span at, String date, String value, CalendarUnit unit, SortedMap<LocalDate, Double> totals) {
        LocalDate day = day(at, date, unit);
        Double total = count(at, value);
        if (day != null && total != null && totals.put(day, total) != null) {
            report(at, "two rows begin on " + day, "add them up into one");
        }
    }

    private void checkNotEmpty(Fields fields, SourceText source, int rows) {
        if (rows <= 1) {
            scope.error(
                    fields.keySpan("csv"),
                    "E0401",
                    source.name() + (rows == 0 ? " is empty" : " has no rows below its header"),
                    "write a header row such as month,rounds, and rows such as 2023-01-01,310000",
                    fields.path());
        }
    }

    private int column(Fields fields, String key, List<String> header) {
        String name = fields.text(key, "");
        int column = header.indexOf(name);
        Node node = fields.get(key);
        if (column < 0 && header.size() == 1 && header.get(0).matches(".*[;\t].*")) {
            scope.error(
                    fields.keySpan("csv"),
                    "E0401",
                    "the table does not separate its columns by commas",
                    "save it with commas between the columns, and numbers without thousands separators",
                    fields.pathOf("csv"));
        } else if (column < 0) {
            scope.unknown(node == null ? fields.span() : node.span(), "column", name, header, fields.pathOf(key));
        } else if (header.lastIndexOf(name) != column) {
            scope.error(
                    node == null ? fields.span() : node.span(),
                    "E0401",
                    "two columns are named '" + name + "'",
                    "rename one of them in the table",
                    fields.pathOf(key));
        }
        return column;
    }

    private @Nullable LocalDate day(Span at, String text, CalendarUnit unit) {
        try {
            LocalDate day = CalendarSpan.parse(text).first();
            if (unit != CalendarUnit.WEEK && !unit.firstDay(day).equals(day)) {
                report(
                        at,
                        day + " is not the first day of a " + unit.name().toLowerCase(Locale.ROOT),
                        "write " + unit.firstDay(day));
                return null;
            }
            return day;
        } catch (QuantityException e) {
            report(at, e.getMessage(), e.hint());
            return null;
        }
    }

    private @Nullable Double count(Span at, String text) {
        if (!NUMBER.matcher(text).matches()) {
            report(at, "'" + text + "' is not a count", "write a plain number at least 0, such as 310000");
            return null;
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            report(at, "'" + text + "' is too large", "write a finite count");
            return null;
        }
        return value;
    }

    private void checkOverlaps(SourceText source, SortedMap<LocalDate, Double> totals, CalendarUnit unit) {
        LocalDate reached = null;
        for (Map.Entry<LocalDate, Double> total : totals.entrySet()) {
            if (reached != null && !total.getKey().isAfter(reached)) {
                report(
                        lineSpan(source, 1),
                        "the units that begin before and on " + total.getKey() + " overlap",
                        "give each day one row");
                return;
            }
            reached = unit.lastDay(total.getKey());
        }
    }

    private void report(Span at, String message, String hint) {
        if (reported++ < MOST_PROBLEMS) {
            scope.error(at, "E0403", message, hint, "");
        }
    }

    private static Span lineSpan(SourceText source, int line) {
        return new Span(source, line, 1, Math.max(2, source.line(line).length() + 1));
    }

    private @Nullable String text(Fields fields, String name) {
        Node node = fields.get("csv");
        Span at = node == null ? fields.span() : node.span();
        Path file = inside(at, name, fields.pathOf("csv"));
        if (file == null) {
            return null;
        }
        try {
            byte[] bytes;
            try (var in = Files.newInputStream(file)) {
                bytes = in.readNBytes(MOST_BYTES + 1);
            }
            if (bytes.length > MOST_BYTES) {
                scope.error(at, "E0402", "'" + name + "' is larger than 16 MiB", "cut it to the period", fields.path());
                return null;
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // one file is one table, however its name is written
            scope.attach(Path.of(name).normalize().toString());
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            scope.error(at, "E0404", "'" + name + "' is not UTF-8", "save the file as UTF-8", fields.path());
        } catch (IOException e) {
            scope.error(at, "E0405", "'" + name + "' cannot be read", "check its permissions", fields.path());
        }
        return null;
    }

    /** Returns the file a scenario names if it lies in the scenario's folder, links followed. */
    private @Nullable Path inside(Span at, String name, String path) {
        try {
            boolean isPlain = !name.isEmpty() && !name.contains("\\") && !name.contains(":") && !name.startsWith("/");
            Path root = scope.folder.toRealPath();
            Path file = root.resolve(name).normalize();
            if (!isPlain || !file.startsWith(root)) {
                scope.error(
                        at,
                        "E0406",
                        "'" + name + "' leads out of the scenario's folder",
                        "put the table beside the scenario and name it relative to it",
                        path);
                return null;
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                scope.error(at, "E0405", "'" + name + "' is no regular file", "name a CSV table", path);
                return null;
            }
            if (!Files.isRegularFile(file)) {
                scope.error(
                        at, "E0405", "there is no file '" + name + "' beside the scenario", beside(root, name), path);
                return null;
            }
            if (!file.toRealPath().startsWith(root)) {
                scope.error(
                        at,
                        "E0406",
                        "'" + name + "' is a link that leads out of the scenario's folder",
                        "put the table itself beside the scenario",
                        path);
                return null;
            }
            return file;
        } catch (IOException | InvalidPathException e) {
            scope.error(at, "E0405", "'" + name + "' cannot be read", "check its name and permissions", path);
            return null;
        }
    }

    private String beside(Path root, String name) throws IOException {
        List<String> names = new ArrayList<>();
        if (!scope.problems.areExplained()) {
            return RELATIVE;
        }
        try (var files = Files.newDirectoryStream(root, "*.csv")) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        }
        return Suggestions.closest(name, names.stream().sorted().toList())
                .map(closest -> "did you mean '" + closest + "'?")
                .orElse(RELATIVE);
    }
}
