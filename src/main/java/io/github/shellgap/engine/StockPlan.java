package io.github.shellgap.engine;

/**
 * A stockpile.
 *
 * @param initialRow row of the block: rounds when the period begins
 * @param reserveRow row of the block: rounds never drawn on
 * @param coverRow row of the block: days that outflows must be sustainable for, at least 1
 * @param spoilageRow row of the block: share lost per year, or per day
 * @param spoilsPerYear whether that share is per calendar year
 */
public record StockPlan(int initialRow, int reserveRow, int coverRow, int spoilageRow, boolean spoilsPerYear) {}
