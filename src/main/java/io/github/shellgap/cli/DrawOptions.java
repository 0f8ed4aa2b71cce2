package io.github.shellgap.cli;

import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.CalendarUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a study is run. */
final class DrawOptions {
    @Nullable
    Integer draws;

    /** Draws where the user asks for no number. */
    int usualDraws = Settings.DEFAULT_DRAWS;

    long seed = 1;
    Sampler sampler = Sampler.SOBOL;
    boolean isCentral;
    List<String> variants = new ArrayList<>();

    @Nullable
    CalendarUnit resolution;

    @Nullable
    Integer threads;

    void declare(Usage usage) {
        usage.option("--draws")
                .takes("N")
                .says("Number of draws (default: " + Settings.DEFAULT_DRAWS + ").")
                .into(Counts.DRAWS, number -> draws = number.intValue());
        declareSeed(usage, number -> seed = number);
        usage.option("--sampler")
                .takes("WORD")
                .says("How draws are made: sobol or random (default: sobol).")
                .into(Words.of(Sampler.values()), word -> sampler = word);
        usage.option("--central")
                .says("Run one draw with every distribution at its median.")
                .turns(isGiven -> isCentral = isGiven);
        usage.option("--variant")
                .takes("ID")
                .says("Run this variant; base is the scenario itself. Repeatable (default: all).")
                .gathers(all -> variants = all);
        usage.option("--resolution")
                .takes("UNIT")
                .says("Cut results by day, week, month, quarter or year (default: month).")
                .into(Words.of(CalendarUnit.values()), unit -> resolution = unit);
        declareThreads(usage, number -> threads = number.intValue());
    }

    /** Declares the seed for a command that has no other of these options. */
    static void declareSeed(Usage usage, Consumer<Long> target) {
        usage.option("--seed")
                .takes("N")
                .says("Seed of the draws (default: 1).")
                .into(Counts.SEED, target);
    }

    /** Declares the number of threads for a command that has no other of these options. */
    static void declareThreads(Usage usage, Consumer<Long> target) {
        usage.option("--threads")
                .takes("N")
                .says("Number of threads; changes no result (default: all processors).")
                .into(Counts.THREADS, target);
    }

    Settings settings() {
        int available = Runtime.getRuntime().availableProcessors();
        return new Settings(
                draws == null ? usualDraws : draws,
                seed,
                sampler,
                isCentral,
                resolution == null ? CalendarUnit.MONTH : resolution,
                threads == null ? available : threads);
    }
}
