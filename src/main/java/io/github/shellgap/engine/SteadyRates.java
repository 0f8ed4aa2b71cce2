package io.github.shellgap.engine;

import java.util.Arrays;

/**
 * The joint rate of all steady flows into, or out of, each stockpile: one line per draw, {@code level + slope · day},
 * so that a stockpile-day costs the same whatever the number of its flows.
 */
final class SteadyRates {
    private final Block block;
    private final Model model;
    private final boolean isInflow;
    private final double[][] level;
    private final double[][] slope;
    private final boolean[] isSloped;

    /** Whether no draw moves anything steadily at present; {@code [stock]}. */
    private final boolean[] isIdle;

    private int draws;

    private SteadyRates(Block block, boolean isInflow) {
        this.block = block;
        this.isInflow = isInflow;
        model = block.model;
        int stocks = model.stocks().size();
        level = new double[stocks][block.width()];
        slope = new double[stocks][block.width()];
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
        Rows.fill(level, 0);
        Rows.fill(slope, 0);
    }

    /** Hands over what is known of the rates, and adds them up again once those of the flows are back. */
    void handOver(PackedRows packed) {
        draws = packed.draws();
        packed.flags(isSloped);
        packed.flags(isIdle);
        if (packed.isReading()) {
            for (int stock = 0; stock < level.length; stock++) {
                addUp(stock, 0, draws);
            }
        }
    }

    /** Adds up the flows of a stockpile again after one of them changed in some draws. */
    void combine(int stock, int fromDraw, int toDraw) {
        addUp(stock, fromDraw, toDraw);
        boolean isPart = toDraw - fromDraw < draws;
        boolean anySlope = isSloped[stock] && isPart;
        boolean anyLevel = !isIdle[stock] && isPart;
        for (int draw = fromDraw; draw < toDraw && !(anySlope && anyLevel); draw++) {
            anySlope |= slope[stock][draw] != 0;
            anyLevel |= level[stock][draw] != 0;
        }
        isSloped[stock] = anySlope;
        isIdle[stock] = !anySlope && !anyLevel;
    }

    private void addUp(int stock, int fromDraw, int toDraw) {
        Arrays.fill(level[stock], fromDraw, toDraw, 0);
        Arrays.fill(slope[stock], fromDraw, toDraw, 0);
        for (int flow : isInflow ? block.network.steadyInflows[stock] : block.network.outflows[stock]) {
            if (block.network.isSteady[flow]) {
                join(flow, stock, fromDraw, toDraw);
            }
        }
    }

    /** Returns whether no draw moves anything steadily at present. */
    boolean isIdle(int stock) {
        return isIdle[stock];
    }

    /** Returns whether a day's rounds are the levels as they stand. */
    boolean isLevel(int stock) {
        return !isSloped[stock];
    }

    /** Returns the levels, {@code [stock][draw]}; not to be modified. */
    double[][] levels() {
        return level;
    }

    private void join(int flow, int stock, int fromDraw, int toDraw) {
        double[] flowLevel = block.rates.level[flow];
        double[] flowSlope = block.rates.slope[flow];
        double[] usable = isInflow ? block.usableShare[flow] : Block.ALL;
        for (int draw = fromDraw; draw < toDraw; draw++) {
            double share = usable.length == 0 ? 1 : usable[draw];
            level[stock][draw] += flowLevel[draw] * share;
            slope[stock][draw] += flowSlope[draw] * share;
        }
    }

    /** Adds a day's rounds of a stockpile to a row. */
    void add(int stock, int day, double[] target) {
        if (isIdle[stock]) {
            return;
        }
        if (isSloped[stock]) {
            addSloped(level[stock], slope[stock], day, target);
        } else {
            Rows.add(level[stock], target, draws);
        }
    }

    private void addSloped(double[] from, double[] change, double day, double[] target) {
        for (int draw = 0; draw < draws; draw++) {
            target[draw] += from[draw] + change[draw] * day;
        }
    }
}
