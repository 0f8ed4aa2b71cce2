package io.github.shellgap.chart;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Event;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Provenance;
import io.github.shellgap.scenario.UncertainDate;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs that a chart must survive: too many, too long, too small, too large, in letters the font lacks. */
final class HostileRuns {
    private static final Map<String, Outcome> ALL = outcomes();

    private HostileRuns() {}

    /** Returns what each run found, by the run's name. */
    static Map<String, Outcome> all() {
        return ALL;
    }

    private static Map<String, Outcome> outcomes() {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        runs().forEach((name, run) -> outcomes.put(name, run.outcome()));
        return outcomes;
    }

    private static Map<String, MadeUpRun> runs() {
        Map<String, MadeUpRun> runs = new LinkedHashMap<>();
        runs.put("one-variant", changed(run -> run.variants = 1));
        runs.put("twelve-variants", changed(run -> run.variants = 12));
        runs.put("fifteen-events", crowded("Strike on a depot near the front", "2022-02-01", 37));
        runs.put("events-at-the-end", crowded("Strike on a depot far behind the front", "2025-09-01", 8));
        runs.put("three-months", changed(run -> run.period = period("2024-01-01", "2024-03-31")));
        runs.put("three-months-daily", changed(run -> {
            run.period = period("2024-02-10", "2024-05-09");
            run.resolution = CalendarUnit.DAY;
        }));
        runs.put("one-day", changed(run -> run.period = period("2024-02-10", "2024-02-10")));
        runs.put("thirty-years", changed(run -> {
            run.period = period("2020-03-15", "2050-03-14");
            run.resolution = CalendarUnit.YEAR;
        }));
        runs.put("four-years-daily", changed(run -> {
            run.resolution = CalendarUnit.DAY;
            run.draws = 20;
        }));
        runs.put("quarters", changed(run -> run.resolution = CalendarUnit.QUARTER));
        runs.put("all-zero", changed(run -> run.size = 0));
        runs.put("billions", changed(run -> run.size = 1e9 / 4e6));
        runs.put("a-few", changed(run -> run.size = 3e-7));
        runs.put("one-draw", changed(run -> run.draws = 1));
        runs.put("long-names", changed(run -> {
            run.stockpileTitle = "All artillery shells of 122, 152 and 203 millimetres in depots";
            run.flowTitle = "Shells of 122 and 152 millimetres brought by rail from Rason";
            run.variantTitle = "Deliveries by rail stop after the bridge over the Tumen is cut";
            run.sources = 9;
        }));
        runs.put("ukrainian", changed(run -> {
            run.stockpileTitle = "Артилерійські снаряди України";
            run.flowTitle = "Північнокорейські снаряди";
            run.variantTitle = "Без північнокорейських снарядів";
        }));
        runs.put("korean", changed(run -> {
            run.stockpileTitle = "러시아 포탄";
            run.flowTitle = "북한 포탄";
            run.variantTitle = "북한 포탄 없이";
        }));
        runs.put("script", changed(run -> {
            run.stockpileTitle = "<script>alert(\"1\")</script> & 'co'\u0000\u202E";
            run.flowTitle = "]]><!-- \" onload=\"alert(1)";
            run.variantTitle = "</title><script>alert(2)</script>";
        }));
        runs.put("many-imports", changed(run -> run.imports = 14));
        runs.put("no-imports", changed(run -> run.imports = 0));
        runs.put("uncertain-reserve", changed(run -> run.isReserveUncertain = true));
        runs.put("no-reserve-no-source", changed(run -> {
            run.reserve = 0;
            run.sources = 0;
        }));
        return runs;
    }

    private interface Change {
        void on(MadeUpRun run);
    }

    private static MadeUpRun changed(Change change) {
        MadeUpRun run = new MadeUpRun().withEvents();
        run.draws = 60;
        change.on(run);
        return run;
    }

    private static MadeUpRun crowded(String title, String first, int everyDays) {
        return changed(run -> {
            run.events.clear();
            for (int i = 0; i < 15; i++) {
                String day =
                        LocalDate.parse(first).plusDays((long) i * everyDays).toString();
                run.events.add(MadeUpRun.destruction("event-" + i, title + " " + i, day, i % 3 == 0 ? 0.5 : 1));
            }
            run.events.add(new Event.Scaling(
                    "late",
                    "A surge whose beginning is not known at all",
                    "",
                    new UncertainDate.Uniform(
                            "events.late.from", LocalDate.of(2021, 6, 1), LocalDate.of(2026, 6, 30), Provenance.NONE),
                    null,
                    null,
                    "plants",
                    MadeUpRun.plain("events.late.by", 2),
                    MadeUpRun.plain("events.late.chance", 1)));
        });
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
