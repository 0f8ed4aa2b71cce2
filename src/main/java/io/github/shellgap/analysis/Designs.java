package io.github.shellgap.analysis;

import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.compile.DrawSource;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.sampling.KeyedStreams;
import io.github.shellgap.sampling.ScrambledSobol;
import io.github.shellgap.sampling.UnitPoints;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Two independent designs of the same inputs, A and B, and what lies between them. A is the draws of a run; B takes as
 * many further dimensions of the same sequence.
 *
 * @see <a href="https://doi.org/10.1016/j.cpc.2009.09.018">Saltelli et al. (2010), Variance based sensitivity analysis
 *     of model output, Computer Physics Communications 181</a>
 */
final class Designs {
    /** Added to a path: its coordinate in B. No path holds this sign. */
    private static final String IN_B = "#b";

    private final Settings settings;
    private final List<String> paths;
    private final UnitPoints both;

    /**
     * Makes the designs.
     *
     * @param paths that key the dimensions
     */
    Designs(Settings settings, List<String> paths) {
        this.settings = settings;
        this.paths = List.copyOf(paths);
        List<String> twice = new ArrayList<>(paths);
        paths.forEach(path -> twice.add(path + IN_B));
        both = settings.sampler() == Sampler.SOBOL
                ? new ScrambledSobol(settings.seed(), twice)
                : new KeyedStreams(settings.seed(), twice);
    }

    /** Returns the points of A. */
    UnitPoints a() {
        return new Mixed(Set.of());
    }

    /** Returns the draws of A with the coordinates and noises of these paths from B. */
    Function<CompiledStudy, DrawSource> withFromB(Set<String> fromB) {
        UnitPoints points = new Mixed(fromB);
        return study -> study.points(points, settings.seed())
                .withNoiseStreams(path -> fromB.contains(path) ? path + IN_B : path);
    }

    /** Returns the draws of A with other points, and the noises of A. */
    Function<CompiledStudy, DrawSource> at(UnitPoints points) {
        return study -> study.points(points, settings.seed());
    }

    private final class Mixed implements UnitPoints {
        private final Set<Integer> fromB = new HashSet<>();

        Mixed(Set<String> names) {
            for (int dimension = 0; dimension < paths.size(); dimension++) {
                if (names.contains(paths.get(dimension))) {
                    fromB.add(dimension);
                }
            }
        }

        @Override
        public int dimensions() {
            return paths.size();
        }

        @Override
        public void fill(int dimension, long firstDraw, int width, double[] target, int offset) {
            int taken = fromB.contains(dimension) ? dimension + paths.size() : dimension;
            both.fill(taken, firstDraw, width, target, offset);
        }
    }
}
