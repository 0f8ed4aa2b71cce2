/** Scrambled Sobol points and streams, keyed by name; inverse distribution functions. */
@NullMarked
package io.github.shellgap.sampling;

import org.jspecify.annotations.NullMarked;
