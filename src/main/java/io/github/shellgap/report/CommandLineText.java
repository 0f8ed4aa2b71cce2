package io.github.shellgap.report;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.scenario.CalendarUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The command that makes a result again, as one types it into a shell. */
final class CommandLineText {
    private CommandLineText() {}

    static String of(Outcome outcome, Making making) {
        Settings settings = outcome.settings();
        List<String> words = new ArrayList<>(
                List.of("shellgap", "run", quoted(FileNames.last(outcome.study().file()))));
        if (settings.isCentral()) {
            words.add("--central");
        } else {
            words.addAll(
                    List.of("--draws", String.valueOf(settings.draws()), "--seed", String.valueOf(settings.seed())));
        }
        if (settings.sampler() != Sampler.SOBOL) {
            words.addAll(List.of("--sampler", settings.sampler().word()));
        }
        if (settings.resolution() != CalendarUnit.MONTH) {
            words.addAll(List.of("--resolution", settings.resolution().name().toLowerCase(Locale.ROOT)));
        }
        making.variants().forEach(variant -> words.addAll(List.of("--variant", quoted(variant))));
        making.overrides().forEach(set -> words.addAll(List.of("--set", quoted(set.path() + "=" + set.value()))));
        return String.join(" ", words);
    }

    private static String quoted(String word) {
        String safe = SafeText.line(word);
        boolean isPlain = !safe.isEmpty()
                && safe.chars()
                        .allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || "-_./=:,+%".indexOf(c) >= 0));
        return isPlain ? safe : "'" + safe.replace("'", "'\\''") + "'";
    }
}
