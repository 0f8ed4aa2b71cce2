package io.github.shellgap.engine;

import static io.github.shellgap.engine.HandMade.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whether rounds that appear or vanish are noticed, and how the numbers of a run are kept. */
final class BalanceTest {
    private static final int FIRST = 0;
    private static final int SECOND = 1;

    /** Two stockpiles, of which the first ends with 100 − 30 · 1 + 30 · 2 = 130 rounds. */
    private static HandMade twoStockpiles() {
        HandMade hand = new HandMade(30, 3);
        hand.stock(100);
        hand.stock(0);
        hand.outflow(FIRST, constant(1));
        hand.inflow(FIRST, constant(2));
        return hand;
    }

    @Test
    void residual_isZero_whenNothingIsLost() {
        assertThat(residualAfter(whole -> {})).isZero();
    }

    @Test
    void residual_isTheShareOfTheLargestTerm_whicheverTermItIsIn() {
        // of 100 initial + 60 supply − 30 met − 0 lost − 130 left the largest is 130
        assertThat(residualAfter(whole -> whole.ofStock(FIRST, Samples.MET)[2] += 1.3))
                .isCloseTo(0.01, within(1e-15));
        assertThat(residualAfter(whole -> whole.ofStock(FIRST, Samples.LOST)[0] += 1.3))
                .isCloseTo(0.01, within(1e-15));
        assertThat(residualAfter(whole -> whole.ofStock(FIRST, Samples.SUPPLY)[1] -= 1.3))
                .isCloseTo(0.01, within(1e-15));
        // 130 of 130 + 130 that are there
        assertThat(residualAfter(whole -> whole.ofStock(FIRST, Samples.STOCK)[1] += 130))
                .isCloseTo(0.5, within(1e-15));
        // one round appears where none was
        assertThat(residualAfter(whole -> whole.ofStock(SECOND, Samples.STOCK)[1] += 1))
                .isCloseTo(1, within(1e-15));
    }

    @Test
    void residual_isTheWorstOfAllDrawsAndStockpiles() {
        assertThat(residualAfter(whole -> {
                    whole.ofStock(FIRST, Samples.MET)[0] += 1.3;
                    whole.ofStock(FIRST, Samples.MET)[1] += 13;
                    whole.ofStock(FIRST, Samples.MET)[2] += 2.6;
                }))
                .isCloseTo(0.1, within(1e-15));
    }

    @Test
    void residual_isNoNumber_whenATermIsNone() {
        assertThat(residualAfter(whole -> whole.ofStock(SECOND, Samples.MET)[2] = Double.NaN))
                .isNaN();
        // whatever comes after it
        assertThat(residualAfter(whole -> whole.ofStock(FIRST, Samples.SUPPLY)[0] = Double.NaN))
                .isNaN();
    }

    /** Returns the residual that a run reports after its books were altered. */
    private static double residualAfter(Consumer<Tally> alteration) {
        HandMade hand = twoStockpiles();
        Engine engine = new Engine(hand.block(0));
        double residual = engine.run(3, new Cut(29), new Altering(alteration), 0);
        assertThat(Double.compare(engine.worstResidual(), residual)).isZero();
        return residual;
    }

    /** Alters what a run has counted before it is looked at. */
    private static final class Altering implements Collector {
        private final Consumer<Tally> alteration;

        Altering(Consumer<Tally> alteration) {
            this.alteration = alteration;
        }

        @Override
        public void interval(int interval, Tally tally, int firstDraw) {}

        @Override
        public void period(Lifetime lifetime, int firstDraw) {
            alteration.accept(lifetime.whole());
        }
    }

    @Test
    void lifetime_isAtHand_afterTheLastInterval() {
        HandMade hand = twoStockpiles();
        Engine engine = new Engine(hand.block(0));
        engine.begin(3);
        engine.advance(29);
        engine.endInterval();
        assertThat(engine.lifetime().whole().ofStock(FIRST, Samples.STOCK)).containsOnly(130);
        assertThat(engine.lifetime().whole().ofStock(FIRST, Samples.GAP)).containsOnly(-30);
    }

    @Test
    void met_isToldFromTheStock_whereDemandDwarfsIt() {
        HandMade hand = new HandMade(10, 2);
        int initial = hand.row(3.7, 6.7);
        hand.stock(initial, hand.row(0), hand.row(1), hand.row(0));
        hand.inflow(FIRST, constant(0.1));
        hand.outflow(FIRST, constant(1e12));
        hand.loss(FIRST, 0, hand.row(1.25), false);
        Samples samples = hand.run(4);
        // 3.7 − 1.25 destroyed + 5 · 0.1; 10¹³ − shortfall would be right to some 10⁻³ only
        assertThat(samples.ofStock(FIRST, Samples.MET, 0)[0]).isCloseTo(2.95, within(1e-12));
        assertThat(samples.ofStock(FIRST, Samples.MET, 0)[1]).isCloseTo(5.95, within(1e-12));
        assertThat(samples.ofStock(FIRST, Samples.MET, 1)[0]).isCloseTo(0.5, within(1e-12));
        assertThat(samples.ofStock(FIRST, Samples.MET, 2)[0]).isCloseTo(3.45, within(1e-12));
    }

    @Test
    void met_isToldFromDemand_whereTheStockDwarfsIt() {
        HandMade hand = new HandMade(10, 2);
        hand.stock(1e15);
        hand.outflow(FIRST, constant(0.3));
        Samples samples = hand.run(4);
        // numbers near 10¹⁵ lie 0.125 apart, so that the stock falls by 0.25 or 0.375 a day
        assertThat(samples.ofStock(FIRST, Samples.MET, 2)[1]).isCloseTo(3, within(1e-12));
        assertThat(samples.ofStock(FIRST, Samples.MET, 0)[0]).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void samples_keepEachIntervalThePeriodAndItsExtremes() {
        HandMade hand = new HandMade(20, 2);
        hand.stock(hand.row(50, 80), hand.row(10, 20), hand.row(1), hand.row(0));
        hand.outflow(FIRST, constant(4));
        Samples samples = hand.run(4);
        // 10 days of 4 rounds down to the reserve of 10; 15 days down to 20
        assertThat(samples.initialOf(FIRST)).containsExactly(50, 80);
        assertThat(samples.reserveOf(FIRST)).containsExactly(10, 20);
        assertThat(samples.minimumOf(FIRST)).containsExactly(10, 20);
        assertThat(samples.shortageDayOf(FIRST)).containsExactly(10, 15);
        assertThat(samples.ofStock(FIRST, Samples.DEMAND, 0)).containsExactly(20, 20);
        assertThat(samples.ofStock(FIRST, Samples.DEMAND, 1)).containsExactly(60, 60);
        assertThat(samples.ofStock(FIRST, Samples.DEMAND, 2)).containsExactly(80, 80);
        assertThat(samples.ofStock(FIRST, Samples.SHORTFALL, 2)).containsExactly(40, 20);
        assertThat(samples.ofStock(FIRST, Samples.STOCK, 2)).containsExactly(10, 20);
        assertThat(samples.ofFlow(0, Samples.AMOUNT, 2)).containsExactly(40, 60);
        assertThat(samples.intervals()).isEqualTo(2);
    }

    @Test
    void bytes_areThoseOfTheArrays() {
        // two stockpiles of 7 measures and two flows of 2, each over 4 intervals and the whole: 18 · 5 numbers of 8
        // bytes; initial, reserve and minimum of each stockpile, and its day of shortage of 4 bytes; for 5 draws
        assertThat(Samples.bytes(twoStockpiles().model(), new Cut(4, 9, 19, 29), 5))
                .isEqualTo((18 * 5 * 8 + 2 * (3 * 8 + 4)) * 5);
    }
}
