/** A page on the loopback address by which uncertain inputs are moved: who may ask, what is asked, what can be moved. */
@NullMarked
package io.github.shellgap.explore;

import org.jspecify.annotations.NullMarked;
