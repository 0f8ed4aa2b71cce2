/** Runs, comparisons, sweeps, sensitivity, goal seek, hindcast: all on paired draws. */
@NullMarked
package io.github.shellgap.analysis;

import org.jspecify.annotations.NullMarked;
