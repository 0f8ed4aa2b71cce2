package io.github.shellgap.compile;

import io.github.shellgap.sampling.KeyedStreams;
import io.github.shellgap.sampling.ScrambledSobol;
import io.github.shellgap.sampling.UnitPoints;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where uniform numbers come from, by the path of the uncertain input and the index of the draw. */
public final class DrawSource {
    private final @Nullable UnitPoints points;
    private final Map<String, Integer> dimensions = new LinkedHashMap<>();
    private final long seed;
    private final NoiseCache noises;
    private final UnaryOperator<String> noiseStreams;

    private DrawSource(
            @Nullable UnitPoints points,
            List<String> paths,
            long seed,
            NoiseCache noises,
            UnaryOperator<String> noiseStreams) {
        this.points = points;
        this.seed = seed;
        this.noises = noises;
        this.noiseStreams = noiseStreams;
        for (String path : paths) {
            dimensions.put(path, dimensions.size());
        }
    }

    /**
     * Returns scrambled Sobol points.
     *
     * @param paths sorted; a dimension each
     */
    static DrawSource sobol(long seed, List<String> paths, NoiseCache noises) {
        return of(new ScrambledSobol(seed, paths), paths, seed, noises);
    }

    /** Returns independent streams. */
    static DrawSource random(long seed, List<String> paths, NoiseCache noises) {
        return of(new KeyedStreams(seed, paths), paths, seed, noises);
    }

    /**
     * Returns given points.
     *
     * @param paths {@code [dimension]} of the points
     * @param seed of the noises
     */
    static DrawSource of(UnitPoints points, List<String> paths, long seed, NoiseCache noises) {
        return new DrawSource(points, paths, seed, noises, UnaryOperator.identity());
    }

    /**
     * Returns the same points with other noises.
     *
     * @param streams the name of the stream from which each noise is drawn, by the noise's path; of its own if unchanged
     */
    public DrawSource withNoiseStreams(UnaryOperator<String> streams) {
        return new DrawSource(points, List.copyOf(dimensions.keySet()), seed, noises, streams);
    }

    /** Returns the source of the one draw that has everything at its median. */
    static DrawSource central(List<String> paths) {
        return new DrawSource(null, paths, 0, new NoiseCache(0), UnaryOperator.identity());
    }

    boolean isCentral() {
        return points == null;
    }

    /** Returns the noises that variants share. */
    NoiseCache noises() {
        return noises;
    }

    long seed() {
        return seed;
    }

    /** Returns the name of the stream from which a noise is drawn. */
    String noiseStream(String path) {
        return noiseStreams.apply(path);
    }

    void fill(String path, long firstDraw, int draws, double[] target, int offset) {
        UnitPoints drawn = points;
        if (drawn == null) {
            java.util.Arrays.fill(target, offset, offset + draws, 0.5);
            return;
        }
        Integer dimension = dimensions.get(path);
        if (dimension == null) {
            throw new IllegalArgumentException("no draws are keyed by " + path);
        }
        drawn.fill(dimension, firstDraw, draws, target, offset);
    }
}
