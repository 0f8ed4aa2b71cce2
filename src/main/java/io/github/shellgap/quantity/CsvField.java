package io.github.shellgap.quantity;

/** A text field of a CSV file, which a spreadsheet must not take for a formula. */
public final class CsvField {
    /** First characters by which spreadsheets begin a formula or a command, full-width forms included. */
    private static final String FORMULA_STARTS = "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20";

    private static final char REPLACEMENT = '\uFFFD';

    private CsvField() {}

    /**
     * Returns a text as a field: white space around it dropped, an apostrophe before what would begin a formula, U+FFFD
     * for characters that are not seen, and in quotes where it must be.
     */
    public static String of(String text) {
        String seen = seen(text).strip();
        boolean isFormula = !seen.isEmpty() && FORMULA_STARTS.indexOf(seen.charAt(0)) >= 0;
        String safe = (isFormula ? "'" : "") + seen;
        boolean needsQuotes = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == ';' || c == '\n');
        return needsQuotes ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String seen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .codePoints()
                .forEach(point -> {
                    int type = Character.getType(point);
                    boolean isUnseen = (type == Character.CONTROL && point != '\n')
                            || type == Character.FORMAT
                            || type == Character.SURROGATE
                            || type == Character.LINE_SEPARATOR
                            || type == Character.PARAGRAPH_SEPARATOR;
                    seen.appendCodePoint(isUnseen ? REPLACEMENT : point);
                });
        return seen.toString();
    }
}
