/** Pure numerics on {@code double[]}: quantiles, moments, censored dates, Sobol indices, CRPS. */
@NullMarked
package io.github.shellgap.stats;

import org.jspecify.annotations.NullMarked;
