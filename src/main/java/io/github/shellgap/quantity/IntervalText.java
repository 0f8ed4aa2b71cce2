package io.github.shellgap.quantity;

/**
 * The two ends of an interval such as {@code 1M to 6M}, not yet parsed.
 *
 * @param low the text before {@code to}, beginning where the whole text does
 * @param high the text after {@code to}, without white space around it
 * @param highOffset where {@code high} begins in the whole text, in chars
 */
public record IntervalText(String low, String high, int highOffset) {}
