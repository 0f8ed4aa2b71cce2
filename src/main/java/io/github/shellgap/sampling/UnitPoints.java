package io.github.shellgap.sampling;

/**
 * Uniform numbers for the uncertain inputs of a simulation: one dimension per input, one coordinate per draw. A
 * coordinate depends on the seed, the dimension and the draw, never on how draws are cut into blocks. Implementations
 * are immutable and safe for use by several threads.
 */
public interface UnitPoints {
    /** Returns the number of dimensions. */
    int dimensions();

    /**
     * Writes the coordinates of a run of consecutive draws in one dimension.
     *
     * @param dimension 0 to {@link #dimensions()} - 1
     * @param firstDraw number of the first draw, at least 0
     * @param width number of draws
     * @param target receives at {@code offset + i} the coordinate of draw {@code firstDraw + i}, in the open interval
     *     (0, 1)
     * @param offset index of the first coordinate in {@code target}
     * @throws IllegalArgumentException if the dimension or a draw is out of range
     */
    void fill(int dimension, long firstDraw, int width, double[] target, int offset);
}
