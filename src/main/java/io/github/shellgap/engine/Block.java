package io.github.shellgap.engine;

import java.util.Arrays;

/**
 * A worker's room for some draws at a time: their inputs, and what the days make of them. Arrays hold the draws
 * innermost, {@code x[row * width + draw]}.
 */
public final class Block {
    final Model model;
    private final int width;
    private final double[] rows;
    private final DayFactors[] noise;
    private int draws;

    final Rates rates;
    final Books books;
    final Transit transit;

    /** Rounds in stock; {@code [stock * width + draw]}. */
    final double[] stockRounds;

    /** Least rounds at the end of any day so far; {@code [stock * width + draw]}. */
    final double[] minimumRounds;

    /** 1 while all demand has been met, then 0; {@code [stock * width + draw]}. */
    final double[] neverShort;

    /** Days before the first shortage; {@code [stock * width + draw]}. */
    final double[] daysMet;

    /** Whether some draw holds a reserve, or must cover more than a day; {@code [stock]}. */
    final boolean[] holdsBack;

    /** One over the days of cover; {@code [stock * width + draw]}. */
    final double[] inverseCover;

    /** Share that remains after a day of a year of 365 days; {@code [stock * width + draw]}. */
    final double[] keptIn365;

    /** Share that remains after a day of a year of 366 days; {@code [stock * width + draw]}. */
    final double[] keptIn366;

    /** Whether anything spoils in this block; {@code [stock]}. */
    final boolean[] spoils;

    private final int[] outflows;

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
        rates = new Rates(model, width, rows);
        books = new Books(model, width);
        transit = new Transit(model, width, rows);
        int stocks = model.stocks().size();
        stockRounds = new double[stocks * width];
        minimumRounds = new double[stocks * width];
        neverShort = new double[stocks * width];
        daysMet = new double[stocks * width];
        holdsBack = new boolean[stocks];
        inverseCover = new double[stocks * width];
        keptIn365 = new double[stocks * width];
        keptIn366 = new double[stocks * width];
        spoils = new boolean[stocks];
        outflows = new int[stocks];
        for (FlowPlan flow : model.flows()) {
            if (flow.drawsOn() >= 0) {
                outflows[flow.drawsOn()]++;
            }
        }
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

    void begin(int draws) {
        this.draws = draws;
        books.begin();
        transit.begin(draws);
        Arrays.fill(neverShort, 1);
        Arrays.fill(daysMet, 0);
        Arrays.fill(minimumRounds, Double.POSITIVE_INFINITY);
        for (int stock = 0; stock < model.stocks().size(); stock++) {
            StockPlan plan = model.stocks().get(stock);
            System.arraycopy(rows, plan.initialRow() * width, stockRounds, stock * width, draws);
            holdsBack[stock] = false;
            for (int draw = 0; draw < draws; draw++) {
                double coverDays = rows[plan.coverRow() * width + draw];
                inverseCover[stock * width + draw] = 1 / coverDays;
                holdsBack[stock] |= coverDays != 1 || rows[plan.reserveRow() * width + draw] != 0;
            }
            prepareSpoilage(stock, plan);
        }
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
            keptIn365[stock * width + draw] = kept365;
            keptIn366[stock * width + draw] = kept366;
            spoils[stock] |= share > 0;
        }
    }

    /** Returns whether no other flow draws on the flow's stockpile. */
    boolean isOnlyOutflow(int flow) {
        return outflows[model.flows().get(flow).drawsOn()] == 1;
    }

    /** Returns how many flows draw on the stockpile. */
    int outflowsOf(int stock) {
        return outflows[stock];
    }

    /** Writes the usable part of a flow's row of rounds to the first row of {@code target}. */
    void takeUsable(int flow, double[] rounds, double[] target) {
        int usableRow = model.flows().get(flow).usableRow();
        int at = flow * width;
        if (usableRow < 0) {
            System.arraycopy(rounds, at, target, 0, draws);
            return;
        }
        for (int draw = 0; draw < draws; draw++) {
            target[draw] = rounds[at + draw] * rows[usableRow * width + draw];
        }
    }
}
