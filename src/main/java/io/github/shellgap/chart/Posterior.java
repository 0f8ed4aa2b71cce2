package io.github.shellgap.chart;

import io.github.shellgap.outcome.Statistics;
import java.util.List;

/**
 * What reports change in what is believed of inputs: draws that agree with the reports weigh more.
 *
 * @param inputs in any order; with the claims at least one
 * @param claims of rival sources
 * @param effectiveDraws how many draws of equal weight would say as much
 * @param credits where the numbers come from
 */
public record Posterior(List<Believed> inputs, List<Claim> claims, double effectiveDraws, Credits credits)
        implements Exhibit {
    /**
     * Copies inputs and claims.
     *
     * @throws IllegalArgumentException if there is neither
     */
    public Posterior {
        inputs = List.copyOf(inputs);
        claims = List.copyOf(claims);
        if (inputs.isEmpty() && claims.isEmpty()) {
            throw new IllegalArgumentException("a posterior needs an input or a claim");
        }
    }

    /**
     * An input before and after.
     *
     * @param input that is uncertain
     * @param prior over all draws alike
     * @param posterior over draws by their weight
     */
    public record Believed(Variable input, Statistics prior, Statistics posterior) {}

    /**
     * A claim of one of several sources that contradict each other.
     *
     * @param name of the source or of what it says
     * @param prior share of draws that believe it, 0…1
     * @param posterior the same by weight, 0…1
     */
    public record Claim(String name, double prior, double posterior) {}

    @Override
    public String word() {
        return "posterior";
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.posterior(this);
    }
}
