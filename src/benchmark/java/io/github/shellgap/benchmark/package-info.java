/** What the parts of a run cost. */
@NullMarked
package io.github.shellgap.benchmark;

import org.jspecify.annotations.NullMarked;
