package io.github.shellgap.cli;

import io.github.shellgap.analysis.InputSpread;
import io.github.shellgap.analysis.RefusedException;
import io.github.shellgap.analysis.Simulation;
import io.github.shellgap.compile.CompiledStudy;
import io.github.shellgap.explore.Dial;
import io.github.shellgap.explore.Dials;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.problem.Checked;
import io.github.shellgap.problem.Problem;
import io.github.shellgap.report.Making;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A study whose uncertain inputs are moved. Every run is on the draws of the study as written: an input that is held at
 * a value leaves those of all others as they are.
 */
final class Exploration {
    private final Settings settings;
    private final Doors.Loaded loaded;
    private final Study written;
    private final Map<String, List<Dial>> dials = new LinkedHashMap<>();

    /** Holds the noises, which are the same in every run and most of its work. */
    private final CompiledStudy lowered;

    /** Scenarios that are not run, but whose uncertain inputs have draws in every run. */
    private final List<Variant> keptForTheirDraws = new ArrayList<>();

    private Exploration(Settings settings, Doors.Loaded loaded, Study written) {
        this.settings = settings;
        this.loaded = loaded;
        this.written = written;
        lowered = CompiledStudy.of(written);
    }

    /**
     * Prepares to explore.
     *
     * @param study what was read from {@code loaded}
     * @throws RefusedException if its inputs are too many, or a formula has no value in some draws
     */
    static Exploration of(Settings settings, Doors.Loaded loaded, Study study) throws RefusedException {
        Exploration exploration = new Exploration(settings, loaded, study);
        for (Variant variant : study.variants()) {
            exploration.keep(variant);
            List<Dial> found = Dials.of(variant, InputSpread.of(study, variant.scenario(), settings));
            exploration.dials.put(variant.id(), found);
        }
        exploration.keepUncertainOptions();
        return exploration;
    }

    /** An option that is uncertain itself brings draws of its own, which may not move those of the others. */
    private void keepUncertainOptions() {
        for (Dial dial : dials.getOrDefault(Variant.BASE, List.of())) {
            for (String option : dial.options()) {
                check(List.of(new Making.Setting(dial.path(), option)))
                        .study()
                        .ifPresent(study -> keep(study.variants().get(0)));
            }
        }
    }

    private void keep(Variant variant) {
        keptForTheirDraws.add(new Variant(
                "kept:" + keptForTheirDraws.size(),
                variant.title(),
                variant.note(),
                variant.changes(),
                variant.scenario()));
    }

    /** Returns the study as it stands in the file. */
    Study written() {
        return written;
    }

    /** Returns how it is run. */
    Settings settings() {
        return settings;
    }

    /** Returns the file. */
    Doors.Loaded loaded() {
        return loaded;
    }

    /** Returns what can be moved in a variant; nothing if there is no such variant. */
    List<Dial> dials(String variant) {
        return dials.getOrDefault(variant, List.of());
    }

    /**
     * A scenario with other values, or what is wrong with them.
     *
     * @param problems empty if there is a study
     * @param values that were set
     */
    record Tried(Optional<Study> study, List<Problem> problems, List<Making.Setting> values) {
        Tried {
            problems = List.copyOf(problems);
            values = List.copyOf(values);
        }

        /** Returns the variant of this id. */
        Optional<Variant> variant(String id) {
            return study.flatMap(found ->
                    found.variants().stream().filter(one -> one.id().equals(id)).findFirst());
        }
    }

    /** Checks the scenario and all its variants with other values set, each held as {@link #check(List, String)} does. */
    Tried check(List<Making.Setting> values) {
        return check(values, loaded.again()::check);
    }

    /**
     * Checks the scenario with other values set for a look at one variant; the others are left out. A number without a
     * spread can be tied to nothing, so where that is what is wrong, a tied parameter becomes a choice of one value: its
     * partner keeps the draws it had.
     */
    Tried check(List<Making.Setting> values, String variant) {
        return check(values, settings -> loaded.again().check(settings, variant));
    }

    private Tried check(List<Making.Setting> values, Function<List<Making.Setting>, Checked<Study>> checking) {
        Tried tried = tried(values, checking.apply(values));
        if (tried.study().isPresent() || values.stream().noneMatch(this::isTied)) {
            return tried;
        }
        List<Making.Setting> held = values.stream()
                .map(value -> isTied(value)
                        ? new Making.Setting(value.path(), "{ choice: { " + value.value() + ": 100% } }")
                        : value)
                .toList();
        Tried again = tried(held, checking.apply(held));
        return again.study().isPresent() ? again : tried;
    }

    private static Tried tried(List<Making.Setting> values, Checked<Study> checked) {
        return checked.fold(
                valid -> new Tried(Optional.of(valid.value()), List.of(), values),
                invalid -> new Tried(Optional.empty(), invalid.problems(), values));
    }

    private boolean isTied(Making.Setting value) {
        return written.base().correlations().stream()
                .flatMap(tie -> Stream.of(tie.first(), tie.second()))
                .anyMatch(name -> value.path().equals("parameters." + name));
    }

    /**
     * Runs one variant for a look at one stockpile.
     *
     * @param variant with other values set
     * @param stockpile one of the variant's
     * @throws RefusedException if a formula has no value in some draws, or the run would not fit into memory
     */
    Outcome look(Variant variant, String stockpile) throws RefusedException {
        List<Variant> variants = new ArrayList<>();
        variants.add(variant);
        variants.addAll(keptForTheirDraws);
        Study paired = new Study(written.file(), written.fingerprint(), written.attachments(), variants);
        return Simulation.look(paired, lowered.lowerAgain(paired), settings, variant.id(), stockpile);
    }
}
