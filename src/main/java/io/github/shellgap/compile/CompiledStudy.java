package io.github.shellgap.compile;

import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.util.ArrayList;
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

    private CompiledStudy(Study study) {
        TreeSet<String> union = new TreeSet<>();
        for (Variant variant : study.variants()) {
            CompiledScenario compiled = CompiledScenario.of(variant.scenario());
            variants.put(variant.id(), compiled);
            union.addAll(compiled.paths());
        }
        paths = List.copyOf(new ArrayList<>(union));
        noises = new NoiseCache(Math.min(NOISE_BYTES, Runtime.getRuntime().maxMemory() / 16));
    }

    /** Lowers a study. */
    public static CompiledStudy of(Study study) {
        return new CompiledStudy(study);
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

    /** Returns scrambled Sobol points in the study's dimensions; one for each thread. */
    public DrawSource sobol(long seed) {
        return DrawSource.sobol(seed, paths, noises);
    }

    /** Returns independent draws of the study's inputs; one for each thread. */
    public DrawSource random(long seed) {
        return DrawSource.random(seed, paths, noises);
    }

    /** Returns the one draw that has everything at its median. */
    public DrawSource central() {
        return DrawSource.central(paths);
    }
}
