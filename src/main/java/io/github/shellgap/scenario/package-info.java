/** Everything the user declared, checked and immutable: stockpiles, flows, schedules, events, variants, sources, claims. */
@NullMarked
package io.github.shellgap.scenario;

import org.jspecify.annotations.NullMarked;
