package io.github.shellgap.cli;

import io.github.shellgap.report.Making;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Values set from the command line. */
final class SetOptions {
    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Set a value of the scenario, such as stockpiles.russia.reserve=2M. Repeatable.")
    List<String> assignments = new ArrayList<>();

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
