package io.github.shellgap.quantity;

import io.github.shellgap.quantity.Expression.Binary;
import io.github.shellgap.quantity.Expression.Extreme;
import io.github.shellgap.quantity.Expression.Literal;
import io.github.shellgap.quantity.Expression.Name;
import io.github.shellgap.quantity.Expression.Negation;
import java.util.List;
import java.util.function.Function;

/** Rules of units: what operations do to the power of time, and which clock the result runs on. */
final class Units {
    private Units() {}

    static Unit of(Expression expression, Function<String, Unit> unitOf) {
        if (expression instanceof Literal literal) {
            return literal.quantity().unit();
        }
        if (expression instanceof Name name) {
            return unitOf.apply(name.name());
        }
        if (expression instanceof Negation negation) {
            return of(negation.operand(), unitOf);
        }
        if (expression instanceof Binary binary) {
            return combined(binary, of(binary.left(), unitOf), of(binary.right(), unitOf));
        }
        Extreme extreme = (Extreme) expression;
        List<Unit> units =
                extreme.operands().stream().map(part -> of(part, unitOf)).toList();
        Unit first = units.get(0);
        for (Unit other : units) {
            first = alike(first, other, extreme.greatest() ? "max" : "min", extreme.offset());
        }
        return first;
    }

    static Quantity evaluate(Expression expression, Function<String, Quantity> valueOf) {
        if (expression instanceof Literal literal) {
            return literal.quantity();
        }
        if (expression instanceof Name name) {
            return valueOf.apply(name.name());
        }
        if (expression instanceof Negation negation) {
            Quantity operand = evaluate(negation.operand(), valueOf);
            return new Quantity(-operand.amount(), operand.unit());
        }
        if (expression instanceof Binary binary) {
            Quantity left = evaluate(binary.left(), valueOf);
            Quantity right = evaluate(binary.right(), valueOf);
            Unit unit = combined(binary, left.unit(), right.unit());
            boolean mixed = mixesClocks(left.unit(), right.unit());
            double a = mixed ? left.onDayClock().amount() : left.amount();
            double b = mixed ? right.onDayClock().amount() : right.amount();
            return new Quantity(apply(binary.operator(), a, b), unit);
        }
        Extreme extreme = (Extreme) expression;
        Quantity best = evaluate(extreme.operands().get(0), valueOf);
        for (Expression operand : extreme.operands()) {
            Quantity next = evaluate(operand, valueOf);
            Unit unit = alike(best.unit(), next.unit(), extreme.greatest() ? "max" : "min", extreme.offset());
            boolean mixed = mixesClocks(best.unit(), next.unit());
            double a = mixed ? best.onDayClock().amount() : best.amount();
            double b = mixed ? next.onDayClock().amount() : next.amount();
            best = new Quantity(extreme.greatest() ? Math.max(a, b) : Math.min(a, b), unit);
        }
        return best;
    }

    static double apply(Expression.Operator operator, double a, double b) {
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case OVER -> a / b;
        };
    }

    static boolean mixesClocks(Unit left, Unit right) {
        return left.clock() != Clock.NONE && right.clock() != Clock.NONE && left.clock() != right.clock();
    }

    private static Unit combined(Binary binary, Unit left, Unit right) {
        Clock clock = jointClock(left, right);
        return switch (binary.operator()) {
            case PLUS -> alike(left, right, "+", binary.offset());
            case MINUS -> alike(left, right, "-", binary.offset());
            case TIMES -> Unit.of(left.timePower() + right.timePower(), clock);
            case OVER -> Unit.of(left.timePower() - right.timePower(), clock);
        };
    }

    private static Unit alike(Unit left, Unit right, String operation, int offset) {
        if (left.timePower() != right.timePower()) {
            throw new UnitMismatch(
                    "'" + operation + "' needs two quantities of one kind, but one is " + left.words()
                            + " and the other " + right.words(),
                    offset);
        }
        return Unit.of(left.timePower(), jointClock(left, right));
    }

    private static Clock jointClock(Unit left, Unit right) {
        if (mixesClocks(left, right)) {
            return Clock.DAY;
        }
        return left.clock() == Clock.NONE ? right.clock() : left.clock();
    }
}
