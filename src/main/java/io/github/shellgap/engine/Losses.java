package io.github.shellgap.engine;

import io.github.shellgap.engine.Piece.Day;

/** Rounds destroyed on single days. */
final class Losses {
    private final Block block;
    private final Model model;
    private final LeastStock least;
    private final Outflows outflows;

    /** Whether nothing that touches a stockpile differs from yesterday; {@code [stock]}, the engine's. */
    private final boolean[] isStill;

    /** Next day on which a loss occurs in some draw; {@code [loss]}. */
    private final int[] lossDay;

    private int draws;

    Losses(Block block, LeastStock least, Outflows outflows, boolean[] isStill) {
        this.block = block;
        this.least = least;
        this.outflows = outflows;
        this.isStill = isStill;
        model = block.model;
        lossDay = new int[model.losses().size()];
    }

    void begin(int draws) {
        this.draws = draws;
        for (int loss = 0; loss < lossDay.length; loss++) {
            lossDay[loss] = firstLossAfter(loss, -1);
        }
    }

    /** Hands over the days of the next losses. */
    void handOver(PackedRows packed) {
        draws = packed.draws();
        packed.wholes(lossDay, 0, lossDay.length);
    }

    /** Destroys what is lost on a day. */
    void destroy(int day) {
        for (int loss = 0; loss < lossDay.length; loss++) {
            if (lossDay[loss] == day) {
                apply(model.losses().get(loss), day);
                lossDay[loss] = firstLossAfter(loss, day);
            }
        }
    }

    private void apply(LossPlan plan, int day) {
        least.look(plan.stock());
        isStill[plan.stock()] = false;
        outflows.doubt(plan.stock());
        double[] stock = block.stockRounds[plan.stock()];
        double[] lost = block.books.lostRounds[plan.stock()];
        double[] rows = block.rows();
        int width = block.width();
        int amount = plan.lossRow() * width;
        for (int draw = 0; draw < draws; draw++) {
            if (plan.on().of(rows, width, draw) == day) {
                double loss = rows[amount + draw];
                double destroyed = plan.isShare() ? stock[draw] * loss : Math.min(stock[draw], loss);
                stock[draw] -= destroyed;
                lost[draw] += destroyed;
            }
        }
    }

    private int firstLossAfter(int loss, int day) {
        Day on = model.losses().get(loss).on();
        if (on.row() < 0) {
            return on.day() > day ? on.day() : Day.NEVER_ENDS;
        }
        int next = Day.NEVER_ENDS;
        for (int draw = 0; draw < draws; draw++) {
            int candidate = on.of(block.rows(), block.width(), draw);
            if (candidate > day && candidate < next) {
                next = candidate;
            }
        }
        return next;
    }
}
