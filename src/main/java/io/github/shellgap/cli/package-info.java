/** Arguments in, exit code out; the only importer of picocli and the only clock. */
@NullMarked
package io.github.shellgap.cli;

import org.jspecify.annotations.NullMarked;
