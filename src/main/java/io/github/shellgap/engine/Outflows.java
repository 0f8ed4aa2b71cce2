package io.github.shellgap.engine;

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

    /** Rounds wanted today of one stockpile; {@code [draw]}. */
    private final double[] demand;

    /** Rounds moved today out of one stockpile; {@code [draw]}. */
    private final double[] met;

    /** Rounds moved today by one flow; {@code [draw]}. */
    private final double[] moved;

    /** Draws that have not run short yet; {@code [stock]}. */
    private final int[] neverShort;

    private int draws;

    Outflows(Block block, double[] wantRounds) {
        this.block = block;
        this.wantRounds = wantRounds;
        model = block.model;
        width = block.width();
        steady = SteadyRates.ofOutflows(block);
        demand = new double[width];
        met = new double[width];
        moved = new double[width];
        neverShort = new int[model.stocks().size()];
    }

    void begin(int draws) {
        this.draws = draws;
        java.util.Arrays.fill(neverShort, draws);
        steady.begin(draws);
    }

    /** Adds up the flows of a stockpile again after one of them changed in some draws. */
    void combine(int stock, int fromDraw, int toDraw) {
        steady.combine(stock, fromDraw, toDraw);
    }

    /** Gives every outflow what it wants, or its part of what the stockpile can give. */
    void meetDemand(int day) {
        for (int stock = 0; stock < neverShort.length; stock++) {
            if (block.outflowsOf(stock) == 0) {
                continue;
            }
            addUpDemand(stock, day);
            drawDown(stock);
            boolean isShort = isAnyRefused();
            if (isShort) {
                addUnmet(stock);
                markShort(stock, day);
            }
            shareOut(stock, day, isShort);
        }
    }

    private void addUpDemand(int stock, int day) {
        java.util.Arrays.fill(demand, 0, draws, 0);
        steady.add(stock, day, demand, 0);
        for (int flow = 0; flow < model.flows().size(); flow++) {
            FlowPlan plan = model.flows().get(flow);
            if (plan.drawsOn() == stock && !plan.isSteady()) {
                Rows.add(wantRounds, flow * width, demand, 0, draws);
            }
        }
    }

    private void drawDown(int stock) {
        double[] rows = block.rows();
        double[] stockRounds = block.stockRounds;
        double[] inverseCover = block.inverseCover;
        int at = stock * width;
        int reserve = model.stocks().get(stock).reserveRow() * width;
        for (int draw = 0; draw < draws; draw++) {
            double available = Math.max(0, stockRounds[at + draw] - rows[reserve + draw]);
            double given = Math.min(demand[draw], available * inverseCover[at + draw]);
            met[draw] = given;
            stockRounds[at + draw] -= given;
        }
    }

    private boolean isAnyRefused() {
        for (int draw = 0; draw < draws; draw++) {
            if (met[draw] < demand[draw]) {
                return true;
            }
        }
        return false;
    }

    private void addUnmet(int stock) {
        double[] unmet = block.books.unmetRounds;
        int at = stock * width;
        for (int draw = 0; draw < draws; draw++) {
            unmet[at + draw] += demand[draw] - met[draw];
        }
    }

    private void markShort(int stock, int day) {
        if (neverShort[stock] == 0) {
            return;
        }
        int[] shortageDay = block.shortageDay;
        int at = stock * width;
        for (int draw = 0; draw < draws; draw++) {
            boolean isShort = demand[draw] - met[draw] > SHORT_SHARE * demand[draw];
            if (isShort && shortageDay[at + draw] == Samples.NEVER) {
                shortageDay[at + draw] = day;
                neverShort[stock]--;
            }
        }
    }

    /** Books each flow's part, and puts transfers on the way. */
    private void shareOut(int stock, int day, boolean isShort) {
        boolean isAlone = block.outflowsOf(stock) == 1;
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
            } else if (isShort) {
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
            double share = met[draw] / Math.max(demand[draw], Double.MIN_NORMAL);
            moved[draw] = want * share;
            refused[at + draw] += want - moved[draw];
        }
    }
}
