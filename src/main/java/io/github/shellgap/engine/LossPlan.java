package io.github.shellgap.engine;

import io.github.shellgap.engine.Piece.Day;

/**
 * A loss of a stockpile on a day.
 *
 * @param stock index of the stockpile
 * @param on the day
 * @param lossRow row of the block: rounds or a share, 0 in draws where it does not happen
 * @param isShare whether it is a share of what is there
 */
public record LossPlan(int stock, Day on, int lossRow, boolean isShare) {}
