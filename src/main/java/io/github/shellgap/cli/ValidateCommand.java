package io.github.shellgap.cli;

import io.github.shellgap.problem.Problem;
import io.github.shellgap.problem.Severity;
import java.io.IOException;
import java.util.List;

/** Checks scenarios without running them; what it finds is its result. */
final class ValidateCommand implements Command {
    private final Session session;

    private final SetOptions set = new SetOptions();
    private final CommonOptions common = new CommonOptions();
    private List<String> scenarios = List.of();

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Usage usage() {
        Usage usage = new Usage(this, "validate", "Check scenarios without running them.", """
                shellgap validate scenarios/russia-2023.yaml
                shellgap validate --error-format json *.yaml
                """);
        usage.places("SCENARIO").says("Scenario files; - reads standard input.").gathers(all -> scenarios = all);
        set.declare(usage);
        common.declare(usage);
        return usage;
    }

    @Override
    public int call() throws Failure, IOException {
        int status = Status.DONE;
        for (String scenario : scenarios) {
            int one = check(scenario);
            boolean isWorse = status == Status.DONE || one == Status.INVALID;
            status = isWorse ? Math.max(one, one == Status.DONE ? status : one) : status;
        }
        return status;
    }

    private int check(String scenario) throws Failure, IOException {
        Doors.Loaded loaded;
        try {
            loaded = session.load(scenario, set.settings());
        } catch (Failure failure) {
            if (failure.status() != Status.FILE) {
                throw failure;
            }
            new Messages(session.streams().err(), common.isJson())
                    .error(String.valueOf(failure.getMessage()), failure.hint());
            return failure.status();
        }
        List<Problem> problems = Session.problems(loaded.checked());
        boolean isValid = loaded.checked().fold(valid -> true, invalid -> false);
        List<Problem> shown = problems.stream()
                .filter(problem -> !common.isQuiet || problem.severity() == Severity.ERROR)
                .toList();
        session.print(shown, common, session.streams().out());
        if (isValid && !common.isQuiet && !common.isJson()) {
            String name = scenario.equals("-") ? "<stdin>" : scenario;
            session.streams().out().write(name + ": valid" + warnings(problems.size()) + "\n");
        }
        return isValid ? Status.DONE : Status.INVALID;
    }

    private static String warnings(int count) {
        return count == 0 ? "" : ", " + count + (count == 1 ? " warning" : " warnings");
    }
}
