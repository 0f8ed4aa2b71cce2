package io.github.shellgap.cli;

import io.github.shellgap.analysis.Comparison.Side;
import io.github.shellgap.report.AnalysisHead;
import io.github.shellgap.report.FileNames;
import io.github.shellgap.report.Making;
import io.github.shellgap.report.SafeText;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scenarios named on the command line to stand beside each other, each {@code FILE} or {@code FILE#VARIANT}. */
final class Sides {
    private final Session session;
    private final CommonOptions common;
    private final List<Making.Setting> overrides;
    private final Map<String, Study> studies = new LinkedHashMap<>();

    Sides(Session session, CommonOptions common, List<Making.Setting> overrides) {
        this.session = session;
        this.common = common;
        this.overrides = overrides;
    }

    /**
     * Reads scenarios and picks their variants.
     *
     * @param names files, each with a variant or not
     * @param variants the variants to take of a single file; all if empty
     * @return the sides, or empty after problems were printed
     * @throws Failure if a file or variant is not there
     */
    Optional<List<Side>> read(List<String> names, List<String> variants) throws Failure, IOException {
        boolean areValid = true;
        for (String name : names) {
            String file = fileOf(name);
            if (!studies.containsKey(file)) {
                Optional<Study> study = session.study(session.load(file, overrides), common);
                study.ifPresent(read -> studies.put(file, read));
                areValid &= study.isPresent();
            }
        }
        return areValid ? Optional.of(picked(names, variants)) : Optional.empty();
    }

    private List<Side> picked(List<String> names, List<String> variants) throws Failure {
        String only = names.get(0);
        if (names.size() == 1 && fileOf(only).equals(only)) {
            Study study = study(only);
            Session.refuseUnknownVariants(study, variants);
            return study.variants().stream()
                    .filter(one -> variants.isEmpty() || variants.contains(one.id()))
                    .map(one -> new Side(one.id(), study, one))
                    .toList();
        }
        if (!variants.isEmpty()) {
            throw Failure.usage("--variant picks variants of a single file", "write FILE#VARIANT for each of several");
        }
        List<Side> sides = new ArrayList<>();
        for (String name : names) {
            sides.add(side(name, sides));
        }
        return sides;
    }

    private Side side(String name, List<Side> before) throws Failure {
        String file = fileOf(name);
        Study study = study(file);
        String id = file.equals(name) ? Variant.BASE : name.substring(file.length() + 1);
        Session.refuseUnknownVariants(study, List.of(id));
        Variant variant = study.variants().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        String stem = SafeText.line(FileNames.last(file)).replaceFirst("\\.[^.]+$", "");
        String wanted = studies.size() == 1 ? id : stem + (id.equals(Variant.BASE) ? "" : "#" + id);
        String label = wanted;
        for (int again = 2; isTaken(label, before); again++) {
            label = wanted + "-" + again;
        }
        return new Side(label, study, variant);
    }

    private static boolean isTaken(String label, List<Side> before) {
        return before.stream().anyMatch(side -> side.label().equals(label));
    }

    private Study study(String file) {
        Study study = studies.get(file);
        if (study == null) {
            throw new IllegalArgumentException("not read: " + file);
        }
        return study;
    }

    /** A '#' may be part of a file's name. */
    private static String fileOf(String name) throws Failure {
        int hash = name.lastIndexOf('#');
        return hash <= 0 || Files.exists(Places.path(name)) ? name : name.substring(0, hash);
    }

    /** Returns what stands above the results. */
    static List<AnalysisHead.Subject> subjects(List<Side> sides) {
        return sides.stream()
                .map(side -> new AnalysisHead.Subject(
                        side.label(),
                        side.study().base().title(),
                        side.study().file(),
                        side.study().sha256(),
                        side.variant().id()))
                .toList();
    }
}
