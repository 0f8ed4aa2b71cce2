package io.github.shellgap.engine;

import static io.github.shellgap.engine.HandMade.ALWAYS;
import static io.github.shellgap.engine.HandMade.AT_ONCE;
import static io.github.shellgap.engine.HandMade.NO_DELAY;
import static io.github.shellgap.engine.HandMade.constant;
import static io.github.shellgap.engine.HandMade.moving;
import static io.github.shellgap.engine.HandMade.rate;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.engine.Piece.Day;
import io.github.shellgap.engine.Piece.Form;
import io.github.shellgap.engine.Piece.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows from the descriptions of flows and their rates, each case by the definition of the word. */
final class PlansTest {
    /** A number or a day that draws differ in; row 0 is one like any other. */
    private static final Day DRAWN = new Day(0, 0);

    @Test
    void aFlow_arrivesLater_ifItFillsAStockpileAndIsATransferOrHasALag() {
        Day nineDays = new Day(-1, 9);
        assertThat(flow(-1, 0, AT_ONCE).arrivesLater()).as("production").isFalse();
        assertThat(flow(-1, 0, nineDays).arrivesLater()).as("imports").isTrue();
        assertThat(flow(-1, 0, new Day(-1, 1)).arrivesLater()).as("a day").isTrue();
        assertThat(flow(-1, 0, DRAWN).arrivesLater())
                .as("imports of uncertain lag")
                .isTrue();
        assertThat(flow(0, 1, AT_ONCE).arrivesLater()).as("a transfer").isTrue();
        assertThat(flow(1, 0, nineDays).arrivesLater()).as("another").isTrue();
        assertThat(flow(0, -1, AT_ONCE).arrivesLater()).as("consumption").isFalse();
        assertThat(flow(0, -1, nineDays).arrivesLater())
                .as("it arrives nowhere")
                .isFalse();
    }

    @Test
    void aFlow_sendsBeforeThePeriod_ifItComesFromOutsideAndIsOnTheWay() {
        Day nineDays = new Day(-1, 9);
        assertThat(flow(-1, 0, nineDays).sendsBeforePeriod()).isTrue();
        assertThat(flow(-1, 0, AT_ONCE).sendsBeforePeriod()).isFalse();
        assertThat(flow(0, 1, nineDays).sendsBeforePeriod()).isFalse();
        assertThat(flow(0, -1, AT_ONCE).sendsBeforePeriod()).isFalse();
    }

    private static FlowPlan flow(int drawsOn, int fills, Day lag) {
        return new FlowPlan(rate(constant(1)), drawsOn, fills, lag, -1);
    }

    @Test
    void aRate_changesTogether_ifNoDayOfItDiffersBetweenDraws() {
        Piece piece = constant(1);
        assertThat(plan(NO_DELAY, List.of(), piece).changesTogether()).isTrue();
        assertThat(plan(DRAWN, List.of(), piece).changesTogether()).isFalse();
        assertThat(plan(NO_DELAY, List.of(), piece, constant(DRAWN, 9, new Level(-1, 1)))
                        .changesTogether())
                .isFalse();
        assertThat(plan(NO_DELAY, List.of(new Window(AT_ONCE, AT_ONCE, 3)), piece)
                        .changesTogether())
                .isTrue();
        assertThat(plan(NO_DELAY, List.of(new Window(DRAWN, AT_ONCE, 3)), piece).changesTogether())
                .isFalse();
        assertThat(plan(NO_DELAY, List.of(new Window(AT_ONCE, DRAWN, 3)), piece).changesTogether())
                .isFalse();
    }

    @Test
    void aRate_isCurved_ifSomePieceIs() {
        Piece curve = moving(Form.S_CURVE, 0, 9, 1, 2);
        Piece line = moving(Form.LINEAR, 10, 9, 1, 2);
        assertThat(rate(line, constant(1)).isCurved()).isFalse();
        assertThat(rate(line, curve).isCurved()).isTrue();
        FlowPlan curved = new FlowPlan(rate(curve), -1, 0, AT_ONCE, -1);
        FlowPlan straight = new FlowPlan(rate(line), -1, 0, AT_ONCE, -1);
        assertThat(curved.isCurved()).isTrue();
        assertThat(curved.isSteady()).isFalse();
        assertThat(straight.isCurved()).isFalse();
        assertThat(straight.isSteady()).isTrue();
    }

    @Test
    void piecesAreSorted_ifEachBeginsOnAFixedDayAfterTheLastHasEnded() {
        Level one = new Level(-1, 1);
        Piece early = constant(ALWAYS, 4, one);
        assertThat(rate(early, constant(new Day(-1, 5), 9, one)).isSorted()).isTrue();
        assertThat(rate(early, constant(new Day(-1, 4), 9, one)).isSorted()).isFalse();
        assertThat(rate(constant(new Day(-1, 5), 9, one), early).isSorted()).isFalse();
        assertThat(rate(early, constant(DRAWN, 9, one)).isSorted()).isFalse();
        assertThat(rate(constant(DRAWN, 9, one)).isSorted()).isFalse();
        assertThat(rate().isSorted()).isTrue();
    }

    private static RatePlan plan(Day delay, List<Window> windows, Piece... pieces) {
        return new RatePlan(List.of(pieces), delay, -1, windows, -1);
    }

    @Test
    void lagOfABlock_isThatOfTheDrawsThatAreRun() {
        HandMade hand = new HandMade(30, 4);
        int lags = hand.row(3, 8, 25, 400);
        int stock = hand.stock(100);
        hand.flow(new FlowPlan(rate(constant(1)), -1, stock, new Day(lags, 0), -1));
        Block block = hand.block(0);
        assertThat(block.prerollDays(1)).isEqualTo(3);
        assertThat(block.prerollDays(2)).isEqualTo(8);
        assertThat(block.prerollDays(3)).isEqualTo(25);
        assertThat(block.prerollDays(4)).isEqualTo(400);
    }
}
