package io.github.shellgap.quantity;

import io.github.shellgap.quantity.Expression.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a quantity or a formula over parameters, such as {@code 2.5M/year} or {@code min(a, 2M) + 3 * b}. */
public final class QuantityParser {
    private static final int LONGEST_TEXT = 1_000;
    private static final int DEEPEST_NESTING = 64;
    private static final int NOTHING_BEFORE = -1;
    private static final int SUM_BINDING = 1;
    private static final int PRODUCT_BINDING = 2;

    /** Words with a meaning of their own, which no parameter may bear. */
    private static final Set<String> RESERVED = Set.of(
            "min",
            "max",
            "to",
            "k",
            "bn",
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "quarter",
            "quarters",
            "year",
            "years");

    private final Cursor cursor;
    private int depth;

    private QuantityParser(String text) {
        this.cursor = new Cursor(text);
    }

    /**
     * Reads a formula.
     *
     * <p>Its units are not checked: see {@link Expression#unit}. Each number is the double nearest to the decimal
     * written; a rate per month or quarter becomes one per year, per week one per day, durations likewise.
     *
     * @param text at most 1,000 chars, nested at most 64 deep
     * @throws QuantityException at the first place where the text leaves the grammar
     */
    public static Expression parse(String text) throws QuantityException {
        if (text.length() > LONGEST_TEXT) {
            throw new QuantityException(
                    "a quantity has at most " + LONGEST_TEXT + " characters, this one has " + text.length(),
                    "give parts of it names, as parameters",
                    LONGEST_TEXT,
                    text.length() - LONGEST_TEXT);
        }
        int foreign = ForeignCharacter.first(text).orElse(-1);
        if (foreign >= 0) {
            throw ForeignCharacter.fault(text, foreign);
        }
        return new QuantityParser(text).whole();
    }

    /** Says whether a parameter may bear this name: a word in lower case that the format gives no other meaning. */
    public static boolean isName(String word) {
        return !RESERVED.contains(word) && !isNumberWord(word) && hasNameShape(word);
    }

    /**
     * Finds the two ends of an interval: what stands before and after the first word {@code to} outside all
     * parentheses. Neither end is checked; either may be empty.
     */
    public static Optional<IntervalText> splitInterval(String text) {
        int open = 0;
        Cursor cursor = new Cursor(text);
        while (!cursor.atEnd()) {
            char sign = cursor.sign();
            if (!Cursor.isWordPart(sign)) {
                open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
                cursor.position++;
                continue;
            }
            int start = cursor.position;
            while (Cursor.isWordPart(cursor.sign())) {
                cursor.position++;
            }
            if (open == 0 && cursor.since(start).equals("to")) {
                cursor.skipSpace();
                String low = text.substring(0, start).stripTrailing();
                return Optional.of(
                        new IntervalText(low, text.substring(cursor.position).stripTrailing(), cursor.position));
            }
        }
        return Optional.empty();
    }

    private Expression whole() throws QuantityException {
        cursor.skipSpace();
        if (cursor.atEnd()) {
            throw new QuantityException("a quantity is missing", "write a number, such as 2.5M/year or 45 days", 0, 0);
        }
        Expression formula = formula(0, NOTHING_BEFORE);
        if (!cursor.atEnd()) {
            throw unexpected();
        }
        return formula;
    }

    /**
     * Reads on while operators bind more tightly than {@code binding}; ends behind white space.
     *
     * @param before where the sign stands that calls for this operand
     */
    private Expression formula(int binding, int before) throws QuantityException {
        cursor.skipSpace();
        int start = cursor.position;
        Expression left = operand(before);
        while (true) {
            cursor.skipSpace();
            Optional<Operator> operator = operator(cursor.sign());
            if (operator.isEmpty() || binding(operator.get()) <= binding) {
                return left;
            }
            int offset = cursor.position;
            cursor.position++;
            if (operator.get() == Operator.OVER) {
                refuseSpan(start, offset);
            }
            Expression right = formula(binding(operator.get()), offset);
            left = new Expression.Binary(operator.get(), left, right, offset);
        }
    }

    private Expression operand(int before) throws QuantityException {
        cursor.skipSpace();
        char sign = cursor.sign();
        if (Cursor.isDigit(sign)) {
            return new Expression.Literal(new NumberReader(cursor).read());
        }
        if (Cursor.isWordStart(sign)) {
            return named();
        }
        if (sign == '-') {
            int minus = cursor.position;
            nest();
            cursor.position++;
            Expression operand = operand(minus);
            depth--;
            return new Expression.Negation(operand);
        }
        if (sign == '(') {
            int open = cursor.position;
            nest();
            cursor.position++;
            Expression inner = formula(0, open);
            close(open);
            return inner;
        }
        throw missingOperand(before);
    }

    private void nest() throws QuantityException {
        depth++;
        if (depth > DEEPEST_NESTING) {
            throw here("nested more than " + DEEPEST_NESTING + " deep", "give parts of it names, as parameters");
        }
    }

    private void close(int open) throws QuantityException {
        cursor.skipSpace();
        if (cursor.atEnd()) {
            throw new QuantityException("'(' is never closed", "add the missing ')'", open, 1);
        }
        if (cursor.sign() != ')') {
            throw unexpected();
        }
        cursor.position++;
        depth--;
    }

    private Expression named() throws QuantityException {
        int start = cursor.position;
        String word = cursor.word();
        cursor.position += word.length();
        int end = cursor.position;
        cursor.skipSpace();
        boolean called = cursor.sign() == '(';
        if (called && (word.equals("min") || word.equals("max"))) {
            return new Expression.Extreme(word.equals("max"), operands(word, start), start);
        }
        cursor.position = end;
        if (called) {
            throw noFunction(word, start);
        }
        if (!isName(word)) {
            throw noName(word, start);
        }
        return new Expression.Name(word, start);
    }

    private List<Expression> operands(String function, int start) throws QuantityException {
        int open = cursor.position;
        nest();
        List<Expression> operands = new ArrayList<>();
        int before = open;
        do {
            before = cursor.position;
            cursor.position++;
            operands.add(formula(0, before));
        } while (cursor.sign() == ',');
        close(open);
        if (operands.size() < 2) {
            throw cursor.fault(
                    "'" + function + "' compares at least two quantities",
                    "write " + function + "(a, b), with commas between",
                    start);
        }
        return operands;
    }

    private static Optional<Operator> operator(char sign) {
        return switch (sign) {
            case '+' -> Optional.of(Operator.PLUS);
            case '-' -> Optional.of(Operator.MINUS);
            case '*' -> Optional.of(Operator.TIMES);
            case '/' -> Optional.of(Operator.OVER);
            default -> Optional.empty();
        };
    }

    private static int binding(Operator operator) {
        return switch (operator) {
            case PLUS, MINUS -> SUM_BINDING;
            case TIMES, OVER -> PRODUCT_BINDING;
        };
    }

    /** Refuses a span of time behind the slash the cursor has passed; a number would have taken it already. */
    private void refuseSpan(int dividendStart, int slash) throws QuantityException {
        String dividend = cursor.text.substring(dividendStart, slash).strip();
        cursor.skipSpace();
        String word = cursor.word();
        Optional<TimeWord> span = TimeWord.ofEither(word);
        if (span.isPresent()) {
            cursor.position += word.length();
            String unit = span.get().singular();
            throw cursor.fault(
                    "only a number takes /" + unit,
                    "write " + QuantityException.quoted(dividend) + " * 1/" + unit,
                    slash);
        }
    }

    private QuantityException missingOperand(int before) {
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
        String missing = opener == '(' || opener == ',' ? "a quantity is missing after '" : "nothing to apply '";
        String rest = opener == '(' || opener == ',' ? "'" : "' to";
        String hint = "write a number, a name or a formula in parentheses after it";
        return new QuantityException(missing + opener + rest, hint, before, 1);
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
    private QuantityException unexpected() {
        char sign = cursor.sign();
        if (sign == ',') {
            return strayComma();
        }
        if (sign == ')') {
            return here("')' closes nothing", "remove it, or add the missing '('");
        }
        if (sign == '%') {
            return here("'%' follows a number alone", "write 40%; a name is made a share where it is defined");
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
        boolean inNumber = start < comma
                && Cursor.isDigit(cursor.text.charAt(start))
                && comma + 1 < cursor.text.length()
                && Cursor.isDigit(cursor.text.charAt(comma + 1));
        return inNumber
                ? Slips.comma(cursor, start)
                : here("',' separates nothing here", "commas stand between the quantities of min and max");
    }

    private static boolean isNumberPart(char sign) {
        return Cursor.isDigit(sign) || sign == '_' || sign == '.';
    }

    private QuantityException noFunction(String word, int start) {
        String shown = QuantityException.quoted(word);
        String folded = word.toLowerCase(Locale.ROOT);
        return cursor.fault(
                isName(word) ? "no function is named '" + shown + "'" : "'" + shown + "' is no function",
                Suggestions.closest(folded, List.of("min", "max"))
                        .map(function -> "write " + function + "(a, b)")
                        .orElse("the functions are min and max; to multiply, write *"),
                start);
    }

    private QuantityException noName(String word, int start) {
        String shown = QuantityException.quoted(word);
        if (isNumberWord(word)) {
            return cursor.fault("'" + shown + "' is not a finite number", "write a number, such as 2.5M", start);
        }
        if (word.equals("to")) {
            return Slips.intervalInside(cursor, start);
        }
        if (word.equals("min") || word.equals("max")) {
            return cursor.fault("'" + shown + "' compares at least two quantities", "write " + word + "(a, b)", start);
        }
        if (word.equals("M") || RESERVED.contains(word)) {
            return cursor.fault(
                    "'" + shown + "' follows a number and cannot stand alone", "write a number before it", start);
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return cursor.fault(
                "'" + shown + "' is no name of a parameter",
                isName(lower)
                        ? "write " + QuantityException.quoted(lower) + ": names are in lower case"
                        : "names are lower-case letters, digits and _, beginning with a letter",
                start);
    }

    private static boolean isNumberWord(String word) {
        return Set.of("nan", "inf", "infinity").contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean hasNameShape(String word) {
        return !word.isEmpty()
                && word.charAt(0) >= 'a'
                && word.charAt(0) <= 'z'
                && word.chars().allMatch(sign -> sign < 'A' || sign > 'Z')
                && word.chars().allMatch(sign -> Cursor.isWordPart((char) sign));
    }

    private QuantityException here(String message, String hint) {
        return new QuantityException(message, hint, cursor.position, 1);
    }
}
