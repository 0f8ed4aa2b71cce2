/** Outcome to HTML, Markdown, CSV, JSON, terminal. */
@NullMarked
package io.github.shellgap.report;

import org.jspecify.annotations.NullMarked;
