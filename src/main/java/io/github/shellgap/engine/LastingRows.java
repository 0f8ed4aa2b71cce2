package io.github.shellgap.engine;

import io.github.shellgap.engine.Piece.Day;
import io.github.shellgap.engine.Piece.Level;
import java.util.TreeSet;

/** Which of a block's rows are read on days of the period; the others are read when it begins, and then no more. */
final class LastingRows {
    private final TreeSet<Integer> rows = new TreeSet<>();

    private LastingRows(Model model) {
        for (FlowPlan flow : model.flows()) {
            add(flow.rate());
        }
        for (LossPlan loss : model.losses()) {
            add(loss.on());
            add(loss.lossRow());
        }
    }

    /** Returns their numbers, rising. */
    static int[] of(Model model) {
        return new LastingRows(model).rows.stream().mapToInt(row -> row).toArray();
    }

    private void add(RatePlan rate) {
        add(rate.delay());
        add(rate.factorRow());
        for (Window window : rate.windows()) {
            add(window.from());
            add(window.to());
            add(window.factorRow());
        }
        for (Piece piece : rate.pieces()) {
            add(piece.from());
            add(piece.start());
            add(piece.end());
        }
    }

    private void add(Day day) {
        add(day.row());
    }

    private void add(Level level) {
        add(level.row());
    }

    private void add(int row) {
        if (row >= 0) {
            rows.add(row);
        }
    }
}
