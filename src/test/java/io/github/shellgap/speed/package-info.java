/** What the engine must not lose: no allocation within its days, and loops that the compiler makes vectors of. */
@NullMarked
package io.github.shellgap.speed;

import org.jspecify.annotations.NullMarked;
