package io.github.shellgap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.outcome.Statistics;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Headlines of analyses say only what their numbers support. */
final class ExhibitFindingsTest {
    private static final Variable STOCK = Variable.number("median final stock", "rounds");
    private static final Variable INPUT = Variable.number("deliveries", "rounds per month");

    @Test
    void tornado_namesTheInputOfTheWidestSwing() {
        assertThat(title(MadeUpExhibits.tornado()))
                .isEqualTo("“Initial stock” moves the median shortfall of Russian artillery shells in 2025 most:"
                        + " from\u00A00.4M to\u00A05.9M");
        assertThat(title(MadeUpExhibits.datedTornado()))
                .endsWith("most: from\u00A012 May 2023 to\u00A0after 31 Dec 2025");
    }

    @Test
    void tornado_saysSo_ifNothingMoves() {
        Tornado.Swing still = new Tornado.Swing(INPUT, 1, 2, 5, 5, null);
        assertThat(title(new Tornado(STOCK, 5, List.of(still), MadeUpExhibits.CREDITS)))
                .isEqualTo("No input alone moves the median final stock");
    }

    @Test
    void heatMap_claimsATrend_onlyIfEveryCellBearsItOut() {
        assertThat(title(map((up, across) -> 1e6 * (up + across + 1))))
                .isEqualTo("Median final stock rises with both inputs: from\u00A01M to\u00A05M");
        assertThat(title(map((up, across) -> 1e6 * (9 - up - across))))
                .isEqualTo("Median final stock falls with both inputs: from\u00A09M to\u00A05M");
        assertThat(title(map((up, across) -> 1e6 * (5 + up - across))))
                .isEqualTo("Median final stock falls with “deliveries” and rises with “production”");
        assertThat(title(map((up, across) -> 1e6 * (across + 1))))
                .isEqualTo("Median final stock rises with “deliveries”: from\u00A01M to\u00A03M");
        assertThat(title(map((up, across) -> up == 1 && across == 1 ? 1 : 2)))
                .isEqualTo("Median final stock lies between 1 and 2");
        assertThat(title(map((up, across) -> 7))).isEqualTo("Median final stock is 7 whatever the two inputs are");
    }

    @Test
    void sweep_saysFromWhereToWhere_onlyIfItNeverTurns() {
        SplittableRandom random = new SplittableRandom(7);
        int turning = 0;
        for (int trial = 0; trial < 200; trial++) {
            double[] values = random.doubles(4, 1, 9).toArray();
            Sweep sweep =
                    MadeUpExhibits.sweep(STOCK, 0, 4, x -> MadeUpExhibits.bell(values[(int) Math.round(x / 200e3)], 0));
            boolean rises = values[0] <= values[1] && values[1] <= values[2] && values[2] <= values[3];
            boolean falls = values[0] >= values[1] && values[1] >= values[2] && values[2] >= values[3];
            String title = title(sweep);
            assertThat(title.startsWith("Varying ")).as(title).isEqualTo(rises || falls);
            turning += rises || falls ? 0 : 1;
            if (rises || falls) {
                assertThat(title).endsWith("from\u00A0" + STOCK.text(values[0]) + " to\u00A0" + STOCK.text(values[3]));
            }
        }
        // of 24 orders of four numbers, 22 turn
        assertThat(turning).isBetween(160, 199);
    }

    @Test
    void sweep_ofAProbability_showsTheShareOfDraws() {
        assertThat(title(MadeUpExhibits.chanceSweep()))
                .isEqualTo(
                        "Varying “North Korean deliveries” from 0 to 600k takes the chance of a shortage by the end of"
                                + " 2025 from\u00A098\u00A0% to\u00A01\u00A0%");
        Sweep still = MadeUpExhibits.sweep(STOCK, 0, 3, x -> MadeUpExhibits.bell(5, 0));
        assertThat(title(still)).isEqualTo("Median final stock stays at 5 whatever “North Korean deliveries” is");
    }

    @Test
    void hindcast_countsTheReportsInside() {
        assertThat(title(reports(5, 5.1))).isEqualTo("All 2 reports lie inside the central 90\u00A0% of draws");
        assertThat(title(reports(5, 50))).isEqualTo("1 of 2 reports lies inside the central 90\u00A0% of draws");
        assertThat(title(reports(50, 50)))
                .isEqualTo("None of the 2 reports lies inside the central 90\u00A0% of draws");
        assertThat(title(reports(50))).isEqualTo("The one report lies outside the central 90\u00A0% of draws");
    }

    @Test
    void waterfall_namesThePartThatChangesMost() {
        assertThat(title(MadeUpExhibits.waterfall(1e6, 4)))
                .isEqualTo("“North Korean shells” changes the shortfall of Russian artillery shells most:"
                        + " by\u00A0−3.10M, of\u00A0−4.55M in all");
        assertThat(title(MadeUpExhibits.waterfall(0, 4)))
                .isEqualTo("None of them changes the shortfall of Russian artillery shells");
    }

    @Test
    void posterior_namesTheInputWhoseMedianMovesMost_againstItsSpread() {
        assertThat(title(MadeUpExhibits.posterior(6, 3)))
                .isEqualTo("The reports move “initial stock” most: its median goes from\u00A015.3M to\u00A013.4M");
        Statistics prior = MadeUpExhibits.bell(100, 10);
        Posterior still = new Posterior(
                List.of(new Posterior.Believed(INPUT, prior, MadeUpExhibits.bell(101, 10))),
                List.of(),
                900,
                MadeUpExhibits.CREDITS);
        assertThat(title(still)).isEqualTo("The reports hardly move what is believed of any input");
        assertThat(title(MadeUpExhibits.posterior(0, 3)))
                .isEqualTo(
                        "The reports move belief in “RUSI, Sep 2023: 12M fired” from\u00A050\u00A0% to\u00A072\u00A0%");
    }

    private static Hindcast reports(double... said) {
        List<Hindcast.Report> reports = java.util.Arrays.stream(said)
                .mapToObj(value -> new Hindcast.Report(
                        "report", STOCK, null, new Hindcast.Said(value, value, value), MadeUpExhibits.bell(5, 1)))
                .toList();
        return new Hindcast(null, reports, MadeUpExhibits.CREDITS);
    }

    private static HeatMap map(MadeUpExhibits.Cell cell) {
        List<Double> values = List.of(1.0, 2.0, 3.0);
        return new HeatMap(
                STOCK,
                new HeatMap.Side(INPUT, values, 0),
                new HeatMap.Side(Variable.number("production", ""), values, 0),
                MadeUpExhibits.cells(3, 3, cell),
                MadeUpExhibits.CREDITS);
    }

    private static String title(Exhibit exhibit) {
        return Charts.draw(exhibit, ChartStyle.REPORT).title();
    }
}
