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

    /** Whether no draw moves anything steadily at present; {@code [stock]}. */
    private final boolean[] isIdle;

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
        isIdle = new boolean[stocks];
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
        Arrays.fill(isIdle, true);
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
        boolean isPart = toDraw - fromDraw < draws;
        boolean anySlope = isSloped[stock] && isPart;
        boolean anyLevel = !isIdle[stock] && isPart;
        for (int k = at + fromDraw; k < at + toDraw && !(anySlope && anyLevel); k++) {
            anySlope |= slope[k] != 0;
            anyLevel |= level[k] != 0;
        }
        isSloped[stock] = anySlope;
        isIdle[stock] = !anySlope && !anyLevel;
    }

    /** Returns whether no draw moves anything steadily at present. */
    boolean isIdle(int stock) {
        return isIdle[stock];
    }

    /** Returns whether a day's rounds are the levels as they stand. */
    boolean isLevel(int stock) {
        return !isSloped[stock];
    }

    /** Returns the levels, {@code [stock * width + draw]}; not to be modified. */
    double[] levels() {
        return level;
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
        if (isIdle[stock]) {
            return;
        }
        int from = stock * width;
        Rows.add(level, from, target, at, draws);
        if (isSloped[stock]) {
            for (int draw = 0; draw < draws; draw++) {
                target[at + draw] += slope[from + draw] * day;
            }
        }
    }
}
