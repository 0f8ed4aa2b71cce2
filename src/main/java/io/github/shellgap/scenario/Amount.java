package io.github.shellgap.scenario;

import io.github.shellgap.quantity.Expression;
import java.util.List;
import java.util.function.Function;

/** What is known of a quantity. */
public sealed interface Amount {

    /**
     * One number.
     *
     * @param value in the input's unit
     */
    record Certain(double value) implements Amount {}

    /** A formula in which at least one parameter is uncertain. */
    record Formula(Expression expression) implements Amount {}

    /** A distribution. */
    record Spread(Distribution distribution) implements Amount {}

    /** Rival claims, of which a draw believes one. */
    record Rivals(List<Claim> claims) implements Amount {
        public Rivals {
            claims = List.copyOf(claims);
        }
    }

    /**
     * One of several rival claims.
     *
     * @param input the claimed quantity; its path is the rivals' path followed by {@code .claims.INDEX}
     * @param weight relative, above 0
     */
    record Claim(Input input, double weight) {}

    /** Returns what the function for this kind makes of it. */
    default <R> R match(
            Function<Certain, R> onCertain,
            Function<Formula, R> onFormula,
            Function<Spread, R> onSpread,
            Function<Rivals, R> onRivals) {
        if (this instanceof Certain certain) {
            return onCertain.apply(certain);
        }
        if (this instanceof Formula formula) {
            return onFormula.apply(formula);
        }
        return this instanceof Spread spread ? onSpread.apply(spread) : onRivals.apply((Rivals) this);
    }
}
