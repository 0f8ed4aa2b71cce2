package io.github.shellgap.compile;

/** One act of filling a block's rows of inputs. */
@FunctionalInterface
interface Step {
    /** Fills one row from rows filled before. */
    void fill(Draws draws);
}
