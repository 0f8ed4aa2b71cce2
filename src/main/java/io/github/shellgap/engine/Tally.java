package io.github.shellgap.engine;

/**
 * What the draws of a block came to in one interval, or in the whole period: a row of draws for each measure of
 * {@link Samples}.
 */
public final class Tally {
    private final int stocks;

    /** Rounds; {@code [row][draw]}. */
    private final double[][] rounds;

    private int draws;

    Tally(Model model, int width) {
        stocks = model.stocks().size();
        rounds = new double[rowsOf(model)][width];
    }

    /** Returns the number of rows that a model's measures take. */
    public static int rowsOf(Model model) {
        return model.stocks().size() * Samples.STOCK_MEASURES + model.flows().size() * Samples.FLOW_MEASURES;
    }

    /** Returns the number of rows. */
    int rowCount() {
        return rounds.length;
    }

    /** Returns the number of draws that are filled. */
    public int draws() {
        return draws;
    }

    /** Returns a row, {@code [draw]}; the array itself, not to be modified. */
    public double[] row(int row) {
        return rounds[row];
    }

    /** Returns the row of a stockpile's measure; the array itself. */
    public double[] ofStock(int stock, int measure) {
        return rounds[stock * Samples.STOCK_MEASURES + measure];
    }

    /** Returns the row of a flow's measure; the array itself. */
    public double[] ofFlow(int flow, int measure) {
        return rounds[stocks * Samples.STOCK_MEASURES + flow * Samples.FLOW_MEASURES + measure];
    }

    /** Prepares for so many draws; the rows hold what they held. */
    void begin(int draws) {
        this.draws = draws;
    }
}
