package io.github.shellgap.quantity;

import io.github.shellgap.quantity.Expression.Binary;
import io.github.shellgap.quantity.Expression.Extreme;
import io.github.shellgap.quantity.Expression.Literal;
import io.github.shellgap.quantity.Expression.Name;
import io.github.shellgap.quantity.Expression.Negation;
import io.github.shellgap.quantity.Expression.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a quantity of the format: a number with its suffix and unit, or a formula over parameters. */
public final class QuantityParser {
    private static final int LONGEST = 1000;
    private static final int DEEPEST = 64;
    private static final Set<String> RESERVED = Set.of("k", "M", "bn", "to", "nan", "inf", "infinity");

    private final String text;
    private final List<Token> tokens;
    private int at;
    private int depth;

    private QuantityParser(String text) throws QuantityException {
        this.text = text;
        tokens = Tokens.of(text);
    }

    /**
     * Reads a quantity or formula.
     *
     * @throws QuantityException if it is none
     */
    public static Expression parse(String text) throws QuantityException {
        if (text.isBlank()) {
            throw new QuantityException("there is no quantity", "write one, such as 12M or 2.5M/year", 0, 1);
        }
        if (text.length() > LONGEST) {
            throw new QuantityException(
                    "the formula has more than " + LONGEST + " characters", "split it into parameters", 0, LONGEST);
        }
        QuantityParser parser = new QuantityParser(text);
        Expression expression = parser.sum();
        Token rest = parser.peek();
        if (rest.kind() != Token.Kind.END) {
            throw parser.unexpected(rest);
        }
        return expression;
    }

    private Expression sum() throws QuantityException {
        Expression left = product();
        while (peek().isSign("+") || peek().isSign("-")) {
            Token sign = take();
            Operator operator = sign.isSign("+") ? Operator.PLUS : Operator.MINUS;
            left = new Binary(operator, left, product(), sign.offset());
        }
        return left;
    }

    private Expression product() throws QuantityException {
        Expression left = unary();
        while (peek().isSign("*") || peek().isSign("/")) {
            Token sign = take();
            Operator operator = sign.isSign("*") ? Operator.TIMES : Operator.OVER;
            left = new Binary(operator, left, unary(), sign.offset());
        }
        return left;
    }

    private Expression unary() throws QuantityException {
        Token token = peek();
        if (++depth > DEEPEST) {
            throw new QuantityException(
                    "the formula nests deeper than " + DEEPEST, "split it into parameters", token.offset(), 1);
        }
        try {
            if (token.isSign("-")) {
                take();
                return new Negation(unary());
            }
            return primary();
        } finally {
            depth--;
        }
    }

    private Expression primary() throws QuantityException {
        Token token = take();
        if (token.kind() == Token.Kind.NUMBER) {
            return new Literal(withUnit(token));
        }
        if (token.isSign("(")) {
            Expression inner = sum();
            expect(")", token);
            return inner;
        }
        if (token.kind() == Token.Kind.WORD) {
            return word(token);
        }
        throw unexpected(token);
    }

    private Quantity withUnit(Token number) throws QuantityException {
        Token next = peek();
        if (next.isSign("/") && tokens.get(at + 1).kind() == Token.Kind.WORD) {
            Token unit = tokens.get(at + 1);
            if (TimeUnits.isRate(unit.text())) {
                at += 2;
                return TimeUnits.rate(number.value(), unit.text());
            }
            boolean isPlural = TimeUnits.ofDuration(unit.text()) != null;
            boolean isOther =
                    Set.of("yr", "y", "annum", "a", "mo", "d", "wk", "q").contains(unit.text());
            if (isPlural || isOther) {
                throw new QuantityException(
                        "'" + number.text() + "/" + unit.text() + "': unknown unit '" + unit.text() + "'",
                        "write /day, /week, /month, /quarter or /year",
                        unit.offset(),
                        unit.length());
            }
        }
        if (next.kind() == Token.Kind.WORD) {
            String singular = TimeUnits.ofDuration(next.text());
            if (singular != null) {
                at++;
                return TimeUnits.duration(number.value(), singular);
            }
        }
        return Quantity.plain(number.value());
    }

    private Expression word(Token token) throws QuantityException {
        String name = token.text();
        if (peek().isSign("(")) {
            return call(token);
        }
        if (TimeUnits.ofDuration(name) != null) {
            throw new QuantityException(
                    "'" + text + "': '" + name + "' needs a number before it",
                    "write 1/" + (name.endsWith("s") ? name.substring(0, name.length() - 1) : name) + " or 45 days",
                    token.offset(),
                    token.length());
        }
        if (RESERVED.contains(name)
                || RESERVED.contains(name.toLowerCase(java.util.Locale.ROOT))
                || name.equals("min")
                || name.equals("max")) {
            throw unexpected(token);
        }
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new QuantityException(
                    "'" + name + "' is no parameter: their names are lower-case letters, digits and '_'",
                    "write it like containers_per_month",
                    token.offset(),
                    token.length());
        }
        return new Name(name, token.offset());
    }

    private Expression call(Token function) throws QuantityException {
        if (!function.text().equals("min") && !function.text().equals("max")) {
            throw new QuantityException(
                    "there is no function '" + function.text() + "'",
                    "the functions are min and max",
                    function.offset(),
                    function.length());
        }
        Token open = take();
        List<Expression> operands = new ArrayList<>();
        operands.add(sum());
        while (peek().isSign(",")) {
            take();
            operands.add(sum());
        }
        expect(")", open);
        if (operands.size() < 2) {
            throw new QuantityException(
                    "'" + function.text() + "' takes two quantities or more",
                    "write " + function.text() + "(a, 2M)",
                    function.offset(),
                    function.length());
        }
        return new Extreme(function.text().equals("max"), operands, function.offset());
    }

    private void expect(String sign, Token open) throws QuantityException {
        if (!peek().isSign(sign)) {
            throw new QuantityException(
                    "'" + text + "': the bracket opened here is not closed", "add ')'", open.offset(), 1);
        }
        take();
    }

    private QuantityException unexpected(Token token) {
        if (token.kind() == Token.Kind.END) {
            return new QuantityException(
                    "'" + text + "' ends too early",
                    "write a quantity after the last sign",
                    Math.max(0, text.length() - 1),
                    1);
        }
        String lower = token.text().toLowerCase(java.util.Locale.ROOT);
        String hint = lower.equals("nan") || lower.startsWith("inf")
                ? "write a finite number"
                : token.text().equals("to")
                        ? "an interval stands alone: write 1M to 6M"
                        : "quantities are written like 12M, 40%, 2.5M/year, 45 days or a * b";
        return new QuantityException(
                "'" + text + "': '" + token.text() + "' cannot stand here", hint, token.offset(), token.length());
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }
}
