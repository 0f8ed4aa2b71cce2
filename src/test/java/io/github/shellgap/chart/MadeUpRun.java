package io.github.shellgap.chart;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Precision;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.scenario.Amount;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Distribution;
import io.github.shellgap.scenario.Event;
import io.github.shellgap.scenario.Fingerprint;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Provenance;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Schedule;
import io.github.shellgap.scenario.Source;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.UncertainDate;
import io.github.shellgap.scenario.Variant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A made-up run with plausible numbers: a coarse model of one stockpile, stepped by intervals. */
final class MadeUpRun {
    static final String STOCKPILE = "russia";

    Period period = new Period(LocalDate.of(2022, 1, 1), LocalDate.of(2025, 12, 31));
    CalendarUnit resolution = CalendarUnit.MONTH;
    int draws = 300;
    int variants = 3;
    int imports = 2;
    double size = 1;
    double reserve = 1_000_000;
    boolean isReserveUncertain;
    String stockpileTitle = "Russian artillery shells";
    String flowTitle = "North Korean shells";
    String variantTitle = "Without North Korean shells";
    List<Event> events = new ArrayList<>();
    int sources = 3;
    ChartStyle style = ChartStyle.REPORT;

    /** Three events of the usual kinds. */
    MadeUpRun withEvents() {
        events.add(destruction("toropets", "Strike on the depot at Toropets", "2024-09-18", 1));
        events.add(destruction("spring", "Depots lost near the front", "2022-07-10", 0.8));
        events.add(new Event.Scaling(
                "surge",
                "Second shift at the plants",
                "",
                new UncertainDate.Uniform(
                        "events.surge.from", LocalDate.of(2023, 2, 1), LocalDate.of(2023, 6, 30), Provenance.NONE),
                null,
                null,
                "plants",
                plain("events.surge.by", 1.2),
                plain("events.surge.chance", 1)));
        return this;
    }

    static Event destruction(String id, String title, String day, double chance) {
        return new Event.Destruction(
                id,
                title,
                "",
                new UncertainDate.Fixed("events." + id + ".on", LocalDate.parse(day), Provenance.NONE),
                STOCKPILE,
                plain("events." + id + ".amount", 30_000),
                false,
                plain("events." + id + ".chance", chance));
    }

    Outcome outcome() {
        List<Period> intervals = period.cutBy(resolution);
        List<Variant> declared = new ArrayList<>();
        List<VariantOutcome> outcomes = new ArrayList<>();
        for (int v = 0; v < variants; v++) {
            String id = v == 0 ? Variant.BASE : "variant-" + (char) ('a' + v);
            String title = v == 0 ? "Russia’s shell gap" : variantTitle + (v == 1 ? "" : " " + v);
            Variant variant = new Variant(id, title, "", Map.of(), scenario());
            declared.add(variant);
            outcomes.add(new MadeUpModel(this, intervals, v).run(variant));
        }
        Study study = new Study("russia.yaml", Fingerprint.known("3fa91c02".repeat(8)), List.of(), declared);
        Settings settings = new Settings(draws, 1, Sampler.SOBOL, false, resolution, 1);
        return new Outcome(study, settings, draws, intervals, outcomes, List.of(), Precision.EXACT, 0, List.of());
    }

    ChartRequest request(ChartKind kind) {
        return request(outcome(), kind, style);
    }

    static ChartRequest request(Outcome outcome, ChartKind kind, ChartStyle style) {
        return new ChartRequest(outcome, Variant.BASE, STOCKPILE, kind, style);
    }

    static Input plain(String path, double amount) {
        return Input.preset(path, amount, Unit.PLAIN);
    }

    private Scenario scenario() {
        List<Source> named = new ArrayList<>();
        String[] publishers = {"Al Jazeera, citing RUSI", "Estonian Ministry of Defence", "CNN", "Reuters"};
        for (int i = 0; i < sources; i++) {
            LocalDate date = LocalDate.of(2023, 9, 13).plusDays(40L * i);
            named.add(new Source("source-" + i, publishers[i % 4], "A title", date, "https://example.org", ""));
        }
        Amount level = isReserveUncertain
                ? new Amount.Spread(new Distribution.Uniform(0, reserve))
                : new Amount.Certain(reserve * size);
        Input reserveInput = new Input("stockpiles.russia.reserve", level, Unit.PLAIN, Provenance.NONE, "");
        Stockpile stockpile = new Stockpile(
                STOCKPILE,
                stockpileTitle,
                "",
                plain("stockpiles.russia.initial", 11e6 * size),
                reserveInput,
                plain("stockpiles.russia.spoilage", 0),
                plain("stockpiles.russia.cover", 1),
                "Russia",
                "",
                "");
        return new Scenario(
                "Russia’s shell gap",
                "",
                period,
                named,
                List.of(),
                List.of(),
                List.of(stockpile),
                flows(),
                events,
                List.of());
    }

    List<Flow> flows() {
        Schedule rate = new Schedule.Constant(Input.preset("rate", 1, Unit.PER_DAY));
        Input one = plain("one", 1);
        List<Flow> flows = new ArrayList<>();
        flows.add(new Flow.Production("plants", "Russian plants", "", STOCKPILE, rate, one));
        for (int i = 0; i < imports; i++) {
            String title = i == 0 ? flowTitle : i == 1 ? "Iranian shells" : "Supplier " + i;
            flows.add(new Flow.Imports("imports-" + i, title, "", STOCKPILE, rate, one, one, one));
        }
        flows.add(new Flow.Consumption("fires", "Russian fires", "", STOCKPILE, rate, one));
        return flows;
    }
}
