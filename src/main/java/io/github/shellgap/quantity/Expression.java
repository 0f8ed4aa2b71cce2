package io.github.shellgap.quantity;

import java.util.List;
import java.util.function.Function;

/** A formula over parameters; its unit is known before any value is. */
public sealed interface Expression {

    /** A number with its unit, as written. */
    record Literal(Quantity quantity) implements Expression {}

    /**
     * A parameter.
     *
     * @param offset where the name begins in the text, in characters
     */
    record Name(String name, int offset) implements Expression {}

    /** A change of sign. */
    record Negation(Expression operand) implements Expression {}

    /**
     * A sum, difference, product or quotient.
     *
     * @param offset where the operator stands in the text, in characters
     */
    record Binary(Operator operator, Expression left, Expression right, int offset) implements Expression {}

    /**
     * The least or the greatest of some quantities.
     *
     * @param offset where the call begins in the text, in characters
     */
    record Extreme(boolean greatest, List<Expression> operands, int offset) implements Expression {
        public Extreme {
            operands = List.copyOf(operands);
        }
    }

    /** The four operations. */
    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        OVER
    }

    /** Returns what the function for this kind makes of it. */
    default <R> R match(
            Function<Literal, R> onLiteral,
            Function<Name, R> onName,
            Function<Negation, R> onNegation,
            Function<Binary, R> onBinary,
            Function<Extreme, R> onExtreme) {
        if (this instanceof Literal literal) {
            return onLiteral.apply(literal);
        }
        if (this instanceof Name name) {
            return onName.apply(name);
        }
        if (this instanceof Negation negation) {
            return onNegation.apply(negation);
        }
        return this instanceof Binary binary ? onBinary.apply(binary) : onExtreme.apply((Extreme) this);
    }

    /**
     * Returns the unit of the formula.
     *
     * @param unitOf the unit of each parameter
     * @throws UnitMismatch if terms of different powers of time are added or compared
     */
    default Unit unit(Function<String, Unit> unitOf) {
        return Units.of(this, unitOf);
    }

    /**
     * Returns the value of the formula.
     *
     * @param valueOf the value of each parameter
     * @throws UnitMismatch if terms of different powers of time are added or compared
     */
    default Quantity evaluate(Function<String, Quantity> valueOf) {
        return Units.evaluate(this, valueOf);
    }
}
