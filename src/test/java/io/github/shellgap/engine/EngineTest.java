package io.github.shellgap.engine;

import static io.github.shellgap.engine.HandMade.ALWAYS;
import static io.github.shellgap.engine.HandMade.AT_ONCE;
import static io.github.shellgap.engine.HandMade.NO_DELAY;
import static io.github.shellgap.engine.HandMade.constant;
import static io.github.shellgap.engine.HandMade.moving;
import static io.github.shellgap.engine.HandMade.rate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.shellgap.engine.Piece.Day;
import io.github.shellgap.engine.Piece.Form;
import io.github.shellgap.engine.Piece.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small models in full blocks; every expected number follows by hand from the days of the format. */
final class EngineTest {
    private static final int FIRST = 0;
    private static final int SECOND = 1;
    private static final int WHOLE = 0;
    private static final Level ONE = new Level(-1, 1);

    /** The first row of a block is one like any other: its index 0 does not mean that there is none. */
    @Test
    void levels_daysAndFactors_mayStandInTheFirstRow() {
        HandMade levels = new HandMade(10, 3);
        int row = levels.row(1, 2, 3);
        levels.outflow(levels.stock(100), constant(ALWAYS, Day.NEVER_ENDS, new Level(row, 99)));
        assertThat(levels.run().ofStock(FIRST, Samples.STOCK, WHOLE)).containsExactly(90, 80, 70);

        HandMade starts = new HandMade(10, 3);
        Day from = new Day(starts.row(0, 4, 9), 99);
        starts.outflow(starts.stock(100), constant(from, Day.NEVER_ENDS, ONE));
        assertThat(starts.run().ofStock(FIRST, Samples.STOCK, WHOLE)).containsExactly(90, 94, 99);

        HandMade factors = new HandMade(10, 3);
        int factor = factors.row(0, 1, 4);
        int stock = factors.stock(100);
        RatePlan scaled = new RatePlan(List.of(constant(1)), NO_DELAY, factor, List.of(), -1);
        factors.flow(new FlowPlan(scaled, stock, -1, AT_ONCE, -1));
        assertThat(factors.run().ofStock(FIRST, Samples.STOCK, WHOLE)).containsExactly(100, 90, 60);
    }

    @Test
    void lags_delaysAndUsableShares_mayStandInTheFirstRow() {
        HandMade lags = new HandMade(10, 3);
        Day lag = new Day(lags.row(0, 3, 12), 99);
        // sent from the fifth day on
        lags.flow(new FlowPlan(rate(constant(new Day(-1, 4), 99, ONE)), -1, lags.stock(0), lag, -1));
        assertThat(lags.run().ofStock(FIRST, Samples.STOCK, WHOLE)).containsExactly(6, 3, 0);

        HandMade delays = new HandMade(10, 3);
        Day delay = new Day(delays.row(0, 3, 12), 99);
        RatePlan late = new RatePlan(List.of(constant(new Day(-1, 4), 99, ONE)), delay, -1, List.of(), -1);
        delays.flow(new FlowPlan(late, -1, delays.stock(0), AT_ONCE, -1));
        assertThat(delays.run().ofStock(FIRST, Samples.STOCK, WHOLE)).containsExactly(6, 3, 0);

        HandMade shares = new HandMade(10, 3);
        int usable = shares.row(0, 0.25, 1);
        shares.flow(new FlowPlan(rate(constant(1)), -1, shares.stock(0), AT_ONCE, usable));
        assertThat(shares.run().ofStock(FIRST, Samples.STOCK, WHOLE)).containsExactly(0, 2.5, 10);
    }

    @Test
    void losses_takeTheirDaysFromTheFirstRow_eachDrawItsOwn() {
        HandMade hand = new HandMade(10, 4);
        Day on = new Day(hand.row(0, 5, 5, 9), 99);
        int stock = hand.stock(100);
        hand.loss(new LossPlan(stock, on, hand.row(10), false));
        hand.loss(new LossPlan(stock, on, hand.row(0.5), true));
        Samples samples = hand.run(0, 4, 8);
        // ten, and then half of what is left, on the days 0, 5, 5 and 9
        assertThat(samples.ofStock(FIRST, Samples.STOCK, 0)).containsExactly(45, 100, 100, 100);
        assertThat(samples.ofStock(FIRST, Samples.STOCK, 1)).containsExactly(45, 100, 100, 100);
        assertThat(samples.ofStock(FIRST, Samples.STOCK, 2)).containsExactly(45, 45, 45, 100);
        assertThat(samples.ofStock(FIRST, Samples.STOCK, 3)).containsExactly(45, 45, 45, 45);
        assertThat(samples.minimumOf(FIRST)).containsExactly(45, 45, 45, 45);
    }

    @Test
    void windows_scaleFromTheirFirstToTheirLastDay_onFixedDaysAndOnDrawnOnes() {
        HandMade hand = new HandMade(20, 3);
        Day from = new Day(hand.row(0, 4, 4), 99);
        Day to = new Day(hand.row(0, 4, 30), 99);
        int triple = hand.row(3);
        hand.flow(scaled(hand.stock(0), new Window(from, to, triple)));
        hand.flow(scaled(hand.stock(0), new Window(new Day(-1, 4), new Day(-1, 6), triple)));
        Samples samples = hand.run(3, 4, 6);
        // one a day, and two more on one day, one day and sixteen
        assertThat(samples.ofStock(FIRST, Samples.STOCK, 0)).containsExactly(6, 4, 4);
        assertThat(samples.ofStock(FIRST, Samples.STOCK, 1)).containsExactly(7, 7, 7);
        assertThat(samples.ofStock(FIRST, Samples.STOCK, 3)).containsExactly(22, 22, 52);
        // and on three
        assertThat(samples.ofStock(SECOND, Samples.STOCK, 0)).containsOnly(4);
        assertThat(samples.ofStock(SECOND, Samples.STOCK, 1)).containsOnly(7);
        assertThat(samples.ofStock(SECOND, Samples.STOCK, 2)).containsOnly(13);
        assertThat(samples.ofStock(SECOND, Samples.STOCK, 3)).containsOnly(26);
    }

    private static FlowPlan scaled(int fills, Window window) {
        RatePlan rate = new RatePlan(List.of(constant(1)), NO_DELAY, -1, List.of(window), -1);
        return new FlowPlan(rate, -1, fills, AT_ONCE, -1);
    }

    @Test
    void shortage_comesOnTheDayThatStockDividedByDemandSays() {
        HandMade hand = new HandMade(60, 8);
        // 10 a day from 205 rounds leave 5 on the day 20
        hand.outflow(hand.stock(0, 5, 10, 31, 159, 160, 205, 600), constant(10));
        assertThat(hand.run(29).shortageDayOf(FIRST)).containsExactly(0, 0, 1, 3, 15, 16, 20, Samples.NEVER);
    }

    @Test
    void shortage_isMoreThanABillionthOfTheDaysDemand() {
        HandMade hand = new HandMade(60, 2);
        // on the day 19 there are 10 less 5e-9 and less 2e-8; ten are wanted
        hand.outflow(hand.stock(200 - 5e-9, 200 - 2e-8), constant(10));
        assertThat(hand.run().shortageDayOf(FIRST)).containsExactly(20, 19);
    }

    @Test
    void shortage_isFound_whenDemandBeginsToRise() {
        HandMade hand = new HandMade(30, 1);
        int stock = hand.stock(0);
        hand.inflow(stock, constant(10.5));
        hand.outflow(stock, constant(ALWAYS, 4, new Level(-1, 10)), moving(Form.LINEAR, 5, 20, 10, 18));
        // 2.5 are left after day 4; then 10, 10.4, 10.8 … are wanted, and 3, 3.1, 2.8, 2.1, 1 left: 12 on day 10
        assertThat(hand.run().shortageDayOf(FIRST)).containsExactly(10);
    }

    @Test
    void shortage_isFound_whenDemandStopsRising() {
        HandMade hand = new HandMade(30, 1);
        int stock = hand.stock(0);
        hand.inflow(stock, constant(11));
        hand.outflow(stock, moving(Form.LINEAR, 0, 4, 10, 12), constant(new Day(-1, 5), 99, new Level(-1, 13)));
        // 10, 10.5, 11, 11.5 and 12 are wanted, and 1, 1.5, 1.5, 1 and 0 left
        assertThat(hand.run().shortageDayOf(FIRST)).containsExactly(5);
    }

    @Test
    void shortage_isFound_whenDemandFallsOnADayOfEachDrawsOwn() {
        HandMade hand = new HandMade(60, 5);
        Day from = new Day(hand.row(2, 3, 4, 9, 40), 99);
        int stock = hand.stock(35);
        hand.inflow(stock, constant(10));
        hand.outflow(stock, constant(20), constant(from, Day.NEVER_ENDS, ONE));
        // 25, 15 and 5 are left on the days 0 to 2 while 20 are wanted; on the day 3 there are 15
        assertThat(hand.run().shortageDayOf(FIRST)).containsExactly(Samples.NEVER, Samples.NEVER, 3, 3, 3);
    }

    @Test
    void noisyAndSteadyDemand_shareWhatIsThere() {
        HandMade hand = new HandMade(10, 2);
        int stock = hand.stock(0);
        hand.inflow(stock, constant(11));
        hand.outflow(stock, constant(4));
        hand.flow(noisy(2, stock, -1));
        int other = hand.stock(0);
        hand.flow(noisy(4, stock, other));
        Samples samples = run(hand, 9);
        // On even days 4 + 2 + 4 = 10 of 11 are wanted, on odd ones 4 + 6 + 12 = 22 of 1 + 11.
        double share = 12.0 / 22;
        assertThat(samples.shortageDayOf(FIRST)).containsOnly(1);
        assertThat(samples.ofStock(FIRST, Samples.MET, WHOLE)[1]).isCloseTo(5 * 22, within(1e-12));
        assertThat(samples.ofStock(FIRST, Samples.SHORTFALL, WHOLE)[0]).isCloseTo(5 * 10, within(1e-12));
        assertThat(samples.ofFlow(1, Samples.AMOUNT, WHOLE)[1]).isCloseTo(5 * (4 + 4 * share), within(1e-12));
        assertThat(samples.ofFlow(2, Samples.AMOUNT, WHOLE)[1]).isCloseTo(5 * (2 + 6 * share), within(1e-12));
        assertThat(samples.ofFlow(3, Samples.WANTED, WHOLE)[0]).isCloseTo(5 * (4 + 12), within(1e-12));
        // what is sent on the last day arrives after the period
        assertThat(samples.ofStock(SECOND, Samples.STOCK, WHOLE)[0]).isCloseTo(5 * 4 + 4 * 12 * share, within(1e-12));
    }

    /** Returns a flow whose rate is one on even days and three times as high on odd ones. */
    private static FlowPlan noisy(double rate, int drawsOn, int fills) {
        RatePlan plan = new RatePlan(List.of(constant(rate)), NO_DELAY, -1, List.of(), 0);
        return new FlowPlan(plan, drawsOn, fills, new Day(-1, 1), -1);
    }

    private static Samples run(HandMade hand, int lastDay) {
        Block block = hand.block(1);
        double[] factors = new double[(lastDay + 1) * block.width()];
        for (int k = 0; k < factors.length; k++) {
            factors[k] = k / block.width() % 2 == 0 ? 1 : 3;
        }
        block.setNoise(0, new DayFactors(0, block.width(), factors));
        Cut cut = new Cut(lastDay);
        Samples samples = new Samples(hand.model(), cut, block.width());
        new Engine(block).run(block.width(), cut, samples, 0);
        return samples;
    }

    @Test
    void transfer_thatWantsNothingAnyMore_sendsNothing() {
        HandMade hand = new HandMade(20, 1);
        int stock = hand.stock(1000);
        int other = hand.stock(0);
        hand.outflow(stock, constant(1));
        // two a day on five days
        RatePlan rate = rate(constant(ALWAYS, 4, new Level(-1, 2)));
        hand.flow(new FlowPlan(rate, stock, other, new Day(-1, 1), -1));
        Samples samples = hand.run();
        assertThat(samples.ofStock(SECOND, Samples.STOCK, WHOLE)).containsExactly(10);
        assertThat(samples.ofStock(FIRST, Samples.STOCK, WHOLE)).containsExactly(1000 - 20 - 10);
    }

    @Test
    void transferThatRises_sendsEachDaysRounds_andNothingAfterItsLast() {
        HandMade hand = new HandMade(20, 1);
        int stock = hand.stock(1000);
        int other = hand.stock(0);
        hand.outflow(stock, constant(1));
        // 2, 3, 4, 5 and 6
        hand.flow(new FlowPlan(rate(moving(Form.LINEAR, 0, 4, 2, 6)), stock, other, new Day(-1, 1), -1));
        Samples samples = hand.run();
        assertThat(samples.ofStock(SECOND, Samples.STOCK, WHOLE)).containsExactly(20);
        assertThat(samples.ofStock(FIRST, Samples.STOCK, WHOLE)).containsExactly(1000 - 20 - 20);
    }

    @Test
    void shortage_ofWhoSendsItsRoundsOn_comesOnItsDay() {
        HandMade hand = new HandMade(60, 2);
        int stock = hand.stock(205, 600);
        int other = hand.stock(0);
        hand.flow(new FlowPlan(rate(constant(10)), stock, other, new Day(-1, 1), -1));
        assertThat(hand.run().shortageDayOf(FIRST)).containsExactly(20, Samples.NEVER);
    }

    @Test
    void shortage_isFound_afterDaysOnWhichAllWasSurelyThere() {
        HandMade hand = new HandMade(20, 1);
        int stock = hand.stock(30);
        hand.inflow(stock, constant(10));
        hand.outflow(
                stock,
                constant(ALWAYS, 3, new Level(-1, 10)),
                constant(new Day(-1, 4), 9, new Level(-1, 1)),
                constant(new Day(-1, 10), 99, new Level(-1, 50)));
        // 30 are left to day 3 and 84 on day 9; 44, 4 and nothing from day 10 on
        assertThat(hand.run().shortageDayOf(FIRST)).containsExactly(12);
    }

    @Test
    void demandThatRises_sharesWhatIsThere_withDemandThatDoesNot() {
        HandMade hand = new HandMade(5, 1);
        int stock = hand.stock(0);
        hand.inflow(stock, constant(6));
        int rising = hand.outflow(stock, moving(Form.LINEAR, 0, 4, 4, 8));
        hand.outflow(stock, constant(4));
        double expected = 6 * (4 / 8.0 + 5 / 9.0 + 6 / 10.0 + 7 / 11.0 + 8 / 12.0);
        assertThat(hand.run().ofFlow(rising, Samples.AMOUNT, WHOLE)[0]).isCloseTo(expected, within(1e-12));
    }

    @Test
    void rateThatBeginsOnADrawnDay_lastsToItsLastDay() {
        HandMade hand = new HandMade(20, 3);
        Day from = new Day(hand.row(0, 9, 12), 99);
        hand.inflow(hand.stock(0), constant(from, 12, ONE));
        assertThat(hand.run().ofStock(FIRST, Samples.STOCK, WHOLE)).containsExactly(13, 4, 1);
    }

    @Test
    void levels_holdForDrawsThatRested() {
        HandMade hand = new HandMade(20, 2);
        int start = hand.row(2, 3);
        int end = hand.row(6, 5);
        Piece.Shape line = new Piece.Shape(Form.LINEAR, 10, 4, false);
        hand.inflow(hand.stock(0), new Piece(new Day(-1, 10), 14, new Level(start, 99), new Level(end, 99), line));
        // 2, 3, 4, 5 and 6; 3, 3.5, 4, 4.5 and 5
        assertThat(restedAfterDayFour(hand).ofStock(FIRST, Samples.STOCK, 1)).containsExactly(20, 20);
    }

    /** Meanwhile the rows of inputs hold those of other draws. */
    private static Samples restedAfterDayFour(HandMade hand) {
        Block block = hand.block(0);
        Engine engine = new Engine(block);
        Cut cut = new Cut(4, 19);
        Samples samples = new Samples(hand.model(), cut, block.width());
        PackedRows packed = new PackedRows();
        engine.begin(block.width());
        engine.advance(cut, 0, 1, samples, 0);
        engine.pause(packed);
        java.util.Arrays.fill(block.rows(), 77);
        engine.resume(packed);
        engine.advance(cut, 1, 2, samples, 0);
        return samples;
    }

    @Test
    void windows_holdForDrawsThatRested() {
        HandMade hand = new HandMade(20, 3);
        int triple = hand.row(3, 3, 2);
        Day from = new Day(hand.row(2, 8, 8), 99);
        Day to = new Day(hand.row(9, 9, 12), 99);
        hand.flow(scaled(hand.stock(0), new Window(from, to, triple)));
        // one a day, and two more on eight days, two more on two, one more on five
        assertThat(restedAfterDayFour(hand).ofStock(FIRST, Samples.STOCK, 1)).containsExactly(20 + 16, 20 + 4, 20 + 5);
    }

    @Test
    void shortage_isFound_beforeNoisyDemandPauses() {
        HandMade hand = new HandMade(40, 1);
        int stock = hand.stock(5);
        hand.inflow(stock, constant(new Day(-1, 30), 99, new Level(-1, 100)));
        Level two = new Level(-1, 2);
        RatePlan rate = new RatePlan(
                List.of(constant(ALWAYS, 3, two), constant(new Day(-1, 30), 99, two)), NO_DELAY, -1, List.of(), 0);
        hand.flow(new FlowPlan(rate, stock, -1, AT_ONCE, -1));
        // 2 of 5, and then 6 of 3; from day 30 on all is there
        assertThat(run(hand, 39).shortageDayOf(FIRST)).containsExactly(1);
    }

    @Test
    void leastStock_isFound_whereverTheStockTurns() {
        HandMade hand = new HandMade(60, 3);
        int stock = hand.stock(100);
        hand.outflow(stock, constant(1));
        // three a day from day 20, 30 or 40 on, and nothing any more from day 50 on
        Day from = new Day(hand.row(20, 30, 40), 99);
        hand.inflow(stock, constant(from, 49, new Level(-1, 3)));
        Samples samples = hand.run();
        assertThat(samples.minimumOf(FIRST)).containsExactly(80, 70, 60);
        assertThat(samples.ofStock(FIRST, Samples.STOCK, WHOLE)).containsExactly(130, 100, 70);
    }

    @Test
    void leastStock_isFound_whereDemandFallsBelowWhatComesIn() {
        HandMade hand = new HandMade(20, 1);
        int stock = hand.stock(100);
        hand.inflow(stock, constant(10));
        hand.outflow(stock, moving(Form.LINEAR, 0, 19, 19, 0));
        Samples samples = hand.run();
        // 9, 8 … 1 less on the days 0 to 8, and 1 … 10 more from day 10 on
        assertThat(samples.minimumOf(FIRST)[0]).isCloseTo(55, within(1e-12));
        assertThat(samples.ofStock(FIRST, Samples.STOCK, WHOLE)[0]).isCloseTo(110, within(1e-12));
    }

    @Test
    void leastStock_isFound_onTheDaysOfNoise() {
        HandMade hand = new HandMade(9, 1);
        int stock = hand.stock(100);
        hand.inflow(stock, constant(3));
        hand.flow(noisy(2, stock, -1));
        Samples samples = run(hand, 8);
        // one more on even days, three less on odd ones
        assertThat(samples.minimumOf(FIRST)).containsExactly(92);
        assertThat(samples.ofStock(FIRST, Samples.STOCK, WHOLE)).containsExactly(93);
    }

    @Test
    void leastStock_isThatBeforeALossOrAfterIt() {
        HandMade hand = new HandMade(60, 1);
        int rising = hand.stock(100);
        hand.inflow(rising, constant(2));
        hand.loss(rising, 30, hand.row(150), false);
        int falling = hand.stock(100);
        hand.outflow(falling, constant(1));
        hand.loss(falling, 30, hand.row(0), false);
        Samples samples = hand.run();
        // 160 rounds less 150, and two that come on the day
        assertThat(samples.minimumOf(FIRST)).containsExactly(12);
        assertThat(samples.minimumOf(SECOND)).containsExactly(40);
    }

    @Test
    void spoilage_takesItsShareOfEachDaysRest() {
        HandMade hand = new HandMade(3, 2);
        hand.stock(hand.row(1000), hand.row(0), hand.row(1), hand.row(0, 0.1));
        Samples samples = hand.run();
        assertThat(samples.ofStock(FIRST, Samples.STOCK, WHOLE)[0]).isEqualTo(1000);
        // 1000 · 0.9³
        assertThat(samples.ofStock(FIRST, Samples.STOCK, WHOLE)[1]).isCloseTo(729, within(1e-9));
        assertThat(samples.ofStock(FIRST, Samples.LOST, WHOLE)[1]).isCloseTo(271, within(1e-9));
    }

    @Test
    void cover_holdsOutflowsToWhatLasts() {
        HandMade hand = new HandMade(4, 2);
        int stock = hand.stock(hand.row(100), hand.row(20), hand.row(1, 4), hand.row(0));
        hand.outflow(stock, constant(40));
        Samples samples = hand.run();
        // without cover 40, 40 and nothing; with it a quarter of 80, 60, 45 and 33.75
        assertThat(samples.ofStock(FIRST, Samples.MET, WHOLE)[0]).isCloseTo(80, within(1e-12));
        assertThat(samples.ofStock(FIRST, Samples.MET, WHOLE)[1]).isCloseTo(20 + 15 + 11.25 + 8.4375, within(1e-12));
        assertThat(samples.shortageDayOf(FIRST)).containsExactly(2, 0);
    }
}
