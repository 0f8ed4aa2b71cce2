/** YAML/JSON to a checked scenario without losing a line number. */
@NullMarked
package io.github.shellgap.read;

import org.jspecify.annotations.NullMarked;
