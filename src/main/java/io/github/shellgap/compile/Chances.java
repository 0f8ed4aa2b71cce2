package io.github.shellgap.compile;

import io.github.shellgap.quantity.Unit;
import io.github.shellgap.scenario.Input;

/** Lowers chances: in which draws something happens. */
final class Chances {
    private final RowBuilder rows;

    Chances(RowBuilder rows) {
        this.rows = rows;
    }

    /**
     * Returns 1 where it happens and 0 where it does not.
     *
     * <p>Whether it happens is keyed by the path of the chance. Where the chance is uncertain itself, what it is in a
     * draw is keyed by that path followed by {@code .value}, so that a certain and an uncertain chance stay paired.
     */
    Operand happening(Input chance) {
        Input renamed = chance.hasOwnSpread()
                ? new Input(
                        chance.path() + ".value", chance.amount(), chance.unit(), chance.provenance(), chance.written())
                : chance;
        Operand share = rows.held(renamed, Place.SHARE);
        if (share.isCertain() && (share.value() <= 0 || share.value() >= 1)) {
            return Operand.of(share.value() <= 0 ? 0 : 1, Unit.PLAIN);
        }
        int uniform = rows.unitRow(chance.path());
        int target = rows.newRow();
        rows.add(draws -> {
            double[] array = draws.array();
            for (int i = 0; i < draws.count(); i++) {
                double value = share.isCertain() ? share.value() : array[draws.at(share.row()) + i];
                boolean happens = draws.isCentral() ? value >= 0.5 : array[draws.at(uniform) + i] < value;
                array[draws.at(target) + i] = happens ? 1 : 0;
            }
        });
        rows.kinds().put(chance.path(), UncertainInput.Kind.CHANCE);
        return rows.noted(chance.path(), new Operand(target, 0, Unit.PLAIN));
    }
}
