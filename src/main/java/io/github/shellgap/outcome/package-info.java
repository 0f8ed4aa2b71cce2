/** Gives indexes their names back and summarises. */
@NullMarked
package io.github.shellgap.outcome;

import org.jspecify.annotations.NullMarked;
