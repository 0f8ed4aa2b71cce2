package io.github.shellgap.cli;

import io.github.shellgap.quantity.QuantityException;
import io.github.shellgap.quantity.QuantityRange;

/**
 * An input with the range of its values, {@code PATH=A..B}.
 *
 * @param option that asks for it
 */
record RangeText(String option, String path, QuantityRange range) {
    /**
     * Reads it.
     *
     * @throws Failure if it is written otherwise
     */
    static RangeText parse(String option, String text) throws Failure {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw Failure.usage(
                    option + " needs PATH=A..B, got '" + text + "'",
                    "write " + option + " stockpiles.russia.initial=8M..12M");
        }
        String path = text.substring(0, equals).strip();
        try {
            return new RangeText(option, path, QuantityRange.parse(text.substring(equals + 1)));
        } catch (QuantityException e) {
            throw Failure.usage(option + " " + path + ": " + e.getMessage(), e.hint());
        }
    }
}
