package io.github.shellgap.quantity;

import java.util.ArrayList;
import java.util.List;

/** Cuts a formula into numbers with their suffixes, words and signs. */
final class Tokens {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) throws QuantityException {
        Tokens cutter = new Tokens(text);
        cutter.cut();
        return cutter.tokens;
    }

    private void cut() throws QuantityException {
        while (true) {
            skipBlanks();
            if (at == text.length()) {
                tokens.add(new Token(Token.Kind.END, "", 0, at));
                return;
            }
            char c = text.charAt(at);
            if (isDigit(c)) {
                number();
            } else if (isLetter(c)) {
                int from = at;
                while (at < text.length()
                        && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                    at++;
                }
                tokens.add(new Token(Token.Kind.WORD, text.substring(from, at), 0, from));
            } else if ("+-*/(),".indexOf(c) >= 0) {
                tokens.add(new Token(Token.Kind.SIGN, String.valueOf(c), 0, at++));
            } else {
                throw strange(c);
            }
        }
    }

    private QuantityException strange(char c) {
        String hint = switch (c) {
            case '.' -> "write a digit before the point: 0.5";
            case '\u2212', '\u2013', '\u2014' -> "write the minus sign of the keyboard: -";
            case '\u00A0', '\u202F', '\u2009' ->
                "a blank that is no plain space stands here; write a plain one, or none";
            case '\u00D7' -> "write * for times";
            default -> "quantities are written like 12M, 40%, 2.5M/year, 45 days or a * b";
        };
        return new QuantityException("'" + text + "': '" + c + "' cannot stand in a quantity", hint, at, 1);
    }

    private void number() throws QuantityException {
        int from = at;
        digits();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            if (at == text.length() || !isDigit(text.charAt(at))) {
                throw wrong(from, "a number cannot end in a point", "write 2 or 2.0");
            }
            digits();
        }
        if (at < text.length()
                && text.charAt(at) == ','
                && at + 1 < text.length()
                && isDigit(text.charAt(at + 1))
                && !insideCall()) {
            throw comma(from);
        }
        exponent();
        String digits = text.substring(from, at).replace("_", "");
        if (digits.length() > 1 && digits.charAt(0) == '0' && isDigit(digits.charAt(1))) {
            throw wrong(from, "a leading zero is ambiguous", "write the number without it");
        }
        double number = Double.parseDouble(digits);
        double suffix = suffix(from);
        // A percentage is divided, not multiplied by 0.01, so that 35% is the double nearest to 0.35.
        double value = suffix == 0.01 ? number / 100 : number * suffix;
        if (!Double.isFinite(value) || digits.length() > 64) {
            throw wrong(from, "the number is too large", "write a finite number");
        }
        tokens.add(new Token(Token.Kind.NUMBER, text.substring(from, at).strip(), value, from));
    }

    private void digits() throws QuantityException {
        int from = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        if (text.charAt(at - 1) == '_' || text.charAt(from) == '_') {
            throw wrong(from, "'_' stands between digits", "write 1_200_000");
        }
    }

    private void exponent() throws QuantityException {
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int next = at + 1;
            if (next < text.length() && (text.charAt(next) == '+' || text.charAt(next) == '-')) {
                next++;
            }
            if (next < text.length() && isDigit(text.charAt(next))) {
                at = next;
                while (at < text.length() && isDigit(text.charAt(at))) {
                    at++;
                }
            }
        }
    }

    /** Reads k, M, bn or % after a number, blanks between allowed; leaves words that are units of time. */
    private double suffix(int from) throws QuantityException {
        int end = at;
        skipBlanks();
        if (at < text.length() && text.charAt(at) == '%') {
            at++;
            return 0.01;
        }
        int wordFrom = at;
        while (at < text.length() && (isLetter(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        String word = text.substring(wordFrom, at);
        double known = switch (word) {
            case "k" -> 1e3;
            case "M" -> 1e6;
            case "bn" -> 1e9;
            default -> 0;
        };
        if (known > 0) {
            return known;
        }
        if (!word.isEmpty() && TimeUnits.ofDuration(word) == null && !word.equals("to")) {
            throw unknownSuffix(from, word, end == wordFrom);
        }
        at = end;
        return 1;
    }

    private QuantityException unknownSuffix(int from, String word, boolean isAttached) {
        String hint = switch (word) {
            case "m", "mn", "mio", "mil", "mln", "MM", "million" ->
                "M is a million: write "
                        + text.substring(from, at - word.length()).strip() + "M";
            case "K", "thousand", "tsd" ->
                "k is a thousand: write "
                        + text.substring(from, at - word.length()).strip() + "k";
            case "B", "b", "bln", "G", "billion" ->
                "bn is a thousand million: write "
                        + text.substring(from, at - word.length()).strip() + "bn";
            case "per" -> "write /year, /month, /week or /day";
            default ->
                TimeUnits.closest(word)
                        .map(unit -> "did you mean '" + unit + "'?")
                        .orElse("suffixes are k, M, bn and %; units of time are days, weeks, months, quarters, years");
        };
        String shown = text.substring(from, at);
        return new QuantityException(
                "'" + shown + "': " + (isAttached ? "unknown suffix '" : "unexpected '") + word + "'",
                hint,
                from,
                shown.length());
    }

    private QuantityException comma(int from) {
        int end = at + 1;
        while (end < text.length() && (isDigit(text.charAt(end)) || isLetter(text.charAt(end)))) {
            end++;
        }
        String shown = text.substring(from, end);
        boolean isThousands = shown.matches("\\d{1,3},\\d{3}");
        return new QuantityException(
                "'" + shown + "': a comma cannot stand in a number",
                isThousands
                        ? "write " + shown.replace(",", "") + " or " + shown.replace(',', '_')
                        : "the decimal sign is a point: write " + shown.replace(',', '.'),
                from,
                shown.length());
    }

    /** Returns whether a bracket is open, so that a comma may part the arguments of min or max. */
    private boolean insideCall() {
        int depth = 0;
        for (Token token : tokens) {
            depth += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
        }
        return depth > 0;
    }

    private QuantityException wrong(int from, String message, String hint) {
        return new QuantityException(
                "'" + text.substring(from, at) + "': " + message, hint, from, Math.max(1, at - from));
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\n')) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
