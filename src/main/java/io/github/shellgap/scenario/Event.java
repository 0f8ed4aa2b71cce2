package io.github.shellgap.scenario;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that happens to a stockpile or a flow. */
public sealed interface Event {
    /** Returns the word that names it. */
    String id();

    /** Returns what to show; the id if no title was given. */
    String title();

    /** Returns the analyst's note; empty if none. */
    String note();

    /** Returns the probability that it happens at all, as a share. */
    Input chance();

    /**
     * A loss on a day.
     *
     * @param stockpile the id of the stockpile that loses
     * @param loss a count, or a share of what is there
     * @param isShare whether {@code loss} is a share
     */
    record Destruction(
            String id,
            String title,
            String note,
            UncertainDate on,
            String stockpile,
            Input loss,
            boolean isShare,
            Input chance)
            implements Event {}

    /**
     * A stretch of days on which a flow is multiplied.
     *
     * @param to the last day; {@code null} if it is not given
     * @param length a duration from the first day, that day included; {@code null} if it is not given
     * @param flow the id of the flow
     * @param by a plain number, at or above 0
     */
    record Scaling(
            String id,
            String title,
            String note,
            UncertainDate from,
            @Nullable UncertainDate to,
            @Nullable Input length,
            String flow,
            Input by,
            Input chance)
            implements Event {}

    /** Returns what the function for this kind makes of it. */
    default <R> R match(Function<Destruction, R> onDestruction, Function<Scaling, R> onScaling) {
        return this instanceof Destruction destruction
                ? onDestruction.apply(destruction)
                : onScaling.apply((Scaling) this);
    }
}
