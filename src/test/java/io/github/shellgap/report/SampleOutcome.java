package io.github.shellgap.report;

import io.github.shellgap.outcome.FlowOutcome;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Precision;
import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.outcome.SamplingError;
import io.github.shellgap.outcome.Settings;
import io.github.shellgap.outcome.Shortage;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileDifference;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.Track;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.scenario.Amount;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Distribution;
import io.github.shellgap.scenario.Flow;
import io.github.shellgap.scenario.Grade;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Parameter;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Provenance;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Schedule;
import io.github.shellgap.scenario.Source;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An outcome with made-up numbers, the same every time: a stockpile that drains in 24 months, with and without imports.
 */
public final class SampleOutcome {
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final LocalDate TO = LocalDate.of(2024, 12, 31);
    private static final Period PERIOD = new Period(FROM, TO);
    private static final List<Period> MONTHS = PERIOD.cutBy(CalendarUnit.MONTH);
    private static final Settings SETTINGS = new Settings(8192, 1, Sampler.SOBOL, false, CalendarUnit.MONTH, 2);

    private final String words;
    private final String url;

    private SampleOutcome(String words, String url) {
        this.words = words;
        this.url = url;
    }

    /** Returns an outcome of 8,192 draws with two variants. */
    public static Outcome plain() {
        return new SampleOutcome("Russian artillery shells", "https://example.org/a?b=1&c=(2)").outcome();
    }

    /** Returns the same outcome with these words as every title and note, and as every address. */
    public static Outcome withWords(String words) {
        return new SampleOutcome(words, words).outcome();
    }

    /** Returns the same outcome with this address. */
    public static Outcome withUrl(String url) {
        return new SampleOutcome("shells", url).outcome();
    }

    /** Returns the same outcome with nothing in stock at any time. */
    static Outcome empty() {
        Outcome plain = plain();
        List<Statistics> months = Collections.nCopies(MONTHS.size(), around(0));
        Map<Measure, Track> stock = Map.of(Measure.STOCK, new Track(months, around(0)));
        List<VariantOutcome> variants = plain.variants().stream()
                .map(one -> new VariantOutcome(
                        one.variant(),
                        one.stockpiles().stream()
                                .map(with -> emptied(with, stock))
                                .toList(),
                        one.flows(),
                        one.differences()))
                .toList();
        return new Outcome(
                plain.study(),
                plain.settings(),
                plain.draws(),
                plain.intervals(),
                variants,
                List.of(),
                Precision.EXACT,
                0,
                List.of());
    }

    private static StockpileOutcome emptied(StockpileOutcome with, Map<Measure, Track> stock) {
        Map<Measure, Track> tracks = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.OF_STOCKPILE) {
            tracks.put(measure, stock.getOrDefault(measure, with.track(measure)));
        }
        return new StockpileOutcome(with.stockpile(), tracks, around(0), with.reserve(), around(0), with.shortage());
    }

    private Outcome outcome() {
        Study study = new Study(
                "/home/analyst/scenarios/russia.yaml",
                "0123456789abcdef".repeat(4),
                List.of(),
                List.of(
                        new Variant(Variant.BASE, words, "", Map.of(), scenario()),
                        new Variant(
                                "without-imports",
                                words + " without imports",
                                words,
                                Map.of("imports.korea.chance", "0"),
                                scenario())));
        List<VariantOutcome> variants = List.of(
                variant(study.variants().get(0), 1), variant(study.variants().get(1), 1.4));
        return new Outcome(
                study,
                SETTINGS,
                8192,
                MONTHS,
                variants,
                List.of(new SamplingError("base", "russia", 0.0028, 0.0012, 0.0024, 0.0005)),
                Precision.EXACT,
                1.25e-16,
                List.of("line 12: no source stands behind 'stockpiles.russia.initial': " + words));
    }

    private Scenario scenario() {
        Provenance sourced = new Provenance(List.of("rusi"), words, LocalDate.of(2023, 9, 13), Grade.B, "");
        Input initial = input("stockpiles.russia.initial", "initial_stock", Provenance.NONE);
        Input rate =
                new Input("production.plants.rate", new Amount.Certain(2.5e6), Unit.PER_YEAR, sourced, "2.5M/year");
        Input share = Input.preset("production.plants.chance", 1, Unit.PLAIN);
        Input parameter = new Input(
                "parameters.initial_stock",
                new Amount.Spread(new Distribution.Triangular(8e6, 11e6, 15e6)),
                Unit.PLAIN,
                new Provenance(List.of(), words, null, null, ""),
                "{ triangular: [8M, 11M, 15M] }");
        Stockpile stockpile = new Stockpile(
                "russia",
                words,
                words,
                initial,
                input("stockpiles.russia.reserve", "1M", Provenance.NONE),
                Input.preset("stockpiles.russia.spoilage", 0, Unit.PER_YEAR),
                Input.preset("stockpiles.russia.cover", 1, Unit.DAYS),
                "",
                "",
                "");
        Flow plants = new Flow.Production("plants", words, words, "russia", new Schedule.Constant(rate), share);
        Flow fires = new Flow.Consumption(
                "fires",
                words,
                words,
                "russia",
                new Schedule.Constant(input("consumption.fires.rate", "7M/year", Provenance.NONE)),
                share);
        return new Scenario(
                words,
                words,
                PERIOD,
                List.of(new Source("rusi", words, words, LocalDate.of(2023, 9, 13), url, words)),
                List.of(new Parameter("initial_stock", "initial_stock", parameter)),
                List.of(),
                List.of(stockpile),
                List.of(plants, fires),
                List.of(),
                List.of());
    }

    private static Input input(String path, String written, Provenance provenance) {
        return new Input(path, new Amount.Certain(1e6), Unit.PLAIN, provenance, written);
    }

    private static VariantOutcome variant(Variant variant, double drain) {
        Scenario scenario = variant.scenario();
        Map<Measure, Track> tracks = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.OF_STOCKPILE) {
            tracks.put(
                    measure,
                    measure == Measure.STOCK
                            ? stock(drain)
                            : steady(measure.word().length() * 40_000.0 * drain));
        }
        StockpileOutcome stockpile = new StockpileOutcome(
                scenario.stockpiles().get(0),
                tracks,
                around(11e6),
                around(1e6),
                around(1.2e6 / drain),
                shortage(drain));
        List<FlowOutcome> flows = new ArrayList<>();
        scenario.flows()
                .forEach(flow -> flows.add(new FlowOutcome(
                        flow, Map.of(Measure.WANTED, steady(210_000), Measure.AMOUNT, steady(200_000 / drain)))));
        Map<String, StockpileDifference> differences =
                variant.id().equals(Variant.BASE) ? Map.of() : Map.of("russia", difference());
        return new VariantOutcome(variant, List.of(stockpile), flows, differences);
    }

    private static Track stock(double drain) {
        List<Statistics> months = new ArrayList<>();
        for (int i = 0; i < MONTHS.size(); i++) {
            months.add(around(Math.max(0, 11e6 - i * 450_000.0 * drain)));
        }
        return new Track(months, months.get(months.size() - 1));
    }

    private static Track steady(double rounds) {
        List<Statistics> months = new ArrayList<>();
        for (int i = 0; i < MONTHS.size(); i++) {
            months.add(around(rounds));
        }
        return new Track(months, around(rounds * MONTHS.size()));
    }

    private static Statistics around(double rounds) {
        return new Statistics(rounds * 1.01, rounds * 0.7, rounds * 0.9, rounds, rounds * 1.1, rounds * 1.3);
    }

    private static Shortage shortage(double drain) {
        boolean isWorse = drain > 1;
        @Nullable LocalDate late = isWorse ? LocalDate.of(2024, 11, 2) : null;
        return new Shortage(
                isWorse ? 0.88 : 0.6251,
                LocalDate.of(2023, 11, 3),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2024, 5, 17),
                late,
                null,
                List.of());
    }

    private static StockpileDifference difference() {
        Map<String, Statistics> measures = new LinkedHashMap<>();
        for (String word :
                List.of("initial", "final", "minimum", "supply", "demand", "met", "shortfall", "gap", "lost")) {
            measures.put(word, word.equals("initial") ? new Statistics(0, 0, 0, 0, 0, 0) : around(word.length() * 1e5));
        }
        measures.put("supply", around(-2_500_000));
        return new StockpileDifference(measures, 0.6, 0, 0.25, 0.15, Objects.requireNonNull(around(-90)));
    }
}
