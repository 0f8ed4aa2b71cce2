package io.github.shellgap.scenario;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was said of a metric: an amount, or a day if the metric is one. */
public sealed interface Reported {
    /** Returns the 90 % error of a value that is not spread itself; {@code null} if it is. */
    @Nullable
    Input within();

    /**
     * A number of rounds, or a share.
     *
     * @param within a relative error as a share, or an absolute one as a count
     */
    record Quantity(Input value, @Nullable Input within) implements Reported {}

    /**
     * A day.
     *
     * @param within an absolute error as a duration
     */
    record Day(UncertainDate value, @Nullable Input within) implements Reported {}

    /** Returns what the function for this kind makes of it. */
    default <R> R match(Function<Quantity, R> onQuantity, Function<Day, R> onDay) {
        return this instanceof Quantity quantity ? onQuantity.apply(quantity) : onDay.apply((Day) this);
    }

    /** Returns where it comes from. */
    default Provenance provenance() {
        return match(
                quantity -> quantity.value().provenance(), day -> day.value().provenance());
    }
}
