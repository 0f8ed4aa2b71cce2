package io.github.shellgap.compile;

import io.github.shellgap.engine.Piece.Level;
import io.github.shellgap.quantity.Unit;

/**
 * A quantity while it is lowered: a row of the block, or one number for all draws.
 *
 * @param row of the block, or −1
 * @param value for all draws, if {@code row} is −1
 * @param unit of the numbers
 */
record Operand(int row, double value, Unit unit) {
    static Operand of(double value, Unit unit) {
        return new Operand(-1, value, unit);
    }

    boolean isCertain() {
        return row < 0;
    }

    Level level() {
        return new Level(row, value);
    }
}
