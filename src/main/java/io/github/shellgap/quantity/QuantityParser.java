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
    private static final int SUM_BINDING = 1;
    private static final int PRODUCT_BINDING = 2;

    /** Words with a meaning of their own, which no parameter may bear. */
    static final Set<String> RESERVED = Set.of(
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
    private final Faults faults;
    private int depth;

    private QuantityParser(String text) {
        this.cursor = new Cursor(text);
        this.faults = new Faults(cursor);
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
        Expression formula = formula(0, Faults.NOTHING_BEFORE);
        if (!cursor.atEnd()) {
            throw faults.unexpected();
        }
        return formula;
    }

    /**
     * Reads on while operators bind more tightly than {@code binding}; ends behind white space.
     *
     * @param before where the sign stands that calls for this operand
     */
    private Expression formula(int binding, int before) throws QuantityException {
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
        throw faults.missingOperand(before);
    }

    private void nest() throws QuantityException {
        depth++;
        if (depth > DEEPEST_NESTING) {
            throw faults.here("nested more than " + DEEPEST_NESTING + " deep", "give parts of it names, as parameters");
        }
    }

    private void close(int open) throws QuantityException {
        if (cursor.atEnd()) {
            throw new QuantityException("'(' is never closed", "add the missing ')'", open, 1);
        }
        if (cursor.sign() != ')') {
            throw faults.unexpected();
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
            throw faults.noFunction(word, start);
        }
        if (!isName(word)) {
            throw faults.noName(word, start);
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

    static boolean isNumberWord(String word) {
        return Set.of("nan", "inf", "infinity").contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean hasNameShape(String word) {
        return !word.isEmpty()
                && word.charAt(0) >= 'a'
                && word.charAt(0) <= 'z'
                && word.chars().allMatch(sign -> sign < 'A' || sign > 'Z')
                && word.chars().allMatch(sign -> Cursor.isWordPart((char) sign));
    }
}
