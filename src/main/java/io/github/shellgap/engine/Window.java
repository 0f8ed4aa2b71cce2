package io.github.shellgap.engine;

import io.github.shellgap.engine.Piece.Day;

/**
 * Days on which a flow's rate is multiplied.
 *
 * @param from the first day
 * @param to the last day
 * @param factorRow row of the block: the factor, 1 in draws where the event does not happen
 */
public record Window(Day from, Day to, int factorRow) {}
