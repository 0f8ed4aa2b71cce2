package io.github.shellgap.engine;

import java.util.Arrays;

/** What a block has counted since the interval began, and since the period began. */
final class Books {
    /**
     * Share of demand under which what was met is not told from demand less shortfall, whose rounding would show, but
     * from what is missing in the stock.
     */
    private static final double DWARFED_SHARE = 0.01;

    /** Measures of a stockpile that are added up day by day; the others follow from them and from the flows. */
    private static final int[] COUNTED = {Samples.MET, Samples.SHORTFALL, Samples.LOST};

    private final Model model;
    private final Network network;

    /** Rounds wanted in this interval; {@code [flow][draw]}. */
    final double[][] wantedRounds;

    /** Usable rounds that arrived in this interval on another day than they were sent; {@code [flow][draw]}. */
    final double[][] arrivedRounds;

    /** Rounds wanted and not got in this interval by flows that leave the model and share a stockpile; {@code [flow][draw]}. */
    final double[][] refusedRounds;

    /** Rounds wanted and not got in this interval, 0 unless any were; {@code [stock][draw]}. */
    final double[][] unmetRounds;

    /** Rounds destroyed and spoiled in this interval; {@code [stock][draw]}. */
    final double[][] lostRounds;

    /** Rounds in stock when the interval began; {@code [stock][draw]}. */
    private final double[][] startRounds;

    /** Day from which a steady flow's wanted rounds are still to be counted in every draw alike; {@code [flow]}. */
    private final int[] countedToDay;

    /** The same where it differs between draws; {@code [flow][draw]}. */
    private final double[][] countedToDays;

    /** Whether it differs between draws; {@code [flow]}. */
    private final boolean[] isCountedApart;

    private final Tally interval;
    private final Tally whole;

    /** Whether no interval has been added to the whole. */
    private boolean isFirst;

    Books(Model model, Network network, int width) {
        this.model = model;
        this.network = network;
        int flows = model.flows().size();
        int stocks = model.stocks().size();
        interval = new Tally(model, width);
        whole = new Tally(model, width);
        wantedRounds = new double[flows][];
        arrivedRounds = new double[flows][];
        refusedRounds = new double[flows][width];
        unmetRounds = new double[stocks][];
        lostRounds = new double[stocks][];
        startRounds = new double[stocks][width];
        countedToDay = new int[flows];
        countedToDays = new double[flows][width];
        isCountedApart = new boolean[flows];
        for (int flow = 0; flow < flows; flow++) {
            wantedRounds[flow] = interval.ofFlow(flow, Samples.WANTED);
            arrivedRounds[flow] = interval.ofFlow(flow, Samples.AMOUNT);
        }
        for (int stock = 0; stock < stocks; stock++) {
            unmetRounds[stock] = interval.ofStock(stock, Samples.SHORTFALL);
            lostRounds[stock] = interval.ofStock(stock, Samples.LOST);
        }
    }

    void begin(Block block) {
        interval.begin(block.draws());
        whole.begin(block.draws());
        Arrays.fill(countedToDay, 0);
        Arrays.fill(isCountedApart, false);
        isFirst = true;
        beginInterval(block);
    }

    private void beginInterval(Block block) {
        Rows.fill(wantedRounds, 0);
        Rows.fill(refusedRounds, 0);
        Rows.fill(unmetRounds, 0);
        Rows.fill(lostRounds, 0);
        for (int flow = 0; flow < arrivedRounds.length; flow++) {
            if (model.flows().get(flow).arrivesLater()) {
                Arrays.fill(arrivedRounds[flow], 0);
            }
        }
        for (int stock = 0; stock < startRounds.length; stock++) {
            Rows.copy(block.stockRounds[stock], startRounds[stock], block.draws());
        }
    }

    /** Hands over what was counted before the interval that is to begin. */
    void handOver(PackedRows packed) {
        interval.begin(packed.draws());
        whole.begin(packed.draws());
        isFirst = packed.whole(isFirst ? 1 : 0) != 0;
        // When an interval has ended, every draw is counted up to its end, here and in the block before.
        packed.wholes(countedToDay, 0, countedToDay.length);
        for (int flow = 0; flow < model.flows().size(); flow++) {
            packed.row(whole.ofFlow(flow, Samples.WANTED), 0);
            packed.row(whole.ofFlow(flow, Samples.AMOUNT), 0);
        }
        for (int stock = 0; stock < model.stocks().size(); stock++) {
            for (int measure : COUNTED) {
                packed.row(whole.ofStock(stock, measure), 0);
            }
        }
    }

    /** Returns what was counted since the period began. */
    Tally whole() {
        return whole;
    }

    /** Counts what a steady flow wanted from the last count up to the day before {@code day}. */
    void count(Rates rates, int flow, int day, int fromDraw, int toDraw) {
        boolean isAll = toDraw - fromDraw == interval.draws();
        if (isAll && !isCountedApart[flow]) {
            countAlike(rates, flow, day);
        } else {
            countApart(rates, flow, day, fromDraw, toDraw);
        }
        isCountedApart[flow] = !isAll;
        countedToDay[flow] = isAll ? day : countedToDay[flow];
    }

    private void countAlike(Rates rates, int flow, int day) {
        double days = day - countedToDay[flow];
        // The days since … day − 1 add up to days · (since + day − 1) / 2.
        double middle = 0.5 * (countedToDay[flow] + day - 1);
        double[] level = rates.level[flow];
        double[] slope = rates.slope[flow];
        double[] wanted = wantedRounds[flow];
        int draws = interval.draws();
        for (int draw = 0; draw < draws; draw++) {
            wanted[draw] += days * (level[draw] + slope[draw] * middle);
        }
    }

    private void countApart(Rates rates, int flow, int day, int fromDraw, int toDraw) {
        double[] countedTo = countedToDays[flow];
        if (!isCountedApart[flow]) {
            Arrays.fill(countedTo, countedToDay[flow]);
        }
        double[] level = rates.level[flow];
        double[] slope = rates.slope[flow];
        double[] wanted = wantedRounds[flow];
        for (int draw = fromDraw; draw < toDraw; draw++) {
            double since = countedTo[draw];
            wanted[draw] += (day - since) * (level[draw] + slope[draw] * (0.5 * (since + day - 1)));
            countedTo[draw] = day;
        }
    }

    /** Returns the measures of the interval that ends, and adds them to the whole. */
    Tally endInterval(Block block) {
        for (int flow = 0; flow < model.flows().size(); flow++) {
            FlowPlan plan = model.flows().get(flow);
            if (plan.drawsOn() < 0 && !plan.arrivesLater()) {
                block.takeUsable(flow, wantedRounds[flow], interval.ofFlow(flow, Samples.AMOUNT));
            }
        }
        for (int stock = 0; stock < model.stocks().size(); stock++) {
            writeStock(block, stock);
            for (int flow : network.outflows[stock]) {
                if (!network.isTransfer[flow]) {
                    writeOutflow(flow, stock);
                }
            }
        }
        addToWhole();
        return interval;
    }

    /** Adds what is counted; what follows from it is worked out anew. */
    private void addToWhole() {
        for (int flow = 0; flow < model.flows().size(); flow++) {
            addToWhole(interval.ofFlow(flow, Samples.WANTED), whole.ofFlow(flow, Samples.WANTED));
            addToWhole(interval.ofFlow(flow, Samples.AMOUNT), whole.ofFlow(flow, Samples.AMOUNT));
        }
        for (int stock = 0; stock < model.stocks().size(); stock++) {
            for (int measure : COUNTED) {
                addToWhole(interval.ofStock(stock, measure), whole.ofStock(stock, measure));
            }
        }
        isFirst = false;
    }

    private void addToWhole(double[] counted, double[] sum) {
        if (isFirst) {
            Rows.copy(counted, sum, interval.draws());
        } else {
            Rows.add(counted, sum, interval.draws());
        }
    }

    /** Works out the rest of what was counted since the period began. */
    void endPeriod(Block block) {
        for (int stock = 0; stock < model.stocks().size(); stock++) {
            writeBalance(block, stock, whole);
        }
    }

    /** Begins the next interval, once what the last one came to has been taken. */
    void nextInterval(Block block) {
        beginInterval(block);
    }

    /** Writes what a flow that only empties a stockpile took. */
    private void writeOutflow(int flow, int stock) {
        double[] amount = interval.ofFlow(flow, Samples.AMOUNT);
        if (network.hasOneOutflow(stock)) {
            Rows.copy(interval.ofStock(stock, Samples.MET), amount, interval.draws());
        } else {
            Rows.copy(wantedRounds[flow], amount, interval.draws());
            Rows.subtract(refusedRounds[flow], amount, interval.draws());
        }
    }

    private void writeStock(Block block, int stock) {
        writeBalance(block, stock, interval);
        writeMet(block, stock);
    }

    /** Writes the stock, and the supply, demand and gap that follow from its flows. */
    private void writeBalance(Block block, int stock, Tally tally) {
        int draws = tally.draws();
        Rows.copy(block.stockRounds[stock], tally.ofStock(stock, Samples.STOCK), draws);
        double[] supply = tally.ofStock(stock, Samples.SUPPLY);
        double[] demand = tally.ofStock(stock, Samples.DEMAND);
        addUp(tally, network.inflows[stock], Samples.AMOUNT, supply);
        addUp(tally, network.outflows[stock], Samples.WANTED, demand);
        Rows.difference(demand, supply, tally.ofStock(stock, Samples.GAP), draws);
    }

    private static void addUp(Tally tally, int[] flows, int measure, double[] sum) {
        if (flows.length == 0) {
            Arrays.fill(sum, 0);
            return;
        }
        Rows.copy(tally.ofFlow(flows[0], measure), sum, tally.draws());
        for (int k = 1; k < flows.length; k++) {
            Rows.add(tally.ofFlow(flows[k], measure), sum, tally.draws());
        }
    }

    private void writeMet(Block block, int stock) {
        double[] met = interval.ofStock(stock, Samples.MET);
        double[] demand = interval.ofStock(stock, Samples.DEMAND);
        double[] supply = interval.ofStock(stock, Samples.SUPPLY);
        double[] unmet = unmetRounds[stock];
        Rows.difference(demand, unmet, met, interval.draws());
        for (int draw = 0; draw < interval.draws(); draw++) {
            if (met[draw] < demand[draw] * DWARFED_SHARE) {
                double left = block.stockRounds[stock][draw] + lostRounds[stock][draw];
                met[draw] = Math.max(0, startRounds[stock][draw] + supply[draw] - left);
            }
        }
    }
}
