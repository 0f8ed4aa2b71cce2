package io.github.shellgap.sampling;

/** Uniform numbers in the open interval (0, 1), by dimension and draw. */
public interface UnitPoints {
    /**
     * Writes a dimension's coordinates of consecutive draws. A coordinate depends on the seed, the dimension's path and
     * the draw alone, however calls are cut.
     *
     * @param dimension index of the path
     * @param firstDraw index of the first draw, at least 0
     * @param width how many draws
     * @param target where to write
     * @param offset of the first draw in {@code target}
     */
    void fill(int dimension, long firstDraw, int width, double[] target, int offset);
}
