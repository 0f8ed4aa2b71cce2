package io.github.shellgap.cli;

import io.github.shellgap.analysis.Progress;
import io.github.shellgap.analysis.RefusedException;
import io.github.shellgap.analysis.Simulation;
import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.Study;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins the commands to the runs. Noises are kept from one run to the next, because making them is a quarter of a run
 * and most runs of a process, cut otherwise or after a save, have the same.
 */
final class RunDoor implements Doors.Running {
    private @Nullable CompiledStudy earlier;

    @Override
    public synchronized Outcome run(Study study, Settings settings, List<String> variants, Progress progress)
            throws RefusedException {
        CompiledStudy lowered = earlier == null ? CompiledStudy.of(study) : earlier.lowerAgain(study);
        earlier = lowered;
        return Simulation.run(study, lowered, settings, variants, progress);
    }
}
