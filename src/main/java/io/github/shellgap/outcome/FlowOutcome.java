package io.github.shellgap.outcome;

import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Measure;
import java.util.Map;

/**
 * What became of one flow.
 *
 * @param flow as declared
 * @param tracks for each of {@link Measure#OF_FLOW}
 */
public record FlowOutcome(Flow flow, Map<Measure, Track> tracks) {
    public FlowOutcome {
        tracks = Map.copyOf(tracks);
    }

    /** Returns one measure through time. */
    public Track track(Measure measure) {
        Track track = tracks.get(measure);
        if (track == null) {
            throw new IllegalArgumentException("a flow has no measure " + measure.word());
        }
        return track;
    }
}
