/** Numbers with a unit of time, the two clocks, the expression language. */
@NullMarked
package io.github.shellgap.quantity;

import org.jspecify.annotations.NullMarked;
