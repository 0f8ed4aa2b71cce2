package io.github.shellgap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.outcome.Likelihood;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.Shortage;
import io.github.shellgap.outcome.Statistics;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.Track;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.scenario.Measure;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Headlines say what the numbers say. Expected sentences by hand. */
final class FindingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0     |            | Demand is met in full to the end of 2025 in every draw",
                "0.02  |            | There is almost no chance (2 %) of a shortage by the end of 2025",
                "0.001 |            | There is almost no chance (0.1 %) of a shortage by the end of 2025",
                "0.12  |            | A shortage by the end of 2025 is very unlikely (12 %)",
                "0.45  |            | A shortage by the end of 2025 is unlikely (45 %)",
                "0.49  |            | There is a roughly even chance (49 %) of a shortage by the end of 2025",
                "0.51  | 2025-11-02 | There is a roughly even chance (51 %) of a shortage by the end of 2025",
                "0.7   | 2024-06-13 | A shortage is likely (70 %), with even odds by June 2024",
                "0.87  | 2024-06-13 | A shortage is very likely (87 %), with even odds by June 2024",
                "0.999 | 2022-06-13 | A shortage is almost certain (99.9 %), with even odds by June 2022",
                "1     | 2022-06-13 | A shortage comes in every draw, with even odds by June 2022"
            })
    void shortage_isSaidWithItsWordAndItsNumber(double probability, @Nullable LocalDate half, String expected) {
        assertThat(Findings.shortage(subject(300, probability, half, Map.of()))).isEqualTo(expected);
    }

    @Test
    void shortageOfOneDraw_isSaidWithItsDay_notItsChance() {
        assertThat(Findings.shortage(subject(1, 1, LocalDate.of(2024, 2, 18), Map.of())))
                .isEqualTo("Demand is first not met in full on 18 February 2024");
        assertThat(Findings.shortage(subject(1, 0, null, Map.of())))
                .isEqualTo("Demand is met in full to the end of 2025");
    }

    @Test
    void stockpileThatNothingDrawsOn_isSaidToHoldWhatItHolds() {
        Map<Measure, Double> idle = Map.of(Measure.DEMAND, 0.0, Measure.STOCK, 1.24e6);
        assertThat(Findings.shortage(subject(300, 0, null, idle)))
                .isEqualTo("The stock ends at 1.2M rounds by the end of 2025; nothing draws on it");
    }

    @Test
    void supplyThatNothingDrawsOn_isNotSetAgainstDemand() {
        Map<Measure, Double> idle = Map.of(Measure.DEMAND, 0.0, Measure.GAP, -1.2e6, Measure.SHORTFALL, 0.0);
        assertThat(Findings.balance(subject(300, 0, null, idle)))
                .isEqualTo("Supply brings in 1.2M rounds over 2022–25; nothing draws on it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " 11.2e6 | 1.04e6 | Demand exceeds supply by 11M rounds over 2022–25; 1.0M stay unmet",
                " 11.2e6 | 0      | Demand exceeds supply by 11M rounds over 2022–25, met from stock",
                " -4e5   | 0      | Supply exceeds demand by 400k rounds over 2022–25",
                " 0      | 0      | Supply equals demand over 2022–25"
            })
    void balance_isSaidWithItsSign(double gap, double shortfall, String expected) {
        Map<Measure, Double> wholes = Map.of(Measure.GAP, gap, Measure.SHORTFALL, shortfall);
        assertThat(Findings.balance(subject(300, 0, null, wholes))).isEqualTo(expected);
    }

    @Test
    void gap_countsTheIntervalsWithDemandAboveSupply() {
        Map<Measure, Double> none = Map.of(Measure.GAP, -1.0);
        assertThat(Findings.gap(subject(300, 0, null, none), ValueScale.holding(-1, 0)))
                .isEqualTo("Supply covers demand in every month");
        // 31,000 in every month is most a day in February of a common year: 31,000 / 28 = 1,107
        Map<Measure, Double> all = Map.of(Measure.GAP, 31_000.0);
        assertThat(Findings.gap(subject(300, 0, null, all), ValueScale.holding(0, 1107)))
                .isEqualTo("Demand exceeds supply in every month, at worst by 1,107 rounds a day");
        // beside an axis in thousands the headline has thousands too
        assertThat(Findings.gap(subject(300, 0, null, all), ValueScale.holding(0, 12_000)))
                .endsWith("at worst by 1.1k rounds a day");
        // beside one in tens of thousands its own, rather than less than one of them
        Map<Measure, Double> few = Map.of(Measure.GAP, 8400.0);
        assertThat(Findings.gap(subject(300, 0, null, few), ValueScale.holding(0, 45_000)))
                .endsWith("at worst by 300 rounds a day");
    }

    @Test
    void compare_namesTheVariantThatMovesTheChanceMost() {
        ChartRequest request = new MadeUpRun().request(ChartKind.COMPARE);
        List<VariantOutcome> variants = request.outcome().variants();
        double base = chance(variants.get(0));
        double first = chance(variants.get(1));
        assertThat(Math.abs(first - base)).isGreaterThan(Math.abs(chance(variants.get(2)) - base));
        assertThat(Charts.draw(request).title())
                .isEqualTo("“Without North Korean shells” raises the chance of a shortage from\u00A0"
                        + Figures.percent(base) + "\u00A0to\u00A0" + Figures.percent(first));
        MadeUpRun calm = new MadeUpRun();
        calm.draws = 1;
        assertThat(Charts.draw(calm.request(ChartKind.COMPARE)).title()).contains("leaves", "at the end of 2025");
    }

    /** Each template says something that can be asked of the numbers again; here it is, over numbers at random. */
    @Test
    void headlines_holdOfTheirNumbers_whateverTheyAre() {
        Random random = new Random(20230913);
        for (int i = 0; i < 200; i++) {
            double probability = i % 5 == 0 ? random.nextInt(3) / 2.0 : random.nextInt(301) / 300.0;
            LocalDate half = probability >= 0.5 ? LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1460)) : null;
            double gap = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(9));
            double shortfall = gap > 0 && random.nextBoolean() ? gap * random.nextDouble() : 0;
            Subject subject = subject(300, probability, half, Map.of(Measure.GAP, gap, Measure.SHORTFALL, shortfall));
            assertShortageHolds(Findings.shortage(subject), probability, half);
            String balance = Findings.balance(subject);
            assertThat(balance.startsWith("Demand exceeds supply")).as(balance).isEqualTo(gap > 0);
            assertThat(balance.startsWith("Supply exceeds demand")).as(balance).isEqualTo(gap < 0);
            assertThat(balance.contains("stay unmet")).as(balance).isEqualTo(shortfall > 0);
            assertThat(balance.contains("met from stock")).as(balance).isEqualTo(gap > 0 && shortfall == 0);
            String gaps = Findings.gap(subject, ValueScale.holding(0, Math.max(0, gap)));
            assertThat(gaps.startsWith("Demand exceeds supply in every month"))
                    .as(gaps)
                    .isEqualTo(gap > 0);
            assertThat(gaps.startsWith("Supply covers demand in every month"))
                    .as(gaps)
                    .isEqualTo(gap <= 0);
        }
    }

    private static void assertShortageHolds(String title, double probability, @Nullable LocalDate half) {
        assertThat(title.contains("in every draw")).as(title).isEqualTo(probability == 0 || probability == 1);
        if (probability > 0 && probability < 1) {
            assertThat(title).contains(Likelihood.of(probability).words(), Figures.percent(probability));
        }
        if (title.contains("even odds by ")) {
            assertThat(half).isNotNull();
            assertThat(title).endsWith(Dates.month(Objects.requireNonNull(half)));
        } else {
            assertThat(probability).isLessThanOrEqualTo(0.55);
        }
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void headline_isShort(ChartKind kind) {
        String title = Charts.draw(new MadeUpRun().request(kind)).title();
        // a sign is no word
        assertThat(title.replace("\u00A0%", "%").split("[ \u00A0]")).hasSizeLessThanOrEqualTo(15);
    }

    private static double chance(VariantOutcome variant) {
        return variant.stockpiles().get(0).shortage().probability();
    }

    /** A made-up run with these figures put in place of its own; a whole is also the value of each interval. */
    private static Subject subject(
            int draws, double probability, @Nullable LocalDate half, Map<Measure, Double> wholes) {
        MadeUpRun run = new MadeUpRun();
        run.draws = draws;
        run.variants = 1;
        ChartRequest request = run.request(ChartKind.STOCK);
        VariantOutcome variant = request.outcome().variants().get(0);
        StockpileOutcome own = variant.stockpiles().get(0);
        Map<Measure, Track> tracks = new EnumMap<>(own.tracks());
        wholes.forEach((measure, value) -> {
            Statistics all = new Statistics(value, value, value, value, value, value);
            tracks.put(
                    measure,
                    new Track(
                            own.track(measure).byInterval().stream()
                                    .map(any -> all)
                                    .toList(),
                            all));
        });
        Shortage shortage = new Shortage(
                probability, half, half, half, null, null, own.shortage().shareByDay());
        StockpileOutcome changed =
                new StockpileOutcome(own.stockpile(), tracks, own.initial(), own.reserve(), own.minimum(), shortage);
        VariantOutcome only =
                new VariantOutcome(variant.variant(), List.of(changed), variant.flows(), variant.differences());
        Outcome outcome = request.outcome();
        Outcome altered = new Outcome(
                outcome.study(),
                outcome.settings(),
                draws,
                outcome.intervals(),
                List.of(only),
                List.of(),
                outcome.precision(),
                0,
                List.of());
        return new Subject(new ChartRequest(altered, "base", MadeUpRun.STOCKPILE, ChartKind.STOCK, run.style));
    }
}
