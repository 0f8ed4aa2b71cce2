package io.github.shellgap.compile;

import io.github.shellgap.sampling.UnitPoints;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A scenario and its variants, lowered, with the one set of dimensions they share. */
public final class CompiledStudy {
    private final Map<String, CompiledScenario> variants = new LinkedHashMap<>();
    /** Room for noises that variants share: a sixteenth of the heap, and no more than four years of 8,192 draws. */
    private static final long NOISE_BYTES = 96L << 20;

    private final List<String> paths;
    private final NoiseCache noises;

    private CompiledStudy(Study study, List<Scenario> others, NoiseCache noises) {
        TreeSet<String> union = new TreeSet<>();
        for (Variant variant : study.variants()) {
            CompiledScenario compiled = CompiledScenario.of(variant.scenario());
            variants.put(variant.id(), compiled);
            union.addAll(compiled.paths());
        }
        others.forEach(other -> union.addAll(CompiledScenario.of(other).paths()));
        paths = List.copyOf(new ArrayList<>(union));
        this.noises = noises;
    }

    /** Lowers a study. */
    public static CompiledStudy of(Study study) {
        return of(study, List.of());
    }

    /**
     * Lowers a study that is to share its draws with further scenarios.
     *
     * @param others scenarios whose uncertain inputs have dimensions too
     */
    public static CompiledStudy of(Study study, List<Scenario> others) {
        long room = Math.min(NOISE_BYTES, Runtime.getRuntime().maxMemory() / 16);
        return new CompiledStudy(study, others, new NoiseCache(room));
    }

    /**
     * Lowers another study, whose noises are those of this one where they have the same path.
     *
     * @param study run with the same seed and number of draws, or {@link #forgetNoises} comes first
     */
    public CompiledStudy lowerAgain(Study study) {
        return new CompiledStudy(study, List.of(), noises);
    }

    /**
     * Lowers a scenario that shares the study's draws.
     *
     * @throws IllegalArgumentException if it has an uncertain input without a dimension
     */
    public CompiledScenario lower(Scenario scenario) {
        CompiledScenario compiled = CompiledScenario.of(scenario);
        for (String path : compiled.paths()) {
            if (Collections.binarySearch(paths, path) < 0) {
                throw new IllegalArgumentException("no draws are keyed by " + path);
            }
        }
        return compiled;
    }

    /**
     * Returns a variant.
     *
     * @throws IllegalArgumentException if there is no such variant
     */
    public CompiledScenario variant(String id) {
        CompiledScenario compiled = variants.get(id);
        if (compiled == null) {
            throw new IllegalArgumentException("no variant " + id);
        }
        return compiled;
    }

    /** Returns the paths of all uncertain inputs, sorted: the dimensions of every draw. */
    public List<String> paths() {
        return paths;
    }

    /** Returns whether draws can differ in any variant. */
    public boolean isUncertain() {
        return variants.values().stream().anyMatch(CompiledScenario::isUncertain);
    }

    /** Gives the room for noises to other draws; what was held is made again if it is needed again. */
    public void forgetNoises() {
        noises.clear();
    }

    /** Returns scrambled Sobol points in the study's dimensions; one for each thread. */
    public DrawSource sobol(long seed) {
        return DrawSource.sobol(seed, paths, noises);
    }

    /** Returns independent draws of the study's inputs; one for each thread. */
    public DrawSource random(long seed) {
        return DrawSource.random(seed, paths, noises);
    }

    /**
     * Returns given points; one source for each thread.
     *
     * @param points their dimensions are {@link #paths}
     * @param seed of the noises
     */
    public DrawSource points(UnitPoints points, long seed) {
        return DrawSource.of(points, paths, seed, noises);
    }

    /** Returns the one draw that has everything at its median. */
    public DrawSource central() {
        return DrawSource.central(paths);
    }
}
