package io.github.shellgap.outcome;

import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Stockpile;
import java.util.Map;

/**
 * What became of one stockpile.
 *
 * @param stockpile as declared
 * @param tracks for each of {@link Measure#OF_STOCKPILE}
 * @param initial rounds when the period begins
 * @param reserve rounds never drawn on
 * @param minimum least rounds at the end of any day
 * @param shortage when it ran short
 */
public record StockpileOutcome(
        Stockpile stockpile,
        Map<Measure, Track> tracks,
        Statistics initial,
        Statistics reserve,
        Statistics minimum,
        Shortage shortage) {
    public StockpileOutcome {
        tracks = Map.copyOf(tracks);
    }

    /** Returns one measure through time. */
    public Track track(Measure measure) {
        Track track = tracks.get(measure);
        if (track == null) {
            throw new IllegalArgumentException("a stockpile has no measure " + measure.word());
        }
        return track;
    }
}
