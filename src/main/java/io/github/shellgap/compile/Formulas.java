package io.github.shellgap.compile;

import io.github.shellgap.quantity.Clock;
import io.github.shellgap.quantity.Expression;
import io.github.shellgap.quantity.Expression.Extreme;
import io.github.shellgap.quantity.Unit;
import java.util.function.DoubleBinaryOperator;

/** Lowers formulas over parameters to rows, with the rules of the two clocks. */
final class Formulas {
    private final RowBuilder rows;

    Formulas(RowBuilder rows) {
        this.rows = rows;
    }

    Operand lower(Expression expression) {
        return expression.match(
                literal -> Operand.of(
                        literal.quantity().amount(), literal.quantity().unit()),
                name -> rows.parameter(name.name()),
                negation -> rows.map(lower(negation.operand()), value -> -value),
                binary -> combine(lower(binary.left()), lower(binary.right()), binary.operator()),
                this::extreme);
    }

    private Operand extreme(Extreme extreme) {
        Operand best = lower(extreme.operands().get(0));
        for (Expression other : extreme.operands().subList(1, extreme.operands().size())) {
            DoubleBinaryOperator pick = extreme.greatest() ? Math::max : Math::min;
            best = joined(best, lower(other), best.unit().timePower(), pick);
        }
        return best;
    }

    private Operand combine(Operand left, Operand right, Expression.Operator operator) {
        int leftPower = left.unit().timePower();
        int rightPower = right.unit().timePower();
        return switch (operator) {
            case PLUS -> joined(left, right, leftPower, Double::sum);
            case MINUS -> joined(left, right, leftPower, (a, b) -> a - b);
            case TIMES -> joined(left, right, leftPower + rightPower, (a, b) -> a * b);
            case OVER -> joined(left, right, leftPower - rightPower, (a, b) -> a / b);
        };
    }

    private Operand joined(Operand left, Operand right, int power, DoubleBinaryOperator operation) {
        Clock leftClock = left.unit().clock();
        Clock rightClock = right.unit().clock();
        boolean isMixed = leftClock != Clock.NONE && rightClock != Clock.NONE && leftClock != rightClock;
        Operand a = isMixed ? rows.onDayClock(left) : left;
        Operand b = isMixed ? rows.onDayClock(right) : right;
        Clock clock =
                a.unit().clock() == Clock.NONE ? b.unit().clock() : a.unit().clock();
        return apply(a, b, Unit.of(power, clock), operation);
    }

    /** Returns an operation's values draw by draw. */
    Operand apply(Operand left, Operand right, Unit unit, DoubleBinaryOperator operation) {
        if (left.isCertain() && right.isCertain()) {
            return Operand.of(operation.applyAsDouble(left.value(), right.value()), unit);
        }
        int target = rows.newRow();
        rows.add(draws -> {
            double[] array = draws.array();
            for (int i = 0; i < draws.count(); i++) {
                double a = left.isCertain() ? left.value() : array[draws.at(left.row()) + i];
                double b = right.isCertain() ? right.value() : array[draws.at(right.row()) + i];
                array[draws.at(target) + i] = operation.applyAsDouble(a, b);
            }
        });
        return new Operand(target, 0, unit);
    }
}
