package io.github.shellgap.engine;

/**
 * What every draw of a run came to. Blocks write to fixed slots, so the order in which they run changes nothing.
 *
 * <p>A stockpile has the measures {@link #STOCK} … {@link #LOST}, a flow {@link #WANTED} and {@link #AMOUNT}; each has
 * a row of draws for every interval and one for the whole period, the last.
 */
public final class Samples implements Collector {
    /** Measure of a stockpile: rounds at the end. */
    public static final int STOCK = 0;

    /** Measure of a stockpile: usable rounds that came in. */
    public static final int SUPPLY = 1;

    /** Measure of a stockpile: rounds that outflows wanted. */
    public static final int DEMAND = 2;

    /** Measure of a stockpile: rounds that outflows got. */
    public static final int MET = 3;

    /** Measure of a stockpile: demand less met. */
    public static final int SHORTFALL = 4;

    /** Measure of a stockpile: demand less supply. */
    public static final int GAP = 5;

    /** Measure of a stockpile: rounds destroyed and spoiled. */
    public static final int LOST = 6;

    /** Number of measures of a stockpile. */
    public static final int STOCK_MEASURES = 7;

    /** Measure of a flow: rounds it was to move. */
    public static final int WANTED = 0;

    /** Measure of a flow: rounds it moved. */
    public static final int AMOUNT = 1;

    /** Number of measures of a flow. */
    public static final int FLOW_MEASURES = 2;

    /** The day of a shortage that does not come within the period. */
    public static final int NEVER = Integer.MAX_VALUE;

    private final int stocks;
    private final int intervals;
    private final double[][] tracks;
    private final double[][] initial;
    private final double[][] reserve;
    private final double[][] minimum;
    private final int[][] shortageDay;

    /** Makes room for a run. */
    public Samples(Model model, Cut cut, int draws) {
        stocks = model.stocks().size();
        intervals = cut.intervals();
        tracks = new double[trackCount(model, cut)][draws];
        initial = new double[stocks][draws];
        reserve = new double[stocks][draws];
        minimum = new double[stocks][draws];
        shortageDay = new int[stocks][draws];
    }

    @Override
    public void interval(int interval, Tally tally, int firstDraw) {
        for (int row = 0; row < tracks.length / (intervals + 1); row++) {
            double[] track = tracks[row * (intervals + 1) + interval];
            System.arraycopy(tally.row(row), 0, track, firstDraw, tally.draws());
        }
    }

    @Override
    public void period(Lifetime lifetime, int firstDraw) {
        interval(intervals, lifetime.whole(), firstDraw);
        int draws = lifetime.whole().draws();
        for (int stock = 0; stock < stocks; stock++) {
            System.arraycopy(lifetime.initialRounds(stock), 0, initial[stock], firstDraw, draws);
            System.arraycopy(lifetime.reserveRounds(stock), 0, reserve[stock], firstDraw, draws);
            System.arraycopy(lifetime.minimumRounds(stock), 0, minimum[stock], firstDraw, draws);
            System.arraycopy(lifetime.shortageDay(stock), 0, shortageDay[stock], firstDraw, draws);
        }
    }

    /** Returns the bytes that a run's samples take. */
    public static long bytes(Model model, Cut cut, int draws) {
        long perDraw = 8L * trackCount(model, cut) + 28L * model.stocks().size();
        return perDraw * draws;
    }

    private static int trackCount(Model model, Cut cut) {
        return Tally.rowsOf(model) * (cut.intervals() + 1);
    }

    /**
     * Returns a stockpile's measure in an interval; the interval after the last is the whole period.
     *
     * @return {@code [draw]}, rounds; the array itself
     */
    public double[] ofStock(int stock, int measure, int interval) {
        return ofRow(stock * STOCK_MEASURES + measure, interval);
    }

    /**
     * Returns a flow's measure in an interval; the interval after the last is the whole period.
     *
     * @return {@code [draw]}, rounds; the array itself
     */
    public double[] ofFlow(int flow, int measure, int interval) {
        return ofRow(stocks * STOCK_MEASURES + flow * FLOW_MEASURES + measure, interval);
    }

    /**
     * Returns a row of {@link Tally} in an interval; the interval after the last is the whole period.
     *
     * @return {@code [draw]}, rounds; the array itself
     */
    public double[] ofRow(int row, int interval) {
        return tracks[row * (intervals + 1) + interval];
    }

    /** Returns the rounds that the period begins with, {@code [draw]}; the array itself. */
    public double[] initialOf(int stock) {
        return initial[stock];
    }

    /** Returns the rounds that are never drawn on, {@code [draw]}; the array itself. */
    public double[] reserveOf(int stock) {
        return reserve[stock];
    }

    /** Returns the least rounds at the end of any day, {@code [draw]}; the array itself. */
    public double[] minimumOf(int stock) {
        return minimum[stock];
    }

    /** Returns the first day not met in full, or {@link #NEVER}, {@code [draw]}; the array itself. */
    public int[] shortageDayOf(int stock) {
        return shortageDay[stock];
    }

    /** Returns the number of intervals, the whole period not counted. */
    public int intervals() {
        return intervals;
    }

    /** Returns what the draws came to in the whole period; it does not hold on to the intervals. */
    public WholePeriod wholePeriod() {
        return new KeptPeriod(this);
    }

    /** The arrays themselves. */
    private static final class KeptPeriod implements WholePeriod {
        private final double[][] rows;
        private final double[][] initial;
        private final double[][] reserve;
        private final double[][] minimum;
        private final int[][] shortageDay;

        KeptPeriod(Samples samples) {
            rows = new double[samples.tracks.length / (samples.intervals + 1)][];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = samples.ofRow(row, samples.intervals);
            }
            initial = samples.initial;
            reserve = samples.reserve;
            minimum = samples.minimum;
            shortageDay = samples.shortageDay;
        }

        @Override
        public double[] ofRow(int row) {
            return rows[row];
        }

        @Override
        public double[] initialOf(int stock) {
            return initial[stock];
        }

        @Override
        public double[] reserveOf(int stock) {
            return reserve[stock];
        }

        @Override
        public double[] minimumOf(int stock) {
            return minimum[stock];
        }

        @Override
        public int[] shortageDayOf(int stock) {
            return shortageDay[stock];
        }
    }
}
