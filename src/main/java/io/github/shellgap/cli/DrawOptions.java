package io.github.shellgap.cli;

import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.CalendarUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a study is run. */
final class DrawOptions {
    @Option(
            names = "--draws",
            paramLabel = "N",
            converter = Counts.Draws.class,
            description = "Number of draws (default: " + Settings.DEFAULT_DRAWS + ").")
    @Nullable
    Integer draws;

    /** Draws where the user asks for no number. */
    int usualDraws = Settings.DEFAULT_DRAWS;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = Counts.Seed.class,
            description = "Seed of the draws (default: 1).")
    long seed = 1;

    @Option(
            names = "--sampler",
            paramLabel = "WORD",
            converter = Words.Samplers.class,
            description = "How draws are made: sobol or random (default: sobol).")
    Sampler sampler = Sampler.SOBOL;

    @Option(names = "--central", description = "Run one draw with every distribution at its median.")
    boolean isCentral;

    @Option(
            names = "--variant",
            paramLabel = "ID",
            description = "Run this variant; base is the scenario itself. Repeatable (default: all).")
    List<String> variants = new ArrayList<>();

    @Option(
            names = "--resolution",
            paramLabel = "UNIT",
            converter = Words.Resolutions.class,
            description = "Cut results by day, week, month, quarter or year (default: month).")
    @Nullable
    CalendarUnit resolution;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Counts.Threads.class,
            description = "Number of threads; changes no result (default: all processors).")
    @Nullable
    Integer threads;

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
