/** Tests of what the page of explorations is made of. */
@NullMarked
package io.github.shellgap.explore;

import org.jspecify.annotations.NullMarked;
