package io.github.shellgap.engine;

/**
 * What every draw of a run came to, packed block by block. An array is put together when it is asked for, and not kept.
 * Blocks write to fixed slots, so the order in which they run changes nothing.
 */
public final class PackedPeriod implements WholePeriod {
    private final int tallyRows;
    private final int stocks;
    private final int width;
    private final int draws;

    /** {@code [block]}. */
    private final PackedRows[] blocks;

    /** {@code [stock][draw]}. */
    private final int[][] shortageDay;

    /**
     * Makes room for a run.
     *
     * @param width draws of a block; the last may hold fewer
     */
    public PackedPeriod(Model model, int width, int draws) {
        this.width = width;
        this.draws = draws;
        tallyRows = Tally.rowsOf(model);
        stocks = model.stocks().size();
        blocks = new PackedRows[(draws + width - 1) / width];
        shortageDay = new int[stocks][draws];
    }

    /**
     * Takes what a block came to.
     *
     * @param block from 0
     * @param packed room for it
     */
    public void take(int block, Lifetime lifetime, PackedRows packed) {
        lifetime.pack(packed);
        blocks[block] = packed;
        for (int stock = 0; stock < stocks; stock++) {
            System.arraycopy(lifetime.shortageDay(stock), 0, shortageDay[stock], block * width, packed.draws());
        }
    }

    /** Returns the number of draws. */
    public int draws() {
        return draws;
    }

    /**
     * Writes a row; {@code [draw]}, rounds.
     *
     * @param row of {@link Tally}, or one of those that this names
     */
    public void copy(int row, double[] target) {
        for (int block = 0; block < blocks.length; block++) {
            blocks[block].copy(row, target, block * width);
        }
    }

    /** Returns the row of a stockpile's rounds when the period begins. */
    public int rowOfInitial(int stock) {
        return tallyRows + stock;
    }

    /** Returns the row of a stockpile's rounds that are never drawn on. */
    public int rowOfReserve(int stock) {
        return tallyRows + stocks + stock;
    }

    /** Returns the row of a stockpile's least rounds at the end of any day. */
    public int rowOfMinimum(int stock) {
        return tallyRows + 2 * stocks + stock;
    }

    @Override
    public double[] ofRow(int row) {
        double[] rounds = new double[draws];
        copy(row, rounds);
        return rounds;
    }

    @Override
    public double[] initialOf(int stock) {
        return ofRow(rowOfInitial(stock));
    }

    @Override
    public double[] reserveOf(int stock) {
        return ofRow(rowOfReserve(stock));
    }

    @Override
    public double[] minimumOf(int stock) {
        return ofRow(rowOfMinimum(stock));
    }

    @Override
    public int[] shortageDayOf(int stock) {
        return shortageDay[stock];
    }
}
