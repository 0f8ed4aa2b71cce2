package io.github.shellgap.read;

import io.github.shellgap.quantity.Clock;
import io.github.shellgap.quantity.Expression;
import io.github.shellgap.quantity.Quantity;
import io.github.shellgap.quantity.QuantityException;
import io.github.shellgap.quantity.QuantityParser;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.quantity.UnitMismatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads formulas over parameters and checks their units. */
final class Formulas {
    /** Where a rate of one clock is compared on the other. */
    private static final double DAYS_PER_YEAR = 365.25;

    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])(-[0-3][0-9])?|[0-9]{4}-Q[1-4]|[0-9]{4}-[01][0-9]-[0-3][0-9]T.*");
    private static final Pattern TRUTH = Pattern.compile("(?i)true|false|yes|no|on|off");
    private static final Pattern NOT_FINITE = Pattern.compile("(?i)[-+]?\\.?(inf|infinity|nan)");
    private static final Pattern OTHER_UNIT =
            Pattern.compile("(?:/ ?|[0-9] )(hours?|minutes?|seconds?|fortnights?|decades?|centur(?:y|ies))\\b");

    private final Scope scope;
    private final String distribution;

    Formulas(Scope scope) {
        this(scope, "");
    }

    /** Makes a reader of the values of a distribution, which its messages name. */
    Formulas(Scope scope, String distribution) {
        this.scope = scope;
        this.distribution = distribution;
    }

    /**
     * What a formula comes to.
     *
     * @param expression as parsed
     * @param unit of its value
     * @param certain its value, or {@code null} if a parameter in it is uncertain
     */
    record Value(Expression expression, Unit unit, @Nullable Quantity certain) {}

    /** Returns a quantity that the format itself holds. */
    Quantity constant(String text) {
        try {
            return QuantityParser.parse(text).evaluate(name -> Quantity.plain(0));
        } catch (QuantityException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** Returns a certain quantity, or none after a problem was reported. */
    @Nullable
    Quantity certain(Node.Scalar scalar, int offset, String text, String path, Kind kind) {
        Value value = read(scalar, offset, text, path, kind);
        if (value == null) {
            return null;
        }
        if (value.certain() == null) {
            scope.error(
                    scalar.span(),
                    "E0208",
                    Paths.subject(path) + ": '" + text.strip() + "' is uncertain itself",
                    "values of a distribution are numbers, or formulas over certain parameters",
                    path);
        }
        return value.certain();
    }

    /** Returns what a formula comes to, or none after a problem was reported. */
    @Nullable
    Value read(Node.Scalar scalar, int offset, String text, String path, Kind kind) {
        if (isForeign(scalar, text.strip(), path, kind)) {
            return null;
        }
        try {
            Expression expression = QuantityParser.parse(text);
            boolean isCertain = true;
            for (String name : Names.of(expression)) {
                if (!uses(name, scalar.span(), path)) {
                    return null;
                }
                isCertain &= scope.parameters.isCertain(name);
            }
            Unit unit = expression.unit(scope.parameters::unitOf);
            Quantity certain = isCertain ? expression.evaluate(scope.parameters::valueOf) : null;
            if (certain != null && !Double.isFinite(certain.amount())) {
                scope.error(
                        scalar.span(),
                        "E0209",
                        Paths.subject(path) + ": '" + text + "' has no finite value",
                        "look for a division by zero",
                        path);
                return null;
            }
            return fits(scalar.span(), text.strip(), unit, path, kind) ? new Value(expression, unit, certain) : null;
        } catch (QuantityException e) {
            Span at = scalar.quoted() ? scalar.span() : scalar.span().part(offset + e.offset(), e.length());
            scope.error(at, "E0210", Paths.subject(path) + ": " + e.getMessage(), hintFor(scalar, e), path);
            return null;
        } catch (UnitMismatch e) {
            String message = String.valueOf(e.getMessage());
            scope.error(
                    scalar.span(),
                    "E0211",
                    Paths.subject(path) + ": " + message,
                    "give both the same kind of unit, such as 1M/year + 50k/month",
                    path);
            return null;
        }
    }

    private boolean uses(String name, Span at, String path) {
        scope.use(name);
        return scope.parameters.resolve(name, at, path);
    }

    private static String hintFor(Node.Scalar scalar, QuantityException e) {
        boolean isCut = !scalar.quoted()
                && scalar.text().matches("(.*[^a-z])?(min|max) ?\\([^)]*")
                && e.hint().contains("')'");
        return isCut ? e.hint() + "; inside { } a formula with commas stands in quotes: \"min(a, b)\"" : e.hint();
    }

    /** Reports words that are no quantity in any place: dates, truth values, what is not finite, units the format lacks. */
    private boolean isForeign(Node.Scalar scalar, String text, String path, Kind kind) {
        String what = DATE.matcher(text).matches()
                ? "a date"
                : TRUTH.matcher(text).matches()
                        ? "a truth value"
                        : NOT_FINITE.matcher(text).matches() ? "not finite" : "";
        if (!what.isEmpty()) {
            scope.error(
                    scalar.span(),
                    "E0210",
                    Paths.subject(path) + " takes " + kind.words() + ", but '" + text + "' is " + what,
                    "write " + kind.words() + " such as " + kind.example(),
                    path);
            return true;
        }
        Matcher unit = OTHER_UNIT.matcher(text);
        if (!unit.find() || scope.parameters.names().contains(unit.group(1))) {
            return false;
        }
        scope.error(
                scalar.span(),
                "E0210",
                Paths.subject(path) + ": '" + unit.group(1) + "' is no unit of the format",
                "the units of time are day, week, month, quarter and year: 10k/day, 45 days",
                path);
        return true;
    }

    private boolean fits(Span at, String text, Unit unit, String path, Kind kind) {
        if (kind == Kind.ANY || unit.timePower() == kind.timePower()) {
            return true;
        }
        String hint = "write " + kind.words() + " such as " + kind.example();
        if (kind == Kind.RATE && unit.timePower() == 0) {
            // A slash binds to the number before it, so it cannot simply follow a formula.
            String example = text.matches("[0-9._]+ ?[A-Za-z%]*") ? text + "/year" : kind.example();
            hint = "a rate says per what time: " + example + ", or per day, week, month, quarter";
        }
        scope.error(
                at,
                "E0212",
                Paths.subject(path) + " takes " + kind.words() + ", but '" + text + "'"
                        + (distribution.isEmpty() ? "" : " in '" + distribution + "'") + " is " + unit.words(),
                hint,
                path);
        return false;
    }

    private static double inRangeUnit(Quantity quantity, Kind kind) {
        boolean isOnDays = quantity.unit().clock() == Clock.DAY;
        if (kind == Kind.SHARE_PER_TIME && isOnDays) {
            return quantity.amount() * DAYS_PER_YEAR;
        }
        boolean isDuration = kind.timePower() == 1 && kind != Kind.ANY;
        return isDuration ? quantity.onDayClock().amount() : quantity.amount();
    }

    /** Reports a certain value outside what its place allows. */
    void checkRange(Span at, Quantity quantity, String path, Kind kind) {
        double value = inRangeUnit(quantity, kind);
        if (value >= kind.min() && value <= kind.max()) {
            return;
        }
        String allowed = kind == Kind.SHARE_PER_TIME
                ? "between 0 and 100 % per year"
                : kind.max() == 1
                        ? "between 0 and 100 %"
                        : value > kind.max()
                                ? "at most 1e15"
                                : kind == Kind.DAYS_AFTER ? "at least 1 day" : "at least 0";
        boolean isPercent = kind == Kind.SHARE && value >= 10 && value <= 100 && value == StrictMath.rint(value);
        scope.error(
                at,
                "E0213",
                Paths.subject(path) + " must be " + allowed,
                "write " + kind.words() + " such as " + (isPercent ? (long) value + "%" : kind.example()),
                path);
    }

    /** Returns whether quantities share one unit and clock; reports it if not. */
    boolean sameUnit(Span at, String word, String path, Quantity first, Quantity other) {
        if (first.unit().equals(other.unit())) {
            return true;
        }
        boolean isClock = first.unit().timePower() == other.unit().timePower();
        scope.error(
                at,
                "E0214",
                Paths.subject(path) + ": all values of one " + word + " share one unit"
                        + (isClock
                                ? " and clock"
                                : ", but one is " + first.unit().words() + " and another "
                                        + other.unit().words()),
                isClock
                        ? "write all per day or week, or all per month, quarter or year"
                        : "give each value the same unit",
                path);
        return false;
    }

    /** Carries a quantity to the day clock if the unit runs on it. */
    static Quantity onClockOf(Unit unit, Quantity quantity) {
        return unit.clock() == Clock.DAY ? quantity.onDayClock() : quantity;
    }
}
