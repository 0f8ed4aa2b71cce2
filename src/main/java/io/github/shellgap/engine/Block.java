package io.github.shellgap.engine;

/**
 * A worker's room for some draws at a time: their inputs, and what the days make of them. Arrays hold the draws
 * innermost, {@code x[row * width + draw]}.
 */
public final class Block {
    final Model model;
    private final int width;
    private final double[] rows;
    private final DayFactors[] noise;

    /** Rows that are read on days of the period, not only when it begins. */
    private final int[] lastingRows;

    private int draws;

    final Network network;
    final Rates rates;
    final Books books;
    final Transit transit;

    /** Usable shares of a flow of which all is usable. */
    static final double[] ALL = {};

    /** Rounds in stock; {@code [stock][draw]}. */
    final double[][] stockRounds;

    /** Rounds never drawn on; {@code [stock][draw]}. */
    final double[][] reserveRounds;

    /** Share of a flow that arrives usable; {@code [flow][draw]}, or {@link #ALL}. */
    final double[][] usableShare;

    /** Whether some draw holds a reserve, or must cover more than a day; {@code [stock]}. */
    final boolean[] holdsBack;

    /** Whether some draw must cover more than a day; {@code [stock]}. */
    final boolean[] coversDays;

    /** One over the days of cover; {@code [stock][draw]}. */
    final double[][] inverseCover;

    /** Share that remains after a day of a year of 365 days; {@code [stock][draw]}. */
    final double[][] keptIn365;

    /** Share that remains after a day of a year of 366 days; {@code [stock][draw]}. */
    final double[][] keptIn366;

    /** Whether anything spoils in this block; {@code [stock]}. */
    final boolean[] spoils;

    /**
     * Makes room.
     *
     * @param model what will be run
     * @param rowCount rows of inputs
     * @param width draws at a time, at most
     * @param noises how many flows are noisy
     */
    public Block(Model model, int rowCount, int width, int noises) {
        this.model = model;
        this.width = width;
        noise = new DayFactors[noises];
        java.util.Arrays.fill(noise, DayFactors.NONE);
        rows = new double[rowCount * width];
        lastingRows = LastingRows.of(model);
        network = new Network(model);
        rates = new Rates(model, width, rows);
        books = new Books(model, network, width);
        transit = new Transit(this);
        int stocks = model.stocks().size();
        stockRounds = new double[stocks][width];
        reserveRounds = new double[stocks][width];
        usableShare = new double[model.flows().size()][];
        for (int flow = 0; flow < usableShare.length; flow++) {
            usableShare[flow] = model.flows().get(flow).usableRow() < 0 ? ALL : new double[width];
        }
        holdsBack = new boolean[stocks];
        coversDays = new boolean[stocks];
        inverseCover = new double[stocks][width];
        keptIn365 = new double[stocks][width];
        keptIn366 = new double[stocks][width];
        spoils = new boolean[stocks];
    }

    /** Returns the inputs, {@code [row * width + draw]}; to be filled before {@link Engine#run}. */
    public double[] rows() {
        return rows;
    }

    /** Gives a noisy flow its factors by day. */
    public void setNoise(int index, DayFactors factors) {
        noise[index] = factors;
    }

    DayFactors noise(int index) {
        return noise[index];
    }

    /** Returns the days of the period. */
    public int days() {
        return model.days();
    }

    /** Returns the greatest number of draws it holds. */
    public int width() {
        return width;
    }

    /** Returns the number of draws it holds at present. */
    public int draws() {
        return draws;
    }

    /** Returns days before the period on which the block's imports send what arrives within it. */
    public int prerollDays(int draws) {
        int preroll = 0;
        for (int flow = 0; flow < model.flows().size(); flow++) {
            if (model.flows().get(flow).sendsBeforePeriod()) {
                preroll = Math.max(preroll, transit.longestLag(flow, draws));
            }
        }
        return preroll;
    }

    /**
     * Returns how many days' sendings of its flows are under way at a time, those of all flows added up.
     *
     * @param draws how many of its draws are filled; none need be if the model {@linkplain Model#hasUncertainLags has no
     *     uncertain lags}
     */
    public int daysUnderWay(int draws) {
        int sum = 0;
        for (int flow = 0; flow < model.flows().size(); flow++) {
            sum += model.flows().get(flow).arrivesLater() ? transit.longestLag(flow, draws) : 0;
        }
        return sum;
    }

    void begin(int draws) {
        this.draws = draws;
        transit.begin(draws);
        for (int stock = 0; stock < model.stocks().size(); stock++) {
            StockPlan plan = model.stocks().get(stock);
            copyRow(plan.initialRow(), stockRounds[stock]);
            copyRow(plan.reserveRow(), reserveRounds[stock]);
            holdsBack[stock] = false;
            coversDays[stock] = false;
            for (int draw = 0; draw < draws; draw++) {
                double coverDays = rows[plan.coverRow() * width + draw];
                inverseCover[stock][draw] = 1 / coverDays;
                coversDays[stock] |= coverDays != 1;
                holdsBack[stock] |= coverDays != 1 || reserveRounds[stock][draw] != 0;
            }
            prepareSpoilage(stock, plan);
        }
        for (int flow = 0; flow < usableShare.length; flow++) {
            if (usableShare[flow].length > 0) {
                copyRow(model.flows().get(flow).usableRow(), usableShare[flow]);
            }
        }
        books.begin(this);
    }

    /** Hands over what the block's draws are like between two intervals, but for what its parts hand over. */
    void handOver(PackedRows packed) {
        draws = packed.draws();
        packed.noise(noise);
        for (int row : lastingRows) {
            packed.row(rows, row * width);
        }
        packed.rows(stockRounds);
        packed.rows(reserveRounds);
        packed.rows(inverseCover);
        packed.rows(keptIn365);
        packed.rows(keptIn366);
        for (double[] usable : usableShare) {
            if (usable.length > 0) {
                packed.row(usable, 0);
            }
        }
        packed.flags(holdsBack);
        packed.flags(coversDays);
        packed.flags(spoils);
    }

    private void copyRow(int row, double[] target) {
        System.arraycopy(rows, row * width, target, 0, draws);
    }

    private void prepareSpoilage(int stock, StockPlan plan) {
        double known = Double.NaN;
        double kept365 = 1;
        double kept366 = 1;
        spoils[stock] = false;
        for (int draw = 0; draw < draws; draw++) {
            double share = rows[plan.spoilageRow() * width + draw];
            if (share != known) {
                known = share;
                kept365 = plan.spoilsPerYear() ? StrictMath.pow(1 - share, 1.0 / 365) : 1 - share;
                kept366 = plan.spoilsPerYear() ? StrictMath.pow(1 - share, 1.0 / 366) : 1 - share;
            }
            keptIn365[stock][draw] = kept365;
            keptIn366[stock][draw] = kept366;
            spoils[stock] |= share > 0;
        }
    }

    /** Writes the usable part of a flow's row of rounds to {@code target}. */
    void takeUsable(int flow, double[] rounds, double[] target) {
        if (usableShare[flow].length == 0) {
            Rows.copy(rounds, target, draws);
        } else {
            Rows.multiply(rounds, usableShare[flow], target, draws);
        }
    }
}
