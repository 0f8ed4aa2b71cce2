/** Moves blocks of draws through days; knows arrays only. */
@NullMarked
package io.github.shellgap.engine;

import org.jspecify.annotations.NullMarked;
