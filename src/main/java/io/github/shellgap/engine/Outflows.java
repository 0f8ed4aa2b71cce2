package io.github.shellgap.engine;

import java.util.Arrays;

/** What flows out of the stockpiles on a day: all that is wanted, or what the usable stock allows. */
final class Outflows {
    /** A stockpile runs short on a day when more than this share of its demand is not met. */
    private static final double SHORT_SHARE = 1e-9;

    private final Block block;
    private final Model model;
    private final int width;
    private final SteadyRates steady;

    /** Rounds wanted today by flows that need a row of their own; {@code [flow * width + draw]}. */
    private final double[] wantRounds;

    /** Rounds wanted today of one stockpile where they are added up; {@code [draw]}. */
    private final double[] sum;

    /** Rounds moved today out of one stockpile; {@code [draw]}. */
    private final double[] met;

    /** Rounds moved today by one flow; {@code [draw]}. */
    private final double[] moved;

    /** Whether some draw has not run short yet; {@code [stock]}. */
    private final boolean[] isAnyNeverShort;

    /** Rounds wanted today of one stockpile: from {@code demandAt} on. */
    private double[] demand;

    private int demandAt;
    private int draws;

    Outflows(Block block, double[] wantRounds) {
        this.block = block;
        this.wantRounds = wantRounds;
        model = block.model;
        width = block.width();
        steady = SteadyRates.ofOutflows(block);
        sum = new double[width];
        demand = sum;
        met = new double[width];
        moved = new double[width];
        isAnyNeverShort = new boolean[model.stocks().size()];
    }

    void begin(int draws) {
        this.draws = draws;
        Arrays.fill(isAnyNeverShort, true);
        steady.begin(draws);
    }

    /** Adds up the flows of a stockpile again after one of them changed in some draws. */
    void combine(int stock, int fromDraw, int toDraw) {
        steady.combine(stock, fromDraw, toDraw);
    }

    /** Gives every outflow what it wants, or its part of what the stockpile can give. */
    void meetDemand(int day) {
        for (int stock = 0; stock < isAnyNeverShort.length; stock++) {
            if (block.outflowsOf(stock) > 0 && isAnythingWanted(stock)) {
                addUpDemand(stock, day);
                drawDown(stock);
                addUnmet(stock);
                Rows.add(met, 0, block.books.metRounds, stock * width, draws);
                if (isAnyNeverShort[stock]) {
                    countDaysMet(stock);
                }
                shareOut(stock, day);
            } else if (block.outflowsOf(stock) > 0) {
                letDayPass(stock, day);
            }
        }
    }

    private boolean isAnythingWanted(int stock) {
        boolean isAny = !steady.isIdle(stock);
        for (int flow = 0; flow < model.flows().size() && !isAny; flow++) {
            isAny = model.flows().get(flow).drawsOn() == stock && !block.rates.isIdle(flow);
        }
        return isAny;
    }

    /** A day without demand is met by every stockpile. */
    private void letDayPass(int stock, int day) {
        if (isAnyNeverShort[stock]) {
            Rows.add(block.neverShort, stock * width, block.daysMet, stock * width, draws);
        }
        for (int flow = 0; flow < model.flows().size(); flow++) {
            FlowPlan plan = model.flows().get(flow);
            if (plan.drawsOn() == stock && plan.fills() >= 0) {
                block.transit.sendNothing(flow, day);
            }
        }
    }

    private void addUpDemand(int stock, int day) {
        boolean isOnlySteady = true;
        for (int flow = 0; flow < model.flows().size(); flow++) {
            FlowPlan plan = model.flows().get(flow);
            isOnlySteady &= plan.drawsOn() != stock || plan.isSteady() || block.rates.isIdle(flow);
        }
        if (isOnlySteady && steady.isLevel(stock)) {
            demand = steady.levels();
            demandAt = stock * width;
            return;
        }
        demand = sum;
        demandAt = 0;
        Arrays.fill(sum, 0, draws, 0);
        steady.add(stock, day, sum, 0);
        for (int flow = 0; flow < model.flows().size(); flow++) {
            FlowPlan plan = model.flows().get(flow);
            if (plan.drawsOn() == stock && !plan.isSteady() && !block.rates.isIdle(flow)) {
                Rows.add(wantRounds, flow * width, sum, 0, draws);
            }
        }
    }

    private void drawDown(int stock) {
        double[] stockRounds = block.stockRounds;
        double[] wanted = demand;
        double[] given = met;
        int from = demandAt;
        int at = stock * width;
        if (!block.holdsBack[stock]) {
            for (int draw = 0; draw < draws; draw++) {
                given[draw] = Math.min(wanted[from + draw], Math.max(0, stockRounds[at + draw]));
            }
        } else {
            double[] rows = block.rows();
            double[] inverseCover = block.inverseCover;
            int reserve = model.stocks().get(stock).reserveRow() * width;
            for (int draw = 0; draw < draws; draw++) {
                double available = Math.max(0, stockRounds[at + draw] - rows[reserve + draw]);
                given[draw] = Math.min(wanted[from + draw], available * inverseCover[at + draw]);
            }
        }
        for (int draw = 0; draw < draws; draw++) {
            stockRounds[at + draw] -= given[draw];
        }
    }

    private boolean isAnyRefused() {
        for (int draw = 0; draw < draws; draw++) {
            if (met[draw] < demand[demandAt + draw]) {
                return true;
            }
        }
        return false;
    }

    private void addUnmet(int stock) {
        double[] unmet = block.books.unmetRounds;
        double[] wanted = demand;
        double[] given = met;
        int from = demandAt;
        int at = stock * width;
        for (int draw = 0; draw < draws; draw++) {
            unmet[at + draw] += wanted[from + draw] - given[draw];
        }
    }

    /** Counts a day for the draws that have never run short. */
    private void countDaysMet(int stock) {
        double[] neverShort = block.neverShort;
        double[] daysMet = block.daysMet;
        double[] wanted = demand;
        double[] given = met;
        int from = demandAt;
        int at = stock * width;
        for (int draw = 0; draw < draws; draw++) {
            double excess = wanted[from + draw] * (1 - SHORT_SHARE) - given[draw];
            // Any excess times so much is above 1: this makes 0 or 1 without a branch, which would not vectorise.
            double isMet = 1 - Math.min(1, Math.max(0, excess) * 1e300);
            neverShort[at + draw] = Math.min(neverShort[at + draw], isMet);
        }
        Rows.add(neverShort, at, daysMet, at, draws);
    }

    /** Finds the stockpiles that have run short in every draw, whose days need no more counting. */
    void lookForDrawsNeverShort() {
        for (int stock = 0; stock < isAnyNeverShort.length; stock++) {
            boolean isAny = false;
            for (int k = stock * width; k < stock * width + draws && !isAny; k++) {
                isAny = block.neverShort[k] > 0;
            }
            isAnyNeverShort[stock] = isAny;
        }
    }

    /** Writes the day of the first shortage of each draw. */
    void writeShortages(int stock, int[] target, int firstDraw) {
        for (int draw = 0; draw < draws; draw++) {
            boolean isNever = block.neverShort[stock * width + draw] > 0;
            target[firstDraw + draw] = isNever ? Samples.NEVER : (int) block.daysMet[stock * width + draw];
        }
    }

    /** Books each flow's part, and puts transfers on the way. */
    private void shareOut(int stock, int day) {
        boolean isAlone = block.outflowsOf(stock) == 1;
        boolean isShort = !isAlone && isAnyRefused();
        for (int flow = 0; flow < model.flows().size(); flow++) {
            FlowPlan plan = model.flows().get(flow);
            if (plan.drawsOn() != stock) {
                continue;
            }
            boolean isTransfer = plan.fills() >= 0;
            if (isAlone) {
                if (isTransfer) {
                    block.transit.send(flow, day, met, 0);
                }
            } else if (isShort && (isTransfer || !block.rates.isIdle(flow))) {
                giveShare(flow, day);
                if (isTransfer) {
                    block.transit.send(flow, day, moved, 0);
                }
            } else if (isTransfer) {
                block.transit.send(flow, day, wantRounds, flow * width);
            }
        }
    }

    private void giveShare(int flow, int day) {
        double[] level = block.rates.level;
        double[] slope = block.rates.slope;
        double[] refused = block.books.refusedRounds;
        boolean isSteady = model.flows().get(flow).isSteady();
        int at = flow * width;
        for (int draw = 0; draw < draws; draw++) {
            double want = isSteady ? level[at + draw] + slope[at + draw] * day : wantRounds[at + draw];
            // Where nothing is wanted in all, nothing is refused: the tiny number keeps 0 / 0 out.
            double share = met[draw] / Math.max(demand[demandAt + draw], Double.MIN_NORMAL);
            moved[draw] = want * share;
            refused[at + draw] += want - moved[draw];
        }
    }
}
