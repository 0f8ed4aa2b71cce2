package io.github.shellgap.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says what is wrong with a number that is nearly right, and what was probably meant. */
final class Slips {
    private static final String SUFFIXES = "k = thousand, M = million, bn = thousand million";

    private static final String ONE_POINT =
            "a number has at most one decimal point, and _ or nothing between thousands";

    /** What people write for the suffixes, in lower case. */
    private static final Map<String, String> SUFFIX_OF = Map.ofEntries(
            Map.entry("k", "k"),
            Map.entry("t", "k"),
            Map.entry("tsd", "k"),
            Map.entry("thousand", "k"),
            Map.entry("m", "M"),
            Map.entry("mm", "M"),
            Map.entry("mn", "M"),
            Map.entry("mio", "M"),
            Map.entry("mil", "M"),
            Map.entry("mill", "M"),
            Map.entry("mln", "M"),
            Map.entry("million", "M"),
            Map.entry("millions", "M"),
            Map.entry("b", "bn"),
            Map.entry("bn", "bn"),
            Map.entry("bln", "bn"),
            Map.entry("mrd", "bn"),
            Map.entry("g", "bn"),
            Map.entry("billion", "bn"),
            Map.entry("billions", "bn"));

    /** What people write for spans of time, in lower case. */
    private static final Map<String, TimeWord> SPAN_OF = Map.ofEntries(
            Map.entry("d", TimeWord.DAY),
            Map.entry("daily", TimeWord.DAY),
            Map.entry("wk", TimeWord.WEEK),
            Map.entry("wks", TimeWord.WEEK),
            Map.entry("weekly", TimeWord.WEEK),
            Map.entry("mo", TimeWord.MONTH),
            Map.entry("mon", TimeWord.MONTH),
            Map.entry("mth", TimeWord.MONTH),
            Map.entry("monthly", TimeWord.MONTH),
            Map.entry("qtr", TimeWord.QUARTER),
            Map.entry("quarterly", TimeWord.QUARTER),
            Map.entry("y", TimeWord.YEAR),
            Map.entry("yr", TimeWord.YEAR),
            Map.entry("yrs", TimeWord.YEAR),
            Map.entry("annum", TimeWord.YEAR),
            Map.entry("annual", TimeWord.YEAR),
            Map.entry("annually", TimeWord.YEAR),
            Map.entry("yearly", TimeWord.YEAR),
            Map.entry("pa", TimeWord.YEAR));

    /** Words of {@link #SPAN_OF} that say how often, not how long. */
    private static final List<String> HOW_OFTEN =
            List.of("daily", "weekly", "monthly", "quarterly", "annum", "annual", "annually", "yearly", "pa");

    private Slips() {}

    /** The number from {@code start} to the cursor is followed by a second point. */
    static QuantityException secondPoint(Cursor cursor, int start) {
        skipNumberLike(cursor);
        String written = cursor.since(start);
        return cursor.fault(
                "'" + QuantityException.quoted(written) + "' has a second decimal point", withoutMarks(written), start);
    }

    /** The digits from {@code start} to the cursor begin with a 0 that has no meaning. */
    static QuantityException leadingZero(Cursor cursor, int start) {
        skipNumberLike(cursor);
        String written = cursor.since(start);
        return cursor.fault(
                "'" + QuantityException.quoted(written) + "' has a leading zero, which is ambiguous",
                "write " + QuantityException.quoted(written.replaceFirst("^[0_]+(?=[0-9])", "")),
                start);
    }

    /** The cursor stands on a comma that separates nothing; {@code start} is where the number before it begins. */
    static QuantityException comma(Cursor cursor, int start) {
        skipNumberLike(cursor);
        String written = cursor.since(start);
        String digits = written.replaceFirst("[A-Za-z%]+$", "");
        String suffix = written.substring(digits.length());
        String message = "'" + QuantityException.quoted(written) + "' has a comma in a number";
        if (digits.matches("[0-9]{1,3}(,[0-9]{3})+")) {
            return cursor.fault(
                    message,
                    "write " + QuantityException.quoted(digits.replace(",", "") + suffix) + " or "
                            + QuantityException.quoted(digits.replace(',', '_') + suffix),
                    start);
        }
        if (digits.matches("[0-9_]+,[0-9_]+")) {
            return cursor.fault(
                    message,
                    "write " + QuantityException.quoted(written.replace(',', '.')) + ": the decimal point is a point",
                    start);
        }
        return cursor.fault(message, withoutMarks(written), start);
    }

    // The last mark is the decimal one if it is the only one of its kind: 1.200,5 and 1,200.5.
    private static String withoutMarks(String written) {
        if (!written.matches("[0-9]{1,3}([.,][0-9]{3})*([.,][0-9]+)?[A-Za-z%]*")) {
            return ONE_POINT;
        }
        int last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
        char mark = written.charAt(last);
        boolean decimal = written.indexOf(mark) == last;
        String whole = written.substring(0, last).replaceAll("[.,]", "");
        String rest = written.substring(last + 1);
        return "write " + QuantityException.quoted(whole + (decimal && !rest.isEmpty() ? "." : "") + rest) + ": "
                + ONE_POINT;
    }

    private static void skipNumberLike(Cursor cursor) {
        char sign = cursor.sign();
        while (Cursor.isWordPart(sign) || sign == '.' || sign == ',' || sign == '%') {
            cursor.position++;
            sign = cursor.sign();
        }
    }

    /** The cursor stands on a word that may not follow the number from {@code start} to {@code end}. */
    static QuantityException wordAfterNumber(Cursor cursor, int start, int end, boolean hasSuffix) {
        String number = cursor.text.substring(start, end);
        int wordStart = cursor.position;
        String word = cursor.word();
        cursor.position += word.length();
        String written = QuantityException.quoted(cursor.since(start));
        String folded = word.toLowerCase(Locale.ROOT);
        if (word.equals("to")) {
            return intervalInside(cursor, wordStart);
        }
        if (number.equals("0") && wordStart == end && folded.matches("[xbo][0-9a-f_]+")) {
            return cursor.fault("'" + written + "' is not a decimal number", "write it with decimal digits", start);
        }
        if (folded.equals("per")) {
            return per(cursor, start, number);
        }
        Optional<String> suffix = hasSuffix ? Optional.empty() : Optional.ofNullable(SUFFIX_OF.get(folded));
        if (suffix.isPresent()) {
            String other =
                    folded.equals("m") ? "; a duration is written " + QuantityException.quoted(number) + " months" : "";
            return cursor.fault(
                    "unknown suffix in '" + written + "'",
                    "write " + QuantityException.quoted(number) + suffix.get() + " (" + SUFFIXES + ")" + other,
                    start);
        }
        Optional<String> span = withSpan(folded, number);
        if (span.isPresent()) {
            return cursor.fault("unknown unit in '" + written + "'", "write " + span.get(), start);
        }
        if (wordStart == end) {
            return cursor.fault("unknown suffix in '" + written + "'", "the suffixes are " + SUFFIXES, start);
        }
        return cursor.fault(
                "'" + QuantityException.quoted(number) + "' and '" + QuantityException.quoted(word)
                        + "' stand side by side",
                "write an operator between them, such as *",
                start);
    }

    /** The word {@code to} from {@code start} to the cursor stands where the caller would not split. */
    static QuantityException intervalInside(Cursor cursor, int start) {
        return cursor.fault(
                "'to' stands inside a formula",
                "an interval has one 'to', with a quantity on either side and outside all parentheses: 1M to 6M",
                start);
    }

    /** If the cursor stands on what people write for a span of time after a slash, refuses it. */
    static void refuseMisspeltSpan(Cursor cursor, int start, int end) throws QuantityException {
        String word = cursor.word();
        String folded = word.toLowerCase(Locale.ROOT);
        Optional<TimeWord> meant = TimeWord.ofEither(folded);
        if (meant.isEmpty() && folded.length() > 1) {
            meant = Optional.ofNullable(SPAN_OF.get(folded));
        }
        // Only a slip of one letter that keeps the first: any other word may be a parameter.
        if (meant.isEmpty() && folded.length() >= 4) {
            meant = Suggestions.closest(folded, TimeWord.SINGULARS)
                    .filter(span -> new WordDistance(folded).to(span) == 1 && span.charAt(0) == folded.charAt(0))
                    .flatMap(TimeWord::ofSingular);
        }
        if (meant.isPresent()) {
            cursor.position += word.length();
            throw cursor.fault(
                    "unknown unit in '" + QuantityException.quoted(cursor.since(start)) + "'",
                    "write " + QuantityException.quoted(cursor.text.substring(start, end)) + "/"
                            + meant.get().singular(),
                    start);
        }
    }

    private static QuantityException per(Cursor cursor, int start, String number) {
        cursor.skipSpace();
        String word = cursor.word();
        String folded = word.toLowerCase(Locale.ROOT);
        cursor.position += word.length();
        String span = TimeWord.ofEither(folded)
                .or(() -> Optional.ofNullable(SPAN_OF.get(folded)))
                .map(TimeWord::singular)
                .or(() -> Suggestions.closest(folded, TimeWord.SINGULARS))
                .orElse("year");
        return cursor.fault(
                "a rate is written with a slash, not as '"
                        + QuantityException.quoted(cursor.since(start).strip()) + "'",
                "write " + QuantityException.quoted(number) + "/" + span,
                start);
    }

    /** Returns how the number is written with the unit of time that {@code folded} probably means. */
    private static Optional<String> withSpan(String folded, String number) {
        String shown = QuantityException.quoted(number);
        Optional<TimeWord> meant = Optional.ofNullable(SPAN_OF.get(folded));
        if (meant.isPresent()) {
            boolean rate = HOW_OFTEN.contains(folded);
            return meant.map(span -> rate ? shown + "/" + span.singular() : shown + " " + span.plural());
        }
        if (TimeWord.ofEither(folded).isPresent()) {
            return Optional.of(shown + " " + folded);
        }
        boolean one = number.equals("1");
        return Suggestions.closest(folded, one ? TimeWord.SINGULARS : TimeWord.PLURALS)
                .map(unit -> shown + " " + unit);
    }
}
