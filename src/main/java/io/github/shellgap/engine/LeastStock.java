package io.github.shellgap.engine;

import java.util.Arrays;

/**
 * The least stock at the end of any day.
 *
 * <p>While nothing changes that flows into or out of a stockpile, each day's stock is the same rising function of the
 * day before's: the stock only falls, or only rises, and the days between the first and the last hold no new least. So
 * it is enough to look before a change, and at the end.
 */
final class LeastStock {
    private final double[][] stockRounds;

    /** Least rounds at the end of the days looked at; {@code [stock][draw]}. */
    final double[][] rounds;

    /** Whether the stock at the end of the last day has not been looked at; {@code [stock]}. */
    private final boolean[] isUnseen;

    private int draws;

    LeastStock(int stocks, int width, double[][] stockRounds) {
        this.stockRounds = stockRounds;
        rounds = new double[stocks][width];
        isUnseen = new boolean[stocks];
    }

    void begin(int draws) {
        this.draws = draws;
        Rows.fill(rounds, Double.POSITIVE_INFINITY);
        Arrays.fill(isUnseen, false);
    }

    /** Hands over the least stocks so far. */
    void handOver(PackedRows packed) {
        draws = packed.draws();
        packed.rows(rounds);
        packed.flags(isUnseen);
    }

    /** Ends a day of a stockpile. */
    void endDay(int stock, boolean isStill) {
        isUnseen[stock] = true;
        if (!isStill) {
            look(stock);
        }
    }

    /** Looks at a stockpile as the last day left it, unless that has been done. */
    void look(int stock) {
        if (isUnseen[stock]) {
            look(stock, 0, draws);
            isUnseen[stock] = false;
        }
    }

    /** Looks at some draws that are about to change. */
    void look(int stock, int fromDraw, int toDraw) {
        if (isUnseen[stock]) {
            double[] least = rounds[stock];
            double[] now = stockRounds[stock];
            for (int draw = fromDraw; draw < toDraw; draw++) {
                least[draw] = Math.min(least[draw], now[draw]);
            }
        }
    }
}
