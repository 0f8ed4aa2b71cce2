package io.github.shellgap.engine;

import java.util.Arrays;

/**
 * The first day on which a stockpile does not meet its demand. What was given is kept for a window of days, and looked
 * at once a window, in the draws that were refused anything.
 */
final class Shortages {
    /** Days of a window. */
    static final int WINDOW = 16;

    /** A stockpile runs short on a day when more than this share of its demand is not met. */
    private static final double SHORT_SHARE = 1e-9;

    private final Books books;

    /** First day not met in full, or {@link Samples#NEVER}; {@code [stock][draw]}. */
    final int[][] firstDay;

    /** Day up to which a draw has been looked at, exclusive; {@code [stock][draw]}. */
    private final int[][] lookedTo;

    /** Rounds given on the last days, {@code [stock][slot][draw]}, the slot of a day being the day modulo the slots. */
    private final double[][][] given;

    /** Rounds wanted on the last days where they differ from day to day, {@code [stock][slot][draw]}. */
    private final double[][][] wanted;

    /** First day of the open window; {@code [stock]}. */
    private final int[] from;

    /** First day after the open window; {@code [stock]}. */
    private final int[] to;

    /** Whether what is wanted is the same on all days of the window; {@code [stock]}. */
    private final boolean[] isLevel;

    /** Number of draws that have not run short; {@code [stock]}. */
    private final int[] stillMet;

    /** The draws that have not run short; {@code [stock][k]}, as many as {@link #stillMet} says. */
    private final int[][] metDraws;

    private final double[][] levels;
    private final int width;
    private int draws;

    Shortages(int stocks, int width, Books books, double[][] levels) {
        this.width = width;
        this.books = books;
        this.levels = levels;
        firstDay = new int[stocks][width];
        lookedTo = new int[stocks][width];
        given = new double[stocks][WINDOW][width];
        wanted = new double[stocks][0][];
        from = new int[stocks];
        to = new int[stocks];
        isLevel = new boolean[stocks];
        stillMet = new int[stocks];
        metDraws = new int[stocks][width];
    }

    void begin(int draws) {
        this.draws = draws;
        for (int stock = 0; stock < firstDay.length; stock++) {
            Arrays.fill(firstDay[stock], Samples.NEVER);
            Arrays.fill(lookedTo[stock], 0);
        }
        Arrays.fill(from, 0);
        Arrays.fill(to, 0);
        Arrays.fill(stillMet, draws);
        for (int[] metDraw : metDraws) {
            Arrays.setAll(metDraw, draw -> draw);
        }
    }

    /** Hands over who has run short; between two intervals no window is open. */
    void handOver(PackedRows packed) {
        draws = packed.draws();
        for (int[] days : firstDay) {
            packed.days(days);
        }
        if (packed.isReading()) {
            for (int stock = 0; stock < firstDay.length; stock++) {
                Arrays.fill(lookedTo[stock], 0);
                stillMet[stock] = 0;
                for (int draw = 0; draw < draws; draw++) {
                    if (firstDay[stock][draw] == Samples.NEVER) {
                        metDraws[stock][stillMet[stock]++] = draw;
                    }
                }
            }
            Arrays.fill(from, 0);
            Arrays.fill(to, 0);
        }
    }

    /** Keeps what is given out of a stockpile in rows that serve another purpose too. */
    void keepIn(int stock, double[][] rows) {
        given[stock] = rows;
    }

    /** Returns the row of what is given out of a stockpile on a day. */
    double[] given(int stock, int day) {
        return given[stock][day % given[stock].length];
    }

    /** Notes that what was given on a day stands in its row, and what was wanted in {@code demand}. */
    void note(int stock, int day, Outflows.Demand demand) {
        if (stillMet[stock] == 0) {
            return;
        }
        if (to[stock] > from[stock] && isLevel[stock] != demand.isLevel()) {
            look(stock);
        }
        if (to[stock] == from[stock]) {
            from[stock] = day;
            isLevel[stock] = demand.isLevel();
        }
        to[stock] = day + 1;
        if (!demand.isLevel()) {
            if (wanted[stock].length == 0) {
                wanted[stock] = new double[WINDOW][width];
            }
            Rows.copy(demand.rounds(), wanted[stock][day % WINDOW], draws);
        }
        if (to[stock] - from[stock] == WINDOW) {
            look(stock);
        }
    }

    /** Looks at the days since the last look, and closes the window. */
    void look(int stock) {
        if (to[stock] == from[stock]) {
            return;
        }
        double[] unmet = books.unmetRounds[stock];
        int[] met = metDraws[stock];
        int kept = 0;
        for (int k = 0; k < stillMet[stock]; k++) {
            int draw = met[k];
            if (unmet[draw] > 0) {
                look(stock, draw);
            }
            met[kept] = draw;
            kept += firstDay[stock][draw] == Samples.NEVER ? 1 : 0;
        }
        stillMet[stock] = kept;
        from[stock] = to[stock];
    }

    /** Looks at some draws whose demand is about to change. */
    void look(int stock, int fromDraw, int toDraw) {
        if (to[stock] > from[stock]) {
            for (int draw = fromDraw; draw < toDraw; draw++) {
                look(stock, draw);
                lookedTo[stock][draw] = to[stock];
            }
        }
    }

    private void look(int stock, int draw) {
        if (books.unmetRounds[stock][draw] > 0 && firstDay[stock][draw] == Samples.NEVER) {
            firstDay[stock][draw] = firstShortDay(stock, draw);
        }
    }

    private int firstShortDay(int stock, int draw) {
        for (int day = Math.max(from[stock], lookedTo[stock][draw]); day < to[stock]; day++) {
            double wantedRounds = isLevel[stock] ? levels[stock][draw] : wanted[stock][day % WINDOW][draw];
            if (given(stock, day)[draw] < wantedRounds * (1 - SHORT_SHARE)) {
                return day;
            }
        }
        return Samples.NEVER;
    }

    /** Closes all windows, because what was refused is counted anew from now on. */
    void endInterval() {
        for (int stock = 0; stock < stillMet.length; stock++) {
            look(stock);
        }
    }
}
