/** Lowers names to indexes, schedules and distributions to arrays. */
@NullMarked
package io.github.shellgap.compile;

import org.jspecify.annotations.NullMarked;
