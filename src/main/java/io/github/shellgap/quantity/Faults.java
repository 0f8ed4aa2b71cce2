package io.github.shellgap.quantity;

import java.util.List;
import java.util.Locale;

/** Says what is wrong with a formula at the cursor, and how to mend it. */
final class Faults {
    /** In place of an offset, where the operand is the first of the formula. */
    static final int NOTHING_BEFORE = -1;

    private final Cursor cursor;

    Faults(Cursor cursor) {
        this.cursor = cursor;
    }

    /** An operand should begin at the cursor, called for by the sign at {@code before}. */
    QuantityException missingOperand(int before) {
        char sign = cursor.sign();
        if (sign == '+' && before == NOTHING_BEFORE) {
            return here("a number has no '+' before it", "leave out the '+'");
        }
        if (sign == '.') {
            return pointFirst();
        }
        if (before == NOTHING_BEFORE) {
            return here("'" + sign + "' cannot begin a quantity", "write a number, such as 2.5M/year or 45 days");
        }
        char opener = cursor.text.charAt(before);
        String hint = "write a number, a name or a formula in parentheses after it";
        return new QuantityException("a quantity is missing after '" + opener + "'", hint, before, 1);
    }

    private QuantityException pointFirst() {
        int start = cursor.position;
        cursor.position++;
        while (Cursor.isWordPart(cursor.sign())) {
            cursor.position++;
        }
        String written = QuantityException.quoted(cursor.since(start));
        return written.length() == 1
                ? cursor.fault("'.' is no number", "a number begins with a digit", start)
                : cursor.fault("'" + written + "' begins with a decimal point", "write 0" + written, start);
    }

    /** Something stands where an operator, a closing parenthesis or the end should be. */
    QuantityException unexpected() {
        char sign = cursor.sign();
        if (sign == ',') {
            return strayComma();
        }
        if (sign == ')') {
            return here("')' closes nothing", "remove it, or add the missing '('");
        }
        if (sign == '%') {
            return here("'%' may follow a number only, and once", "write 40%");
        }
        if (sign == '^') {
            return here("'^' is no operator", "multiply: a * a");
        }
        int start = cursor.position;
        String word = cursor.word();
        if (word.equals("to")) {
            cursor.position += word.length();
            return Slips.intervalInside(cursor, start);
        }
        if (Cursor.isWordPart(sign) || sign == '(') {
            cursor.position += Math.max(1, word.length());
            return cursor.fault(
                    "'" + QuantityException.quoted(cursor.since(start)) + "' stands beside another value",
                    "write an operator between them, such as *",
                    start);
        }
        return here("'" + sign + "' has no meaning here", "the operators are + - * / ( )");
    }

    private QuantityException strayComma() {
        int comma = cursor.position;
        int start = comma;
        while (start > 0 && isNumberPart(cursor.text.charAt(start - 1))) {
            start--;
        }
        boolean inNumber = Cursor.isDigit(cursor.text.charAt(start))
                && comma + 1 < cursor.text.length()
                && Cursor.isDigit(cursor.text.charAt(comma + 1));
        return inNumber
                ? Slips.comma(cursor, start)
                : here("',' separates nothing here", "commas stand between the quantities of min and max");
    }

    private static boolean isNumberPart(char sign) {
        return Cursor.isDigit(sign) || sign == '_' || sign == '.';
    }

    QuantityException noFunction(String word, int start) {
        String shown = QuantityException.quoted(word);
        String folded = word.toLowerCase(Locale.ROOT);
        return cursor.fault(
                QuantityParser.isName(word) ? "no function is named '" + shown + "'" : "'" + shown + "' is no function",
                Suggestions.closest(folded, List.of("min", "max"))
                        .map(function -> "write " + function + "(a, b)")
                        .orElse("the functions are min and max; to multiply, write *"),
                start);
    }

    QuantityException noName(String word, int start) {
        String shown = QuantityException.quoted(word);
        if (QuantityParser.isNumberWord(word)) {
            return cursor.fault("'" + shown + "' is not a finite number", "write a number, such as 2.5M", start);
        }
        if (word.equals("to")) {
            return Slips.intervalInside(cursor, start);
        }
        if (word.equals("min") || word.equals("max")) {
            return cursor.fault("'" + shown + "' compares at least two quantities", "write " + word + "(a, b)", start);
        }
        if (word.equals("M") || QuantityParser.RESERVED.contains(word)) {
            return cursor.fault(
                    "'" + shown + "' follows a number and cannot stand alone",
                    "write a number before it, such as 1 " + word,
                    start);
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return cursor.fault(
                "'" + shown + "' is no name of a parameter",
                QuantityParser.isName(lower)
                        ? "write " + QuantityException.quoted(lower) + ": names are in lower case"
                        : "names are lower-case letters, digits and _, beginning with a letter",
                start);
    }

    QuantityException here(String message, String hint) {
        return new QuantityException(message, hint, cursor.position, 1);
    }
}
