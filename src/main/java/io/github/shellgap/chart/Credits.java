package io.github.shellgap.chart;

import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Source;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.Study;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the numbers of a chart come from: what its foot says.
 *
 * @param sources in short form, publisher and date; empty if all numbers are assumptions
 * @param draws of each run
 * @param seed of the draws
 * @param sha256 of the scenario
 */
public record Credits(List<String> sources, int draws, long seed, String sha256) {
    private static final int SHOWN_OF_HASH = 8;

    public Credits {
        sources = List.copyOf(sources);
    }

    /**
     * Returns the credits of an analysis that concerns one stockpile.
     *
     * @param scenario whose sources count
     * @param stockpile whose balance the sources must enter
     */
    public static Credits of(Study study, Settings settings, int draws, Scenario scenario, Stockpile stockpile) {
        List<String> sources = Citations.of(scenario, stockpile).stream()
                .map(Credits::shortly)
                .distinct()
                .toList();
        return new Credits(sources, draws, settings.seed(), study.sha256());
    }

    /** Returns the run stamp: draws, seed, scenario, version. */
    String stamp(@Nullable String version) {
        return (draws == 1 ? "one draw" : Figures.count(draws) + " draws") + " · seed " + seed + " · scenario "
                + sha256.substring(0, Math.min(SHOWN_OF_HASH, sha256.length()))
                + (version == null ? "" : " · shellgap " + version);
    }

    private static String shortly(Source source) {
        String publisher = source.publisher().isBlank() ? source.title() : source.publisher();
        String date = source.date() == null ? "" : ", " + published(source.date());
        return (publisher.isBlank() ? source.id() : publisher) + date;
    }

    /** Returns the month alone on its first day, because that is also how a month without a day is kept. */
    private static String published(LocalDate day) {
        return day.getDayOfMonth() == 1 ? Dates.shortMonth(day) : Dates.shortDay(day);
    }
}
