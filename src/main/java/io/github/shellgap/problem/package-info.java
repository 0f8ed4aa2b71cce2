/** What is wrong with the user's input, where, and how to mend it. */
@NullMarked
package io.github.shellgap.problem;

import org.jspecify.annotations.NullMarked;
