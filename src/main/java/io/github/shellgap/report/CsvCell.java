package io.github.shellgap.report;

/** A text cell of a CSV file, which a spreadsheet must not take for a formula. */
final class CsvCell {
    /** First characters by which spreadsheets begin a formula or a command, full-width forms included. */
    private static final String FORMULA_STARTS = "=+-@|%\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvCell() {}

    static String of(String text) {
        boolean isFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = (isFormula ? "'" : "") + SafeText.block(text);
        boolean needsQuotes = !safe.equals(safe.strip())
                || safe.chars().anyMatch(c -> c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r');
        return needsQuotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
