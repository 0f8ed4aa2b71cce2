package io.github.shellgap.scenario;

import java.util.function.Function;

/** Rounds on the move: made, bought, handed on or fired. */
public sealed interface Flow {
    /** Returns the word by which events name it. */
    String id();

    /** Returns what to show; the id if no title was given. */
    String title();

    /** Returns the analyst's note; empty if none. */
    String note();

    /** Returns the wanted rounds over time. */
    Schedule rate();

    /** Returns the probability that it happens at all, as a share. */
    Input chance();

    /** Inflow made at home. */
    record Production(String id, String title, String note, String to, Schedule rate, Input chance) implements Flow {}

    /**
     * Inflow from outside the model.
     *
     * @param lag a duration between sending and arrival
     * @param usable the share that counts
     */
    record Imports(
            String id, String title, String note, String to, Schedule rate, Input lag, Input usable, Input chance)
            implements Flow {}

    /**
     * Outflow of one stockpile, inflow of another.
     *
     * @param lag a duration between sending and arrival, at least one day
     * @param usable the share that arrives
     */
    record Transfer(
            String id,
            String title,
            String note,
            String from,
            String to,
            Schedule rate,
            Input lag,
            Input usable,
            Input chance)
            implements Flow {}

    /** Outflow: fires, training. */
    record Consumption(String id, String title, String note, String from, Schedule rate, Input chance)
            implements Flow {}

    /** Returns what the function for this kind makes of it. */
    default <R> R match(
            Function<Production, R> onProduction,
            Function<Imports, R> onImports,
            Function<Transfer, R> onTransfer,
            Function<Consumption, R> onConsumption) {
        if (this instanceof Production production) {
            return onProduction.apply(production);
        }
        if (this instanceof Imports imports) {
            return onImports.apply(imports);
        }
        return this instanceof Transfer transfer ? onTransfer.apply(transfer) : onConsumption.apply((Consumption) this);
    }

    /** Returns the id of the stockpile it fills; empty for consumption. */
    default String fills() {
        return match(Production::to, Imports::to, Transfer::to, consumption -> "");
    }

    /** Returns the id of the stockpile it draws on; empty for production and imports. */
    default String drawsOn() {
        return match(production -> "", imports -> "", Transfer::from, Consumption::from);
    }
}
