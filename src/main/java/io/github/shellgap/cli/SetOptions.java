package io.github.shellgap.cli;

import io.github.shellgap.report.Making;
import java.util.ArrayList;
import java.util.List;

/** Values set from the command line. */
final class SetOptions {
    private List<String> assignments = List.of();

    void declare(Usage usage) {
        usage.option("--set")
                .takes("PATH=VALUE")
                .says("Set a value of the scenario, such as stockpiles.russia.reserve=2M. Repeatable.")
                .gathers(all -> assignments = all);
    }

    /**
     * Returns the values in their order.
     *
     * @throws Failure if one is not written as {@code PATH=VALUE}
     */
    List<Making.Setting> settings() throws Failure {
        List<Making.Setting> settings = new ArrayList<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw Failure.usage(
                        "--set needs PATH=VALUE, got '" + assignment + "'", "write --set stockpiles.russia.reserve=2M");
            }
            settings.add(new Making.Setting(
                    assignment.substring(0, equals).strip(),
                    assignment.substring(equals + 1).strip()));
        }
        return List.copyOf(settings);
    }
}
