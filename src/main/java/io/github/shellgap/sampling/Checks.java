package io.github.shellgap.sampling;

/** Refusals of arguments, each naming the argument, its bound and its value. */
final class Checks {
    private Checks() {}

    static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw refusal(name, "finite", value);
        }
    }

    static void requireAtLeast(String name, double value, double least) {
        if (!(value >= least)) {
            throw refusal(name, "at least " + least, value);
        }
    }

    static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw refusal(name, "at least " + least, value);
        }
    }

    static void requireWithin(String name, double value, double least, double greatest) {
        if (!(value >= least && value <= greatest)) {
            throw refusal(name, "in [" + least + ", " + greatest + "]", value);
        }
    }

    static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw refusal(name, "finite and above 0", value);
        }
    }

    static void requireLength(String name, int length, int wanted) {
        if (length != wanted) {
            throw refusal(name, "" + wanted, length);
        }
    }

    /** Refuses bounds out of order, and those between which there is no finite number. */
    static void requireOrder(String lowName, double low, String highName, double high) {
        if (!(low <= high && low < Double.POSITIVE_INFINITY && high > Double.NEGATIVE_INFINITY)) {
            throw refusal(lowName, "at most " + highName + " = " + high, low);
        }
    }

    static void requireFiniteOrder(String lowName, double low, String highName, double high) {
        requireFinite(lowName, low);
        requireFinite(highName, high);
        requireOrder(lowName, low, highName, high);
    }

    static void requireRun(UnitPoints points, int dimension, long firstDraw, int width) {
        if (dimension < 0 || dimension >= points.dimensions()) {
            throw refusal("dimension", "in 0…" + (points.dimensions() - 1), dimension);
        }
        if (firstDraw < 0) {
            throw refusal("firstDraw", "at least 0", firstDraw);
        }
        requireAtLeast("width", width, 0);
    }

    static IllegalArgumentException refusal(String name, String bound, Object value) {
        return new IllegalArgumentException(name + " must be " + bound + " but is " + value);
    }
}
