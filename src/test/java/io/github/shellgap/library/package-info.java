/** Holds the shipped scenarios to the facts they name and to the page about them. */
@NullMarked
package io.github.shellgap.library;

import org.jspecify.annotations.NullMarked;
