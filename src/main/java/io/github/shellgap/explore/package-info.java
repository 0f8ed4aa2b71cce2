/** A page by which uncertain inputs are moved: what is asked, what can be moved, what is written back. */
@NullMarked
package io.github.shellgap.explore;

import org.jspecify.annotations.NullMarked;
