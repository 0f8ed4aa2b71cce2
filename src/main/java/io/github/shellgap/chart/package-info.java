/** Outcome to picture; the only importer of JFreeChart and AWT. */
@NullMarked
package io.github.shellgap.chart;

import org.jspecify.annotations.NullMarked;
