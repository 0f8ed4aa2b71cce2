package io.github.shellgap.report;

import io.github.shellgap.analysis.Sensitivity;
import io.github.shellgap.analysis.Sensitivity.Driver;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a variance rests on what.
 *
 * @param shares one for each footing, those without an input included
 * @param together the share that no input explains alone
 */
record Footings(List<Share> shares, double together) {
    private static final double PERCENT = 100;

    Footings {
        shares = List.copyOf(shares);
    }

    /**
     * The inputs of one footing; those that correlations tie to each other count once.
     *
     * @param alone the sum of their first-order indices, each taken as 0 where it is estimated below
     * @param most an upper bound of what they explain alone and with others: the sum of their total indices, at most 1
     */
    record Share(Footing footing, int inputs, double alone, double most) {}

    static Footings of(Sensitivity sensitivity) {
        Map<Footing, List<Driver>> drivers = new EnumMap<>(Footing.class);
        Ledger ledger = Ledger.read(sensitivity.basis().variant().scenario());
        for (Driver driver : sensitivity.drivers()) {
            drivers.computeIfAbsent(ledger.footing(driver.paths()), footing -> new ArrayList<>())
                    .add(driver);
        }
        List<Share> shares = new ArrayList<>();
        for (Footing footing : Footing.values()) {
            List<Driver> those = drivers.getOrDefault(footing, List.of());
            double alone = those.stream()
                    .mapToDouble(driver -> Math.max(0, driver.first().value()))
                    .sum();
            double most = those.stream()
                    .mapToDouble(driver -> Math.max(0, driver.total().value()))
                    .sum();
            shares.add(new Share(footing, those.size(), alone, Math.min(1, most)));
        }
        double alone = shares.stream().mapToDouble(Share::alone).sum();
        return new Footings(shares, Math.max(0, 1 - alone));
    }

    private Share of(Footing footing) {
        return shares.stream()
                .filter(share -> share.footing() == footing)
                .findFirst()
                .orElseThrow();
    }

    /** Returns how much rests on assumptions and on claims of grade C, in one sentence. */
    String words() {
        Share partly = of(Footing.PARTLY_WEAK);
        return "On assumptions alone rests " + upTo(of(Footing.ASSUMED))
                + " of the variance, on claims of grade C alone "
                + upTo(of(Footing.GRADE_C))
                + (partly.inputs() == 0 ? "" : ", on inputs that are either in part " + upTo(partly))
                + "; the bounds hold what they do together with others.";
    }

    private static String upTo(Share share) {
        return share.inputs() == 0
                ? "nothing"
                : Figures.days(share.alone() * PERCENT) + " % (at most " + Figures.days(share.most() * PERCENT) + " %)";
    }

    /** Returns the shares as a table. */
    Table table() {
        List<Table.Row> rows = new ArrayList<>();
        for (Share share : shares) {
            if (share.inputs() > 0) {
                rows.add(new Table.Row(
                        share.footing().words(),
                        List.of(
                                String.valueOf(share.inputs()),
                                SensitivityReport.share(share.alone()),
                                SensitivityReport.share(share.most()))));
            }
        }
        rows.add(new Table.Row("inputs acting together", List.of("", SensitivityReport.share(together), "")));
        return new Table("", "what the variance rests on", List.of("inputs", "alone", "at most"), rows);
    }

    void writeTo(Json json) {
        json.array(
                "restsOn",
                () -> shares.forEach(share -> json.object(() -> {
                    json.text("footing", share.footing().words());
                    json.whole("inputs", share.inputs());
                    json.number("first", share.alone());
                    json.number("most", share.most());
                })));
        json.number("together", together);
    }
}
