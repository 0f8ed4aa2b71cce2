/** Serves pages to a browser of this machine, and to no one else. */
@NullMarked
package io.github.shellgap.loopback;

import org.jspecify.annotations.NullMarked;
