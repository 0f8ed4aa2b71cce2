package io.github.shellgap.quantity;

import java.util.Optional;

/** Reads a number with its suffix and its unit of time, such as {@code 2.5 M / year}. */
final class NumberReader {
    // Beyond it a number of the longest text is infinite or 0, whatever its digits.
    private static final int LARGEST_EXPONENT = 100_000;

    private final Cursor cursor;
    private final int start;
    private boolean hasSuffix;

    NumberReader(Cursor cursor) {
        this.cursor = cursor;
        this.start = cursor.position;
    }

    /** Reads the number at the cursor, which stands on its first digit, and moves behind its unit. */
    Quantity read() throws QuantityException {
        String digits = digits();
        int exponent = exponent();
        if (cursor.sign() == '.') {
            throw Slips.secondPoint(cursor, start);
        }
        int end = cursor.position;
        exponent += suffix();
        if (hasSuffix) {
            end = cursor.position;
        }
        double amount = amount(digits, exponent, end);
        return unit(amount, end);
    }

    private String digits() throws QuantityException {
        String whole = digitRun();
        if (whole.length() > 1 && whole.charAt(0) == '0') {
            throw Slips.leadingZero(cursor, start);
        }
        if (cursor.sign() != '.') {
            return whole;
        }
        cursor.position++;
        if (!Cursor.isDigit(cursor.sign())) {
            throw cursor.fault(
                    "'" + cursor.since(start) + "' ends in a decimal point",
                    "write " + whole + " or " + whole + ".0",
                    start);
        }
        return whole + "." + digitRun();
    }

    private String digitRun() throws QuantityException {
        StringBuilder digits = new StringBuilder();
        while (Cursor.isDigit(cursor.sign()) || cursor.sign() == '_') {
            if (cursor.sign() == '_') {
                cursor.position++;
                if (!Cursor.isDigit(cursor.sign())) {
                    throw cursor.fault(
                            "'" + cursor.since(start) + "' has a _ that is not between two digits",
                            "write 1_200_000 or 1200000",
                            start);
                }
            }
            digits.append(cursor.sign());
            cursor.position++;
        }
        return digits.toString();
    }

    private int exponent() {
        if (cursor.sign() != 'e' && cursor.sign() != 'E') {
            return 0;
        }
        int before = cursor.position;
        cursor.position++;
        boolean negative = cursor.sign() == '-';
        if (negative || cursor.sign() == '+') {
            cursor.position++;
        }
        if (!Cursor.isDigit(cursor.sign())) {
            cursor.position = before;
            return 0;
        }
        int exponent = 0;
        while (Cursor.isDigit(cursor.sign())) {
            exponent = Math.min(LARGEST_EXPONENT, exponent * 10 + Character.digit(cursor.sign(), 10));
            cursor.position++;
        }
        return negative ? -exponent : exponent;
    }

    /** Returns the power of ten the suffix stands for, 0 without one. */
    private int suffix() {
        int before = cursor.position;
        cursor.skipSpace();
        String word = cursor.word();
        int power = switch (word) {
            case "k" -> 3;
            case "M" -> 6;
            case "bn" -> 9;
            default -> cursor.sign() == '%' ? -2 : 0;
        };
        hasSuffix = power != 0;
        cursor.position = hasSuffix ? cursor.position + Math.max(1, word.length()) : before;
        return power;
    }

    // One conversion of the whole decimal, so 1.1M and 0.1% are the doubles nearest to what is written.
    private double amount(String digits, int exponent, int end) throws QuantityException {
        double amount = Double.parseDouble(digits + "e" + exponent);
        if (Double.isInfinite(amount)) {
            throw tooLarge(end);
        }
        if (amount == 0 && digits.chars().anyMatch(digit -> digit >= '1' && digit <= '9')) {
            throw new QuantityException(
                    "'" + quoted(end) + "' is too small a number", "write 0 if none is meant", start, end - start);
        }
        return amount;
    }

    private Quantity unit(double amount, int end) throws QuantityException {
        cursor.skipSpace();
        String word = cursor.word();
        Optional<TimeWord> duration = TimeWord.ofEither(word);
        if (duration.isPresent()) {
            cursor.position += word.length();
            return finite(duration.get().duration(amount));
        }
        if (!word.isEmpty()) {
            throw Slips.wordAfterNumber(cursor, start, end, hasSuffix);
        }
        if (cursor.sign() == '/') {
            int slash = cursor.position;
            cursor.position++;
            cursor.skipSpace();
            String divisor = cursor.word();
            Optional<TimeWord> span = TimeWord.ofSingular(divisor);
            if (span.isPresent()) {
                cursor.position += divisor.length();
                return finite(span.get().rate(amount));
            }
            Slips.refuseMisspeltSpan(cursor, start, end);
            cursor.position = slash;
        }
        return Quantity.plain(amount);
    }

    private Quantity finite(Quantity quantity) throws QuantityException {
        if (Double.isInfinite(quantity.amount())) {
            throw tooLarge(cursor.position);
        }
        return quantity;
    }

    private QuantityException tooLarge(int end) {
        return new QuantityException(
                "'" + quoted(end) + "' is too large a number", "the largest is about 1.7e308", start, end - start);
    }

    private String quoted(int end) {
        return QuantityException.quoted(cursor.text.substring(start, end));
    }
}
