package io.github.shellgap.analysis;

import io.github.shellgap.compile.CompiledScenario;
import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.compile.DrawSource;
import io.github.shellgap.compile.UnusableDrawException;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.SamplingError;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Runs a study: all its variants on the same draws. */
public final class Simulation {
    /** Dimensions for which Sobol direction numbers are known. */
    private static final int MOST_DIMENSIONS = 1000;

    private final Study study;
    private final Settings settings;
    private final List<Variant> variants;
    private final CompiledStudy compiled;
    private final int draws;
    private final List<String> warnings = new ArrayList<>();
    private final List<SamplingError> errors = new ArrayList<>();

    private Simulation(Study study, CompiledStudy compiled, Settings settings, List<String> variantIds) {
        this.study = study;
        this.settings = settings;
        variants = study.variants().stream()
                .filter(variant -> variantIds.isEmpty() || variantIds.contains(variant.id()))
                .toList();
        this.compiled = compiled;
        draws = settings.isCentral() || !compiled.isUncertain() ? 1 : settings.draws();
    }

    /**
     * Runs a study.
     *
     * @param variantIds which variants to run; all if empty
     * @param progress hears how far the run has come
     * @throws RefusedException if not even counts of its draws fit into memory, or a formula has no value in some draws
     */
    public static Outcome run(Study study, Settings settings, List<String> variantIds, Progress progress)
            throws RefusedException {
        return run(study, CompiledStudy.of(study), settings, variantIds, progress);
    }

    /**
     * Runs a study that was lowered already.
     *
     * @param compiled the study, lowered
     * @param variantIds which variants to run; all if empty
     * @param progress hears how far the run has come
     * @throws RefusedException if not even counts of its draws fit into memory, or a formula has no value in some draws
     */
    public static Outcome run(
            Study study, CompiledStudy compiled, Settings settings, List<String> variantIds, Progress progress)
            throws RefusedException {
        return new Simulation(study, compiled, settings, variantIds).run(KeptRuns::new, progress);
    }

    /**
     * Runs one variant for one look at one stockpile: of its stock there is a track through time, of its other measures
     * there is the whole period, and of what else the study holds there is nothing. Statistics are most of the work of a
     * small run.
     *
     * @param compiled the study, lowered
     * @param variant which to run
     * @param stockpile which to look at, one of the variant's
     * @throws RefusedException if not even counts of its draws fit into memory, or a formula has no value in some draws
     */
    public static Outcome look(Study study, CompiledStudy compiled, Settings settings, String variant, String stockpile)
            throws RefusedException {
        return new Simulation(study, compiled, settings, List.of(variant))
                .run((draws, unit, workers) -> new LookedAt(draws, unit, workers, stockpile), (done, total) -> {});
    }

    /** How a run is made whose draws all fit into memory. */
    @FunctionalInterface
    private interface Exactly {
        VariantRuns runs(int draws, CalendarUnit resolution, Workers workers);
    }

    private Outcome run(Exactly exactly, Progress progress) throws RefusedException {
        checkDimensions();
        Budget.Plan plan = Budget.plan(compiled, variants, settings, draws);
        try (Workers workers = new Workers(settings.threads())) {
            VariantRuns runs = plan.isExact()
                    ? exactly.runs(draws, settings.resolution(), workers)
                    : new CountedRuns(plan, settings.resolution(), workers);
            return run(runs, workers, progress);
        } catch (UnusableDrawException e) {
            throw new RefusedException(
                    String.valueOf(e.getMessage()),
                    "keep the divisor of the formula away from 0, and its values within 1e15");
        }
    }

    private void checkDimensions() throws RefusedException {
        int dimensions = compiled.paths().size();
        if (settings.sampler() == Sampler.SOBOL && dimensions > MOST_DIMENSIONS) {
            throw new RefusedException(
                    "the scenario has " + dimensions + " uncertain inputs; Sobol points are known for "
                            + MOST_DIMENSIONS,
                    "use --sampler random");
        }
    }

    private Outcome run(VariantRuns runs, Workers workers, Progress progress) {
        long total = runs.drawsOf(variants.size());
        AtomicLong done = new AtomicLong();
        List<VariantOutcome> outcomes = new ArrayList<>();
        for (Variant variant : variants) {
            CompiledScenario model = compiled.variant(variant.id());
            EnsembleRunner runner = new EnsembleRunner(model, () -> source(settings.seed()), workers);
            VariantRuns.Ran ran = runs.run(variant, runner, count -> progress.at(done.addAndGet(count), total));
            warnOfClipping(variant, model, runner);
            outcomes.add(ran.outcome());
            errors.addAll(ran.errors());
        }
        warnOfSamplingErrors(outcomes);
        return new Outcome(
                study,
                settings,
                draws,
                study.base().period().cutBy(settings.resolution()),
                outcomes,
                errors,
                runs.precision(),
                runs.worstResidual(),
                warnings);
    }

    private DrawSource source(long seed) {
        if (settings.isCentral()) {
            return compiled.central();
        }
        return settings.sampler() == Sampler.SOBOL ? compiled.sobol(seed) : compiled.random(seed);
    }

    private void warnOfClipping(Variant variant, CompiledScenario model, EnsembleRunner runner) {
        for (int place = 0; place < model.clippedPlaces().size(); place++) {
            long clipped = runner.clipped().get(place);
            if (clipped > 0) {
                warnings.add(model.clippedPlaces().get(place) + ": " + Percent.of((double) clipped / draws)
                        + " of draws left the range this place allows and were clipped"
                        + (variant.id().equals(Variant.BASE) ? "" : " (variant " + variant.id() + ")"));
            }
        }
    }

    private void warnOfSamplingErrors(List<VariantOutcome> outcomes) {
        for (SamplingError error : errors) {
            SamplingWarnings.of(error, outcomes).ifPresent(warnings::add);
        }
    }
}
