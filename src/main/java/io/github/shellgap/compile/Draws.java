package io.github.shellgap.compile;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A block's rows while they are filled.
 *
 * @param rows {@code [row * width + draw]}
 * @param width draws the block can hold
 * @param count draws to fill
 * @param isCentral whether every distribution is taken at its median
 * @param clipped draws clipped so far, by place
 */
record Draws(Rows rows, int width, int count, boolean isCentral, AtomicLongArray clipped) {

    /** The block's array, wrapped because a record holds no bare array. */
    static final class Rows {
        final double[] array;

        Rows(double[] array) {
            this.array = array;
        }
    }

    double[] array() {
        return rows.array;
    }

    int at(int row) {
        return row * width;
    }
}
