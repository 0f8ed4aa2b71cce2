package io.github.shellgap.analysis;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.util.ArrayList;
import java.util.List;

/** Runs scenarios and variants side by side on the same draws, each against the first. */
public final class Comparison {
    private Comparison() {}

    /**
     * One of those compared.
     *
     * @param label by which it is shown, unlike any other's
     * @param study the file it is from
     * @param variant of that file
     */
    public record Side(String label, Study study, Variant variant) {}

    /**
     * Runs them as variants of one study, so that an uncertain input of the same path has the same draws in all.
     *
     * @param sides at least one
     * @param progress hears how far the run has come
     * @return an outcome whose variants are the sides, called by their labels; differences are from the first
     * @throws RefusedException if it would not fit into memory, or a formula has no value in some draws
     */
    public static Outcome run(List<Side> sides, Settings settings, Progress progress) throws RefusedException {
        Side first = sides.get(0);
        List<Variant> lifted = new ArrayList<>();
        List<Variant> named = new ArrayList<>();
        for (Side side : sides) {
            String id = lifted.isEmpty() ? Variant.BASE : side.label();
            lifted.add(called(id, side));
            named.add(called(side.label(), side));
        }
        Outcome outcome = Simulation.run(studyOf(first, lifted), settings, List.of(), progress);
        List<VariantOutcome> variants = new ArrayList<>();
        for (int k = 0; k < named.size(); k++) {
            VariantOutcome one = outcome.variants().get(k);
            variants.add(new VariantOutcome(named.get(k), one.stockpiles(), one.flows(), one.differences()));
        }
        List<String> warnings = outcome.warnings().stream()
                .map(warning -> warning.replace(" in base, ", " in " + first.label() + ", "))
                .toList();
        return new Outcome(
                studyOf(first, named),
                settings,
                outcome.draws(),
                outcome.intervals(),
                variants,
                outcome.samplingErrors(),
                outcome.precision(),
                outcome.worstRelativeResidual(),
                warnings);
    }

    private static Study studyOf(Side first, List<Variant> variants) {
        return new Study(
                first.study().file(), first.study().fingerprint(), first.study().attachments(), variants);
    }

    private static Variant called(String id, Side side) {
        Variant variant = side.variant();
        boolean isBase = variant.id().equals(Variant.BASE);
        String title = isBase && !id.equals(Variant.BASE) ? side.label() : variant.title();
        return new Variant(id, title, variant.note(), variant.changes(), variant.scenario());
    }
}
