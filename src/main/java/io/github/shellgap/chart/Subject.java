package io.github.shellgap.chart;

import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Period;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Stockpile;
import io.github.shellgap.scenario.Variant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/** What a chart is about, in words and arrays. */
final class Subject {
    /** Of the demand: a smaller gap is a residue of sums, as in the measure of a shortage. */
    private static final double RESIDUE = 1e-9;

    private final ChartRequest request;
    private final VariantOutcome variant;
    private final StockpileOutcome stockpile;
    private final List<Period> intervals;

    Subject(ChartRequest request) {
        this.request = request;
        this.variant = request.variant();
        this.stockpile = request.stockpile();
        this.intervals = request.outcome().intervalsOf(variant);
    }

    Outcome outcome() {
        return request.outcome();
    }

    ChartStyle style() {
        return request.style();
    }

    VariantOutcome variant() {
        return variant;
    }

    StockpileOutcome stockpile() {
        return stockpile;
    }

    Stockpile declared() {
        return stockpile.stockpile();
    }

    Scenario scenario() {
        return variant.variant().scenario();
    }

    Period period() {
        return scenario().period();
    }

    /** Returns the intervals of the variant, whose period may be its own. */
    List<Period> intervals() {
        return intervals;
    }

    boolean isOneDraw() {
        return outcome().draws() == 1;
    }

    /** Returns the word for one interval: {@code month}. */
    String intervalWord() {
        return Dates.word(outcome().settings().resolution());
    }

    /** Returns how flows are averaged, as a note says it. */
    String average() {
        return outcome().settings().resolution() == CalendarUnit.DAY
                ? "Note: each day"
                : "Note: average day of each " + intervalWord();
    }

    /** Returns the stockpile's title, or its id if the fonts lack its letters. */
    String name(Canvas canvas) {
        return canvas.typesetter().shown(declared().title(), declared().id());
    }

    /** Returns what is counted: {@code rounds} unless the stockpile says otherwise. */
    String unit() {
        String said = declared().counts().isBlank()
                ? declared().munition()
                : declared().counts();
        return said.isBlank() || said.codePointCount(0, said.length()) > 24 ? "rounds" : said;
    }

    /** Returns the variant's title in quotation marks behind a separator, or nothing if the scenario has no other. */
    String variantWords(Canvas canvas) {
        if (outcome().study().variants().size() < 2) {
            return "";
        }
        String name = variantName(canvas, variant.variant());
        return variant.variant().id().equals(Variant.BASE) ? "; " + name : "; “" + name + "”";
    }

    static String variantName(Canvas canvas, Variant variant) {
        return variant.id().equals(Variant.BASE)
                ? "base case"
                : canvas.typesetter().shown(variant.title(), variant.id());
    }

    /** Returns the rounds never drawn on, over draws. */
    Statistics reserve() {
        return stockpile.reserve();
    }

    boolean isReserveCertain() {
        return reserve().p5() == reserve().p95();
    }

    /** Returns the stock when the period begins and at the end of each interval. */
    Curve stock(ToDoubleFunction<Statistics> statistic) {
        return stock(intervals, stockpile, statistic);
    }

    /** Returns the same of the stockpile in another variant, over the days of that variant. */
    Curve stock(Rival rival, ToDoubleFunction<Statistics> statistic) {
        return stock(rival.period().cutBy(outcome().settings().resolution()), rival.outcome(), statistic);
    }

    private static Curve stock(
            List<Period> intervals, StockpileOutcome outcome, ToDoubleFunction<Statistics> statistic) {
        List<Statistics> ends = outcome.track(Measure.STOCK).byInterval();
        double[] days = new double[ends.size() + 1];
        double[] values = new double[ends.size() + 1];
        days[0] = intervals.get(0).from().toEpochDay();
        values[0] = statistic.applyAsDouble(outcome.initial());
        for (int i = 0; i < ends.size(); i++) {
            days[i + 1] = intervals.get(i).to().toEpochDay() + 1.0;
            values[i + 1] = statistic.applyAsDouble(ends.get(i));
        }
        return new Curve(days, values);
    }

    /** Returns the points of a curve of {@link #stock}, each with what there is to say of it. */
    List<Hover.Point> moments(Panel panel, Curve curve, IntFunction<List<String>> values) {
        List<Hover.Point> points = new ArrayList<>();
        for (int i = 0; i < curve.days().length; i++) {
            // the end of an interval is the evening of its last day
            LocalDate day = LocalDate.ofEpochDay((long) curve.days()[i] - 1);
            points.add(new Hover.Point(panel.x(curve.days()[i]), Dates.day(day), values.apply(i)));
        }
        return points;
    }

    /** Returns the middles of the intervals, each with what there is to say of it. */
    List<Hover.Point> middles(Panel panel, IntFunction<List<String>> values) {
        List<Hover.Point> points = new ArrayList<>();
        for (int i = 0; i < intervals().size(); i++) {
            Period interval = intervals().get(i);
            double x = panel.x(interval.from().toEpochDay() + interval.days() / 2.0);
            points.add(new Hover.Point(x, Dates.period(interval), values.apply(i)));
        }
        return points;
    }

    /** Returns a statistic of each interval per day of the interval. */
    double[] daily(List<Statistics> byInterval, ToDoubleFunction<Statistics> statistic) {
        double[] values = new double[byInterval.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = statistic.applyAsDouble(byInterval.get(i))
                    / intervals().get(i).days();
        }
        return values;
    }

    /** Returns demand minus supply per day of each interval; what rounding leaves of equal sums is zero. */
    double[] gaps(ToDoubleFunction<Statistics> statistic) {
        double[] gaps = daily(stockpile.track(Measure.GAP).byInterval(), statistic);
        double[] wanted = daily(stockpile.track(Measure.DEMAND).byInterval(), Statistics::p95);
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = Math.abs(gaps[i]) <= RESIDUE * wanted[i] ? 0 : gaps[i];
        }
        return gaps;
    }

    /** Returns where the numbers come from. */
    private Credits credits() {
        return Credits.of(outcome().study(), outcome().settings(), outcome().draws(), scenario(), declared());
    }

    /** Returns a headline that says which stockpile it is about, where there are several. */
    private String named(String finding, Canvas canvas) {
        if (scenario().stockpiles().size() < 2) {
            return finding;
        }
        String name = canvas.typesetter().fit(name(canvas), TextStyle.TITLE, canvas.width() * Frame.LONGEST_NAME);
        return name + ": " + finding.substring(0, 1).toLowerCase(Locale.ROOT) + finding.substring(1);
    }

    /**
     * Returns the text round the plot.
     *
     * @param finding the headline unless the author gave one
     * @param subtitle the line under it unless the author gave one
     */
    Caption caption(Canvas canvas, String finding, String subtitle, List<KeyItem> key, String note) {
        Credits credits = credits();
        String title = style().title();
        String second = style().subtitle();
        return new Caption(
                title == null ? named(finding, canvas) : Typesetter.clean(title),
                second == null ? subtitle : Typesetter.clean(second),
                key,
                note,
                credits.sources(),
                credits.stamp(style().version()),
                style().isBare());
    }
}
