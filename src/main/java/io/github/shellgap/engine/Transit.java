package io.github.shellgap.engine;

import java.util.Arrays;

/** Rounds under way: for each flow that arrives later than it is sent, the last days' sendings. */
final class Transit {
    private final Model model;
    private final int width;
    private final double[] rows;
    private final double[][] sentRounds;
    private final int[] slots;

    /** Last day on which anything was sent; {@code [flow]}. */
    private final int[] lastSent;

    private int draws;

    Transit(Model model, int width, double[] rows) {
        this.model = model;
        this.width = width;
        this.rows = rows;
        int flows = model.flows().size();
        sentRounds = new double[flows][0];
        slots = new int[flows];
        lastSent = new int[flows];
    }

    /** Empties the way. */
    void begin(int draws) {
        this.draws = draws;
        for (int flow = 0; flow < sentRounds.length; flow++) {
            if (model.flows().get(flow).arrivesLater()) {
                slots[flow] = longestLag(flow, draws) + 1;
                if (sentRounds[flow].length < slots[flow] * width) {
                    sentRounds[flow] = new double[slots[flow] * width];
                }
                Arrays.fill(sentRounds[flow], 0);
                lastSent[flow] = Piece.Day.SINCE_EVER;
            }
        }
    }

    /** Returns the longest lag of a flow in any draw, in days. */
    int longestLag(int flow, int draws) {
        Piece.Day lag = model.flows().get(flow).lag();
        int longest = lag.row() < 0 ? lag.day() : 0;
        if (lag.row() >= 0) {
            for (int draw = 0; draw < draws; draw++) {
                longest = Math.max(longest, lag.of(rows, width, draw));
            }
        }
        return longest;
    }

    /** Puts a day's sendings on the way. */
    void send(int flow, int day, double[] rounds, int from) {
        System.arraycopy(rounds, from, sentRounds[flow], Math.floorMod(day, slots[flow]) * width, draws);
        lastSent[flow] = day;
    }

    /** Lets a day pass without sendings; what was sent in its place a round earlier is forgotten. */
    void sendNothing(int flow, int day) {
        if (day - slots[flow] <= lastSent[flow]) {
            int at = Math.floorMod(day, slots[flow]) * width;
            Arrays.fill(sentRounds[flow], at, at + draws, 0);
        }
    }

    /** Writes the usable rounds that arrive on a day to {@code target}, or returns that none do. */
    boolean arrive(int flow, int day, double[] target) {
        if (day - slots[flow] >= lastSent[flow]) {
            return false;
        }
        FlowPlan plan = model.flows().get(flow);
        double[] sent = sentRounds[flow];
        int today = Math.floorMod(day, slots[flow]);
        if (plan.lag().row() < 0) {
            System.arraycopy(sent, slotOf(today, plan.lag().day(), slots[flow]) * width, target, 0, draws);
        } else {
            int lags = plan.lag().row() * width;
            for (int draw = 0; draw < draws; draw++) {
                target[draw] = sent[slotOf(today, (int) rows[lags + draw], slots[flow]) * width + draw];
            }
        }
        if (plan.usableRow() >= 0) {
            int usable = plan.usableRow() * width;
            for (int draw = 0; draw < draws; draw++) {
                target[draw] *= rows[usable + draw];
            }
        }
        return true;
    }

    private static int slotOf(int today, int lagDays, int slots) {
        int slot = today - lagDays;
        return slot < 0 ? slot + slots : slot;
    }
}
