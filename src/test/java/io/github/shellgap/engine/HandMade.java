package io.github.shellgap.engine;

import io.github.shellgap.engine.Piece.Day;
import io.github.shellgap.engine.Piece.Form;
import io.github.shellgap.engine.Piece.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A model put together by hand, of a period that begins with 2023-01-01, and the rows that its blocks are filled with. */
final class HandMade {
    static final Day ALWAYS = new Day(-1, Day.SINCE_EVER);
    static final Day AT_ONCE = new Day(-1, 0);
    static final Day NO_DELAY = AT_ONCE;

    private final int days;
    private final int width;
    private final List<double[]> rows = new ArrayList<>();
    private final List<StockPlan> stocks = new ArrayList<>();
    private final List<FlowPlan> flows = new ArrayList<>();
    private final List<LossPlan> losses = new ArrayList<>();

    HandMade(int days, int width) {
        this.days = days;
        this.width = width;
    }

    /** Adds a row of inputs, one number for each draw, or one for all. */
    int row(double... byDraw) {
        double[] row = new double[width];
        for (int draw = 0; draw < width; draw++) {
            row[draw] = byDraw.length == 1 ? byDraw[0] : byDraw[draw];
        }
        rows.add(row);
        return rows.size() - 1;
    }

    /** Adds a stockpile without reserve, cover or spoilage. */
    int stock(double... initial) {
        return stock(row(initial), row(0), row(1), row(0));
    }

    /** Adds a stockpile that spoils by a share each day. */
    int stock(int initialRow, int reserveRow, int coverRow, int spoilageRow) {
        stocks.add(new StockPlan(initialRow, reserveRow, coverRow, spoilageRow, false));
        return stocks.size() - 1;
    }

    int flow(FlowPlan flow) {
        flows.add(flow);
        return flows.size() - 1;
    }

    int inflow(int stock, Piece... pieces) {
        return flow(new FlowPlan(rate(pieces), -1, stock, AT_ONCE, -1));
    }

    int outflow(int stock, Piece... pieces) {
        return flow(new FlowPlan(rate(pieces), stock, -1, AT_ONCE, -1));
    }

    void loss(int stock, int day, int lossRow, boolean isShare) {
        losses.add(new LossPlan(stock, new Day(-1, day), lossRow, isShare));
    }

    void loss(LossPlan loss) {
        losses.add(loss);
    }

    static RatePlan rate(Piece... pieces) {
        return new RatePlan(List.of(pieces), NO_DELAY, -1, List.of(), -1);
    }

    /** Returns a rate per day that never changes. */
    static Piece constant(double rounds) {
        return constant(ALWAYS, Day.NEVER_ENDS, new Level(-1, rounds));
    }

    static Piece constant(Day from, int toDay, Level level) {
        return new Piece(from, toDay, level, level, new Piece.Shape(Form.CONSTANT, 0, 1, false));
    }

    /** Returns a rate that goes from one level on {@code fromDay} to another {@code spanDays} later. */
    static Piece moving(Form form, int fromDay, int spanDays, double start, double end) {
        return new Piece(
                new Day(-1, fromDay),
                fromDay + spanDays,
                new Level(-1, start),
                new Level(-1, end),
                new Piece.Shape(form, fromDay, spanDays, false));
    }

    Model model() {
        List<Integer> order = IntStream.range(0, flows.size()).boxed().toList();
        return new Model(new YearCalendar(2023, 1), days, stocks, flows, order, losses);
    }

    /** Returns a block with all rows filled, also of draws that will not be run. */
    Block block(int noises) {
        Block block = new Block(model(), rows.size(), width, noises);
        for (int row = 0; row < rows.size(); row++) {
            System.arraycopy(rows.get(row), 0, block.rows(), row * width, width);
        }
        return block;
    }

    /** Runs all draws, cut after these days and at the end. */
    Samples run(int... cutAfter) {
        return run(width, cutAfter);
    }

    Samples run(int draws, int[] cutAfter) {
        int[] lastDays = java.util.Arrays.copyOf(cutAfter, cutAfter.length + 1);
        lastDays[cutAfter.length] = days - 1;
        Cut cut = new Cut(lastDays);
        Samples samples = new Samples(model(), cut, draws);
        new Engine(block(0)).run(draws, cut, samples, 0);
        return samples;
    }
}
