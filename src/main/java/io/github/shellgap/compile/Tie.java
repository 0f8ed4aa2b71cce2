package io.github.shellgap.compile;

import io.github.shellgap.sampling.GaussianCopula;
import java.util.List;

/**
 * What ties uncertain inputs to each other.
 *
 * @param paths of the inputs, in the order of the copula
 * @param copula makes their independent coordinates dependent
 */
public record Tie(List<String> paths, GaussianCopula copula) {
    public Tie {
        paths = List.copyOf(paths);
    }
}
