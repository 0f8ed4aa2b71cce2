/** Checks that the documentation says what the program does. */
@NullMarked
package io.github.shellgap.docs;

import org.jspecify.annotations.NullMarked;
