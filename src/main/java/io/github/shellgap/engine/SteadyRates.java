package io.github.shellgap.engine;

import java.util.Arrays;

/**
 * The joint rate of all steady flows into, or out of, each stockpile: one line per draw, {@code level + slope · day},
 * so that a stockpile-day costs the same whatever the number of its flows.
 */
final class SteadyRates {
    private final Block block;
    private final Model model;
    private final int width;
    private final boolean isInflow;
    private final double[] level;
    private final double[] slope;
    private final boolean[] isSloped;
    private int draws;

    private SteadyRates(Block block, boolean isInflow) {
        this.block = block;
        this.isInflow = isInflow;
        model = block.model;
        width = block.width();
        int stocks = model.stocks().size();
        level = new double[stocks * width];
        slope = new double[stocks * width];
        isSloped = new boolean[stocks];
    }

    /** Returns the joint rates of what arrives on the day it is sent. */
    static SteadyRates ofInflows(Block block) {
        return new SteadyRates(block, true);
    }

    /** Returns the joint rates of what is wanted. */
    static SteadyRates ofOutflows(Block block) {
        return new SteadyRates(block, false);
    }

    void begin(int draws) {
        this.draws = draws;
        Arrays.fill(isSloped, false);
        Arrays.fill(level, 0);
        Arrays.fill(slope, 0);
    }

    /** Adds up the flows of a stockpile again after one of them changed in some draws. */
    void combine(int stock, int fromDraw, int toDraw) {
        int at = stock * width;
        Arrays.fill(level, at + fromDraw, at + toDraw, 0);
        Arrays.fill(slope, at + fromDraw, at + toDraw, 0);
        for (int flow = 0; flow < model.flows().size(); flow++) {
            FlowPlan plan = model.flows().get(flow);
            boolean belongs = isInflow ? plan.fills() == stock && !plan.arrivesLater() : plan.drawsOn() == stock;
            if (belongs && plan.isSteady()) {
                join(flow, at, fromDraw, toDraw);
            }
        }
        boolean any = isSloped[stock] && toDraw - fromDraw < draws;
        for (int draw = fromDraw; draw < toDraw && !any; draw++) {
            any = slope[at + draw] != 0;
        }
        isSloped[stock] = any;
    }

    private void join(int flow, int at, int fromDraw, int toDraw) {
        int from = flow * width;
        int usable = isInflow ? model.flows().get(flow).usableRow() : -1;
        for (int draw = fromDraw; draw < toDraw; draw++) {
            double share = usable < 0 ? 1 : block.rows()[usable * width + draw];
            level[at + draw] += block.rates.level[from + draw] * share;
            slope[at + draw] += block.rates.slope[from + draw] * share;
        }
    }

    /** Adds a day's rounds of a stockpile to a row. */
    void add(int stock, int day, double[] target, int at) {
        int from = stock * width;
        Rows.add(level, from, target, at, draws);
        if (isSloped[stock]) {
            for (int draw = 0; draw < draws; draw++) {
                target[at + draw] += slope[from + draw] * day;
            }
        }
    }
}
