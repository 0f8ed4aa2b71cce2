package io.github.shellgap.cli;

import io.github.shellgap.scenario.Study;
import java.io.IOException;
import java.util.Optional;

/** Which scenario a command is about, and what is set in it. */
final class ScenarioOptions {
    String scenario = "";

    final SetOptions set = new SetOptions();
    final CommonOptions common = new CommonOptions();

    void declare(Usage usage) {
        usage.place("SCENARIO").says("A scenario file; - reads standard input.").into(file -> scenario = file);
        set.declare(usage);
        common.declare(usage);
    }

    /** Reads the file. */
    Doors.Loaded load(Session session) throws Failure {
        return session.load(scenario, set.settings());
    }

    /** Returns what to run. */
    Session.Request request(DrawOptions draws) throws Failure {
        return new Session.Request(scenario, set.settings(), draws, common);
    }

    /**
     * Reads the file and prints what is wrong with it.
     *
     * @return the study, or empty if it is invalid
     */
    Optional<Study> study(Session session) throws Failure, IOException {
        return session.study(load(session), common);
    }
}
