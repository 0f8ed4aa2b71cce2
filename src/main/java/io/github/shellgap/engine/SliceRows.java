package io.github.shellgap.engine;

/**
 * What every draw came to in some consecutive intervals: those of a slice of the period, whose room the next slice
 * takes. Each block's rows are packed: more than half are the same in every draw or equal another. Blocks write to fixed
 * slots, so the order in which they run changes nothing.
 */
public final class SliceRows {
    private final int[] rows;
    private final int width;

    /** {@code [interval of the slice][block]}. */
    private final PackedRows[][] packed;

    private int first;
    private int intervals;

    /**
     * Makes room.
     *
     * @param rows of {@link Tally} that are kept
     * @param intervals of a slice, at most
     * @param width draws of a block; the last may hold fewer
     * @param draws of the run
     */
    public SliceRows(int[] rows, int intervals, int width, int draws) {
        this.rows = rows.clone();
        this.width = width;
        packed = new PackedRows[intervals][(draws + width - 1) / width];
        for (PackedRows[] blocks : packed) {
            java.util.Arrays.setAll(blocks, block -> new PackedRows());
        }
    }

    /** Takes the intervals from {@code from} to before {@code to} from now on, instead of those before. */
    public void begin(int from, int to) {
        first = from;
        intervals = to - from;
    }

    /** Takes an interval of the slice of a block of draws. */
    public void interval(int interval, Tally tally, int firstDraw) {
        PackedRows block = packed[interval - first][firstDraw / width];
        block.begin(tally.draws());
        for (int row : rows) {
            block.row(tally.row(row), 0);
        }
    }

    /** Returns the first interval. */
    public int first() {
        return first;
    }

    /** Returns the number of intervals. */
    public int intervals() {
        return intervals;
    }

    /** Returns how many intervals find room. */
    public int room() {
        return packed.length;
    }

    /** Returns how many rows are kept. */
    public int rowCount() {
        return rows.length;
    }

    /** Returns which row of {@link Tally} is kept in a place. */
    public int row(int place) {
        return rows[place];
    }

    /** Writes the row in a place in an interval of the period; {@code [draw]}. */
    public void copy(int place, int interval, double[] target) {
        for (int block = 0; block < packed[interval - first].length; block++) {
            packed[interval - first][block].copy(place, target, block * width);
        }
    }
}
