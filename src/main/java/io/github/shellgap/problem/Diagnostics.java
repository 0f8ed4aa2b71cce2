package io.github.shellgap.problem;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Problems as people and editors read them; nothing in them can command a terminal. */
public final class Diagnostics {
    private static final int MOST = 50;
    private static final int LONGEST = 400;
    private static final int WIDEST = 160;

    private Diagnostics() {}

    /** Returns {@code FILE:LINE:COLUMN: error: message} with the line, a caret and the hint. */
    public static String text(Problem problem) {
        Place place = problem.place();
        StringBuilder text = new StringBuilder(shortText(problem));
        String excerpt = place.excerpt();
        if (!excerpt.isBlank()) {
            appendExcerpt(text, place, excerpt);
        }
        if (!problem.hint().isEmpty()) {
            text.append("\n  hint: ").append(safe(problem.hint()));
        }
        return text.toString();
    }

    /** Returns {@code FILE:LINE:COLUMN: error: message}. */
    public static String shortText(Problem problem) {
        Place place = problem.place();
        return safe(place.file()) + ":" + place.line() + ":" + place.column() + ": " + word(problem.severity()) + ": "
                + safe(problem.message());
    }

    private static void appendExcerpt(StringBuilder text, Place place, String excerpt) {
        int[] points = excerpt.codePoints().toArray();
        int from = Math.min(place.column() - 1, points.length);
        int to = Math.min(Math.max(place.endColumn() - 1, from + 1), Math.max(points.length, from + 1));
        int first = Math.max(0, from - WIDEST / 2);
        int last = Math.min(points.length, first + WIDEST);
        String number = String.valueOf(place.line());
        text.append("\n ").append(number).append(" | ").append(first > 0 ? "…" : "");
        StringBuilder carets = new StringBuilder(first > 0 ? " " : "");
        for (int k = first; k < last; k++) {
            String shown = points[k] == '\t' ? "    " : safe(Character.toString(points[k]));
            text.append(shown);
            int cells = points[k] == '\t' ? 4 : isWide(points[k]) ? 2 : 1;
            if (k < to) {
                carets.append((k < from ? " " : "^").repeat(cells));
            }
        }
        if (from >= last) {
            carets.append('^');
        }
        text.append(last < points.length ? "…" : "");
        text.append("\n ").append(" ".repeat(number.length())).append(" | ").append(carets);
    }

    /** Returns one JSON object on one line. */
    public static String json(Problem problem) {
        Place place = problem.place();
        return "{\"severity\":" + quoted(word(problem.severity()))
                + ",\"code\":" + quoted(problem.code())
                + ",\"message\":" + quoted(safe(problem.message()))
                + ",\"file\":" + quoted(safe(place.file()))
                + ",\"line\":" + place.line()
                + ",\"column\":" + place.column()
                + ",\"endLine\":" + place.line()
                + ",\"endColumn\":" + place.endColumn()
                + ",\"path\":" + quoted(safe(problem.path()))
                + ",\"help\":" + quoted(safe(problem.hint())) + "}";
    }

    /** Returns all of them, a line break between; after the fiftieth only how many more there are. */
    public static String all(List<Problem> problems, Function<Problem, String> form) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < Math.min(MOST, problems.size()); k++) {
            text.append(k == 0 ? "" : "\n").append(form.apply(problems.get(k)));
        }
        if (problems.size() > MOST) {
            text.append("\n... and ").append(problems.size() - MOST).append(" more");
        }
        return text.toString();
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** Returns a text without control characters, direction marks and broken characters. */
    public static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> {
            int type = Character.getType(point);
            boolean isBad = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            safe.appendCodePoint(isBad ? 0xFFFD : point);
        });
        return safe.toString();
    }

    private static boolean isWide(int point) {
        return (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0x1F300 && point <= 0x1FAFF);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\');
            }
            quoted.append(c);
        }
        return quoted.append('"').toString();
    }
}
