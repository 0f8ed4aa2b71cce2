package io.github.shellgap.engine;

/** What the draws of a block came to from the first day to the last; arrays are {@code [draw]}. */
public final class Lifetime {
    private final Tally whole;
    private final double[][] initialRounds;
    private final double[][] reserveRounds;
    private final double[][] minimumRounds;
    private final int[][] shortageDay;

    Lifetime(Tally whole, Block block, double[][] minimumRounds, int[][] shortageDay) {
        this.whole = whole;
        this.minimumRounds = minimumRounds;
        this.shortageDay = shortageDay;
        initialRounds = new double[minimumRounds.length][block.width()];
        reserveRounds = block.reserveRounds;
    }

    /** Returns the measures of the whole period. */
    public Tally whole() {
        return whole;
    }

    /** Returns rounds of a stockpile when the period begins; the array itself. */
    public double[] initialRounds(int stock) {
        return initialRounds[stock];
    }

    /** Returns rounds of a stockpile never drawn on; the array itself. */
    public double[] reserveRounds(int stock) {
        return reserveRounds[stock];
    }

    /** Returns the least rounds of a stockpile at the end of any day; the array itself. */
    public double[] minimumRounds(int stock) {
        return minimumRounds[stock];
    }

    /** Returns the day of a stockpile's first shortage, or {@link Samples#NEVER}; the array itself. */
    public int[] shortageDay(int stock) {
        return shortageDay[stock];
    }

    /** Keeps what the period begins with. */
    void begin(Block block) {
        for (int stock = 0; stock < initialRounds.length; stock++) {
            Rows.copy(block.stockRounds[stock], initialRounds[stock], block.draws());
        }
    }

    /** Packs all of this but the days of shortages. */
    void pack(PackedRows packed) {
        packed.begin(whole.draws());
        for (int row = 0; row < whole.rowCount(); row++) {
            packed.row(whole.row(row), 0);
        }
        packed.rows(initialRounds);
        packed.rows(reserveRounds);
        packed.rows(minimumRounds);
        packed.trim();
    }

    /** Hands over what the period began with; the rest is others'. */
    void handOver(PackedRows packed) {
        packed.rows(initialRounds);
    }

    /**
     * Returns the worst residual of the mass balance of any draw and stockpile, relative to its largest term: initial +
     * supply − met − lost − final.
     */
    double worstResidual() {
        double worst = 0;
        for (int stock = 0; stock < initialRounds.length; stock++) {
            double[] initial = initialRounds[stock];
            double[] supply = whole.ofStock(stock, Samples.SUPPLY);
            double[] met = whole.ofStock(stock, Samples.MET);
            double[] lost = whole.ofStock(stock, Samples.LOST);
            double[] left = whole.ofStock(stock, Samples.STOCK);
            for (int draw = 0; draw < whole.draws(); draw++) {
                double in = Math.max(initial[draw], supply[draw]);
                double out = Math.max(Math.max(met[draw], lost[draw]), left[draw]);
                double residual = initial[draw] + supply[draw] - met[draw] - lost[draw] - left[draw];
                double largest = Math.max(Math.max(in, out), Double.MIN_NORMAL);
                // A NaN anywhere must show as a defect, and Math.max keeps it.
                worst = Math.max(worst, Math.abs(residual) / largest);
            }
        }
        return worst;
    }
}
