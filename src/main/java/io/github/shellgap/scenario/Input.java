package io.github.shellgap.scenario;

import io.github.shellgap.quantity.Unit;

/**
 * A quantity the analyst declared, certain or not.
 *
 * @param path its dotted path in the document; the key of its draws
 * @param amount what is known of it
 * @param unit of the amount, known before any draw; amounts are per year or in years on the calendar clock, per day or
 *     in days on the day clock
 * @param provenance where it comes from
 * @param written the text in the document; empty for a default
 */
public record Input(String path, Amount amount, Unit unit, Provenance provenance, String written) {
    /** Returns an input that the analyst left at its default. */
    public static Input preset(String path, double amount, Unit unit) {
        return new Input(path, new Amount.Certain(amount), unit, Provenance.NONE, "");
    }

    /** Returns whether draws can differ in it directly: by its own distribution or claims. */
    public boolean hasOwnSpread() {
        return amount.match(certain -> false, formula -> false, spread -> true, rivals -> true);
    }
}
