/** What input made to harm may cost, and what of it may reach a screen or a page. */
@NullMarked
package io.github.shellgap.hostile;

import org.jspecify.annotations.NullMarked;
